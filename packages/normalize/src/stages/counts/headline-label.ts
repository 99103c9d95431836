import type { Analysis, NamedEntity, Token } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { unshouted } from '../names/title-case.ts'
import { englishWords } from './lexicon/english.ts'
import { eventNouns, placeHeads } from './stands-as-place.ts'
import { firstFrom } from './token-order.ts'

const longest = 3
const marks = wordSet(['-', '–', '—', '|', ':', '•', '/', ','])

/**
 * Places in a headline that no list has: in capitals before what they are ('XONA VALLEY', 'XONA FLOOD'), or as a label
 * before the day ('File 12 - Xville, 5 March'). Pure.
 */
export function readHeadlineLabels(analysis: Analysis): NamedEntity[] {
  const { blocks, sentences, tokens } = analysis
  const found: NamedEntity[] = []
  const first = blocks[0]
  if (!first || first.kind === 'boilerplate') return found
  const end = Math.min(sentences[first.endSentence - 1]?.endToken ?? 0, headlineReach)
  for (let at = sentences[first.firstSentence]?.firstToken ?? 0; at < end; at += 1) {
    const token = tokens[at]
    if (!token?.capital) continue
    const stop = endOfCapitals(analysis, at) ?? endOfLabel(analysis, at)
    if (stop === undefined) continue
    found.push(labelOf(analysis, at, stop))
    at = stop - 1
  }
  return found
}

const headlineReach = 60

function endOfCapitals(analysis: Analysis, at: number): number | undefined {
  const { tokens } = analysis
  let end = at
  while (end < at + longest && isCapitals(tokens[end]) && !isCommon(tokens[end])) end += 1
  if (end === at || isTaken(analysis, at, end) || storms.hasAt(tokens, at - 1)) return undefined
  const next = tokens[end]
  if (!next || !isCapitals(next)) return undefined
  if (placeHeads.has(next)) return end + 1
  return eventNouns.has(next) ? end : undefined
}

const storms = wordSet(['storm', 'cyclone', 'hurricane', 'typhoon', 'operation'])

function isCapitals(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{4,}$/u.test(token.text)
}

function isCommon(token: Token | undefined): boolean {
  if (!token) return true
  return englishWords.has(token.lower) || placeHeads.has(token) || eventNouns.has(token)
}

/** 'File 12 - Xville, 5 March 2025'. */
function endOfLabel(analysis: Analysis, at: number): number | undefined {
  const { tokens, times } = analysis
  if (at > 0 && !marks.hasAt(tokens, at - 1)) return undefined
  let end = at
  while (end < at + longest && /^\p{Lu}\p{Ll}{2,}/u.test(tokens[end]?.text ?? '') && !isCommon(tokens[end])) end += 1
  if (end === at || tokens[end]?.text !== ',' || isTaken(analysis, at, end)) return undefined
  return times[firstFrom(times, end)]?.firstToken === end + 1 ? end : undefined
}

/** What is a listed place, a body or part of a date already. */
function isTaken({ names, times }: Analysis, at: number, end: number): boolean {
  const time = times[firstFrom(times, end) - 1]
  if (time && time.endToken > at) return true
  for (let index = firstFrom(names, end) - 1; index >= 0; index -= 1) {
    const name = names[index]
    if (!name || name.endToken <= at) return false
    if (name.kind !== 'person' || name.role !== undefined) return true
  }
  return false
}

function labelOf({ tokens, text }: Analysis, first: number, end: number): NamedEntity {
  const start = tokens[first]?.start ?? 0
  const stop = tokens[end - 1]?.end ?? start
  return {
    kind: 'place',
    name: unshouted(text.slice(start, stop)),
    start,
    end: stop,
    firstToken: first,
    endToken: end,
    rules: ['counts/unlisted-place', 'counts/headline-label'],
  }
}
