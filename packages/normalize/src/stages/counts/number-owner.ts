import { wordSet } from '../../languages/word-table.ts'
import { stops } from './coordinated-noun.ts'
import { entryAt, figureAt, hasRole, hasWord, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'

/** 'the 130,000 of the state's delegate', 'the 35,000 of Sunday': of one body, person or day. Pure. */
export function isOwner(view: SentenceView, of: number): boolean {
  const figure = view.analysis.figures[figureAt(view, of - 1)]
  if (wordAt(view, (figure?.firstToken ?? of) - 1) !== 'the') return false
  for (let at = of + 1; at < of + 6; at += 1) {
    const token = tokenAt(view, at)
    const noun = entryAt(view, at)?.noun
    if (token?.kind !== 'word' && token?.lower !== "'s") return at > of + 2 && isCapital(view, of + 1)
    if (noun?.plural || hasWord(view, at, collectives)) return false
    const ends = tokenAt(view, at + 1)?.kind !== 'word' || hasRole(view, at + 1, stops)
    if (ends) return noun !== undefined || isCapital(view, at) || sourceNouns.has(wordAt(view, at))
  }
  return false
}

const collectives = wordSet([
  'crew',
  'staff',
  'police',
  'people',
  'personnel',
  'group',
  'team',
  'population',
  'dead',
  'injured',
  'wounded',
  'missing',
])
const sourceNouns = new Set([
  'ministry',
  'government',
  'delegate',
  'union',
  'mayor',
  'governor',
  'court',
  'office',
  'agency',
  'army',
  'opposition',
])

function isCapital(view: SentenceView, at: number): boolean {
  return /^\p{Lu}/u.test(tokenAt(view, at)?.text ?? '')
}
