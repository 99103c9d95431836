import type { Measure } from '@crosstally/model'
import type { CountFrame, Figure } from '../../../document.ts'
import { wordSet } from '../../../languages/word-table.ts'
import { hasWord, type SentenceView } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'

/** What the counts of a report so far were, by number; null where a number counted two things. */
export type KnownNumbers = Map<number, Measure | null>

/** Takes a count in. */
export function noteNumber(numbers: KnownNumbers, { measure }: CountFrame, figure: Figure): void {
  const size = sizeOf(figure)
  if (figure.qualifier === 'vague') return
  const known = numbers.get(size)
  numbers.set(size, known === undefined || known === measure ? measure : null)
}

const least = 30
const readByVerb = new Set(['counts/subject-verb', 'counts/verb-object', 'counts/verb-before-subject'])
const ofMoving: ReadonlySet<Measure> = new Set(['deployed', 'displaced', 'other', 'affected', 'sites', 'recruited'])

/** 'The city's 62,000 leaves out the suburbs': a bare number that the report has given before counts the same. */
export function countAsKnown(view: SentenceView, settled: readonly Settled[], known: KnownNumbers): void {
  for (const one of settled) {
    const { phrase, candidate } = one
    const size = sizeOf(phrase.figure)
    if (phrase.class !== 'bare' || phrase.figure.kind !== 'count' || size < least || !isDefinite(view, one)) continue
    if (candidate && !(readByVerb.has(candidate.rule) && ofMoving.has(candidate.measure))) continue
    const measure = known.get(size)
    if (measure && measure !== 'cost')
      one.candidate = { measure, score: 0.62, rule: 'counts/known-number', trigger: phrase.figure.firstToken }
  }
}

const definite = wordSet(['the', "'s", 'these', 'those', 'that', 'its', 'their', 'his', 'her'])

/** 'the 62,000', 'the minister's 43': a number that is known. */
function isDefinite(view: SentenceView, { phrase }: Settled): boolean {
  const { firstToken, qualifier } = phrase.figure
  return qualifier === 'exact' && (phrase.first < firstToken || hasWord(view, firstToken - 1, definite))
}

function sizeOf({ best, low, high }: Figure): number {
  return best ?? low ?? high ?? 0
}
