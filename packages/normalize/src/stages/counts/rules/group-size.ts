import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { Candidate, CountRule, RuleInput } from '../candidate.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { role } from '../lexicon/word-entry.ts'
import {
  entryAt,
  figureAt,
  hasRole,
  hasWord,
  isHardBreak,
  type SentenceView,
  tokenAt,
  wordAt,
} from '../sentence-view.ts'

const headcounts = wordSet(['strong', 'member', 'man', 'person', 'woman', 'people', 'soldier', 'officer', 'seat'])
const members = new Set<NounClass>(['bare', 'person', 'military', 'militant', 'responder', 'unknown'])
const reach = 5

/** How many a body of people has: 'a 300-strong contingent', 'the mission, 1,100 strong', 'a force of 5,000', 'pickets of up to 500'. */
export const groupSize: CountRule = {
  id: 'counts/group-size',
  find(input) {
    return strongGroup(input) ?? groupOf(input)
  },
}

/** '300-strong contingent', '40-member team', ', 1,100 strong,'. */
function strongGroup({ view, phrase }: RuleInput): Candidate | undefined {
  const { endToken, firstToken } = phrase.figure
  const hyphen = wordAt(view, endToken) === '-'
  const word = hyphen ? endToken + 1 : endToken
  if (!hasWord(view, word, headcounts) || (!hyphen && wordAt(view, word) !== 'strong')) return undefined
  const verb = beBefore(view, firstToken)
  const noun =
    verb >= 0
      ? nounBefore(view, verb)
      : wordAt(view, firstToken - 1) === ','
        ? nounBefore(view, firstToken - 1)
        : nounAfter(view, word + 1)
  return noun < 0 ? undefined : sizeOf(view, noun, 0.62)
}

/** 'The mob was some 300 strong': the verb before the number, or -1. */
function beBefore(view: SentenceView, number: number): number {
  let at = number - 1
  while (hasRole(view, at, role.adverb)) at -= 1
  return hasRole(view, at, role.be) ? at : -1
}

/** 'a force of 5,000', 'reinforcements of 800 men'. */
function groupOf({ view, phrase }: RuleInput): Candidate | undefined {
  const of = phrase.first - 1
  if (wordAt(view, of) !== 'of' || !members.has(phrase.class)) return undefined
  // 'a force of 6,000 Xlanders and Ylanders' is nobody's own
  if (phrase.head >= 0 && !entryAt(view, phrase.head)?.noun) return undefined
  const noun = nounBefore(view, of)
  return sizeOf(view, noun, hasWord(view, noun, bodies) ? 0.86 : 0.7)
}

function sizeOf(view: SentenceView, noun: number, score: number): Candidate | undefined {
  const measure = measureOfGroup(view, noun)
  return measure && { measure, score, rule: groupSize.id, trigger: noun }
}

const crowds = wordSet([
  'crowd',
  'crowds',
  'procession',
  'march',
  'picket',
  'pickets',
  'queue',
  'queues',
  'mob',
  'rally',
  'gathering',
  'cortege',
  'throng',
  'audience',
  'congregation',
  'crew',
  'complement',
  'lines',
])
const bodies = wordSet([
  'reinforcement',
  'reinforcements',
  'garrison',
  'presence',
  'mission',
  'expedition',
  'workforce',
])

function measureOfGroup(view: SentenceView, noun: number): Measure | undefined {
  if (hasWord(view, noun, crowds)) return 'other'
  if (hasWord(view, noun, bodies)) return 'deployed'
  return entryAt(view, noun)?.noun?.class === 'group' && !entryAt(view, noun)?.noun?.plural ? 'deployed' : undefined
}

function nounBefore(view: SentenceView, end: number): number {
  const at = end - 1
  if (wordAt(view, at - 1) === 'our') return -1
  return tokenAt(view, at)?.kind === 'word' && figureAt(view, at) < 0 ? at : -1
}

function nounAfter(view: SentenceView, from: number): number {
  for (let at = from; at < from + reach && !isHardBreak(view, at); at += 1) {
    if (measureOfGroup(view, at)) return at
    if (hasRole(view, at, role.preposition | role.be | role.have | role.conjunction)) return -1
  }
  return -1
}
