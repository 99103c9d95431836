import type { Analysis, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { firstFrom } from './token-order.ts'

/** The words at which `readHeldArea` and `readBank` start. */
export const heldWords = 'held controlled administered occupied ruled run'.split(' ')
export const bankWords = ['bank', 'shore']
const held = wordSet(heldWords)
const banks = wordSet(bankWords)
const sides = wordSet(
  'left right opposite far other near east west north south eastern western northern southern'.split(' '),
)
const areas = wordSet(
  'area areas territory territories zone zones region regions part parts side bank enclave north south east west northeast northwest'.split(
    ' ',
  ),
)
const longest = 5

/** 'Xland-administered Yville', 'in rebel-held areas', 'on the Xlandish-held bank of the Xona': who rules there is part of its name. Pure. */
export function readHeldArea(analysis: Analysis, at: number): NamedEntity | undefined {
  const { tokens } = analysis
  const hyphen = tokens[at - 1]
  if (!held.hasAt(tokens, at) || hyphen?.text !== '-' || hyphen.spaceBefore) return undefined
  const end = endOfArea(analysis, at + 1)
  return end === undefined ? undefined : areaOf(analysis, at - 2, end)
}

function endOfArea({ tokens, names }: Analysis, from: number): number | undefined {
  for (let at = from; at < from + longest; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.sentence !== tokens[from]?.sentence) return undefined
    const name = names[firstFrom(names, at)]
    if (name?.kind === 'place' && name.firstToken === at) return name.endToken
    if (token.capital) return at + 1
    if (areas.has(token) && tokens[at + 1]?.text !== '-') return pastRiver({ tokens }, at + 1)
    if (!sides.has(token)) return undefined
    if (tokens[at + 1]?.text === '-') at += 1
  }
  return undefined
}

/** 'on the left bank of the Xona', 'LEFT BANK': one side of a river. Pure. */
export function readBank(analysis: Analysis, at: number): NamedEntity | undefined {
  const { tokens } = analysis
  const before = tokens[at - 1]
  if (!banks.hasAt(tokens, at) || !before || !sides.has(before) || before.sentence !== tokens[at]?.sentence)
    return undefined
  const isHeading = before.acronym && tokens[at]?.acronym === true
  if (!isHeading && (before.capital || !determiners.hasAt(tokens, at - 2))) return undefined
  return areaOf(analysis, at - 1, pastRiver(analysis, at + 1))
}

const determiners = wordSet(['the', 'its', 'their', 'our'])

/** Past 'of the Xona'. */
function pastRiver({ tokens }: Pick<Analysis, 'tokens'>, end: number): number {
  if (tokens[end]?.lower !== 'of') return end
  const at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1
  return tokens[at]?.capital ? at + 1 : end
}

function areaOf({ tokens, text, names }: Analysis, first: number, end: number): NamedEntity {
  const start = tokens[first]?.start ?? 0
  const stop = tokens[end - 1]?.end ?? start
  const inner = names[firstFrom(names, end) - 1]
  const country = inner?.kind === 'place' && inner.firstToken > first ? inner.country : undefined
  return {
    kind: 'place',
    name: text.slice(start, stop),
    ...(country === undefined ? {} : { country }),
    start,
    end: stop,
    firstToken: first,
    endToken: end,
    rules: ['counts/held-area'],
  }
}
