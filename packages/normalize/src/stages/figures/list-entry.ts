import { wordSet } from '../../languages/word-table.ts'
import { isCapital } from './capital.ts'
import type { DraftFigure } from './draft-figure.ts'
import type { FigureContext } from './figures-stage.ts'

const longestName = 5
const entryReach = 24

/** '(Upton 19, Norton 12)', 'Guards: Army 1,150, Armed Police 640', 'of them in Upton 31': an entry of a list, each with its number. Pure. */
export function isListEntry({ tokens }: FigureContext, figure: DraftFigure): boolean {
  const at = figure.numberFirst
  if (!closesEntry(tokens, figure.numberEnd)) return false
  let name = at - 1
  while (name > at - longestName && isCapital(tokens[name - 1]?.text ?? '') && tokens[name - 1]?.kind === 'word')
    name -= 1
  const mark = tokens[name - 1]
  if (!mark || mark.sentence !== tokens[at]?.sentence) return false
  const entry = (first: number) => isCapital(tokens[first]?.text ?? '') && tokens[first + 1]?.kind === 'number'
  if (tokens[at + 1]?.text === ',' && entry(at + 2)) return true
  if (mark.text === ',' || mark.text === ';') return tokens[name - 2]?.kind === 'number'
  return inPlace.has(mark) && isOfThose(tokens, name - 2)
}

const closing = wordSet([',', ';', '.', ')', '/'])
const inPlace = wordSet(['in', 'at', 'from', 'near', 'for'])

function closesEntry(tokens: FigureContext['tokens'], at: number): boolean {
  const token = tokens[at]
  return token === undefined || token.sentence !== tokens[at - 1]?.sentence || closing.has(token)
}

/** 'of them', 'of which' or 'including' behind a number. */
function isOfThose(tokens: FigureContext['tokens'], from: number): boolean {
  for (let at = from; at > from - entryReach; at -= 1) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[from]?.sentence) return false
    if (partWords.has(token) && (token.lower === 'including' || tokens[at - 1]?.lower === 'of')) return true
  }
  return false
}

const partWords = wordSet(['them', 'these', 'those', 'which', 'whom', 'including'])
