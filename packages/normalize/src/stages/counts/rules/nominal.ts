import type { Measure } from '@crosstally/model'
import type { Candidate, CountRule, RuleInput } from '../candidate.ts'
import type { CountedPhrase } from '../counted-phrase.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, figureAt, hasRole, isHardBreak, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'
import { joinStates } from '../verb-phrase.ts'

const reach = 22
const links = new Set(['to', 'at', 'as', 'past', 'above', 'beyond', 'of', 'over'])
const risers = new Set(['by', 'from'])
const nameable = new Set([
  'bare',
  'person',
  'military',
  'militant',
  'responder',
  'household',
  'refugee',
  'casualty',
  'crowd',
  'captive',
  'group',
  'building',
  'unknown',
  'body',
])

/** A noun before the figure, linked to it: 'a death toll of 12', 'the dead number 8,574', 'put casualties at 4,000', 'Injured: 441'. */
export const nominal: CountRule = {
  id: 'counts/nominal',
  find(input) {
    const { view, phrase } = input
    if (!nameable.has(phrase.class)) return undefined
    const link = findLink(view, phrase)
    return link ? findTrigger(input, link) : undefined
  },
}

interface Link {
  readonly at: number
  readonly score: number
  readonly far: boolean
}

function findLink(view: SentenceView, phrase: CountedPhrase): Link | undefined {
  let at = phrase.first - 1
  while (hasRole(view, at, role.adverb) && !hasRole(view, at, role.preposition)) at -= 1
  const word = wordAt(view, at) || (tokenAt(view, at)?.text ?? '')
  if (word === 'of') return { at, score: 0.9, far: false }
  if (word === ':' || word === '-' || word === '–' || word === '—' || word === '=')
    return { at, score: 0.92, far: true }
  if (word === '(') return { at, score: 0.75, far: false }
  if (hasRole(view, at, role.link | role.be)) return { at, score: 0.85, far: true }
  if (
    risers.has(word) &&
    phrase.figure.change === undefined &&
    !/^(?:rose|risen|fell|up|down|increased|grew|climbed|jumped)$/.test(wordAt(view, at - 1))
  )
    return undefined
  if ((links.has(word) || risers.has(word)) && hasLinkVerb(view, at - 1)) return { at, score: 0.86, far: true }
  return undefined
}

function hasLinkVerb(view: SentenceView, from: number): boolean {
  for (let at = from; at > from - 9 && at >= view.first; at -= 1) {
    if (isHardBreak(view, at)) return false
    if (hasRole(view, at, role.link)) return true
  }
  return false
}

function findTrigger(input: RuleInput, link: Link): Candidate | undefined {
  const { view, phrase } = input
  const limit = Math.max(view.first, link.at - (link.far ? reach : 4))
  let penalty = 0
  for (let at = link.at - 1; at >= limit; at -= 1) {
    if (isHardBreak(view, at)) return undefined
    if (figureAt(view, at) >= 0) penalty += 0.15
    if (hasRole(view, at, role.say)) penalty += 0.1
    const measure = measureNamedAt(view, at, link)
    if (measure && penalty < 0.4) {
      const score = link.score - (link.at - at) * 0.01 - penalty
      return {
        measure: joinStates(view, at, measure),
        score: fits(measure, phrase) ? score : score - 0.4,
        rule: nominal.id,
        trigger: at,
      }
    }
  }
  return undefined
}

function fits(measure: Measure, phrase: CountedPhrase): boolean {
  const things = measure === 'destroyed' || measure === 'damaged'
  return phrase.class === 'bare' || (phrase.class === 'building') === things
}

/** The measure a noun or state gives when a number is said of it. */
function measureNamedAt(view: SentenceView, at: number, link: Link): Measure | undefined {
  const word = wordAt(view, at)
  const entry = entryAt(view, at)
  if (word === 'toll') return tollOf(view, at)
  if (
    word === 'life' &&
    wordAt(view, at - 1) === 'of' &&
    (wordAt(view, at - 2) === 'loss' || wordAt(view, at - 2) === 'losses')
  )
    return 'killed'
  if (!entry) return undefined
  if (entry.noun?.measure && (entry.noun.strength >= 2 || link.far)) return entry.noun.measure
  if (entry.state !== undefined) return entry.state
  if (entry.noun?.class === 'crowd' && link.far) return 'other'
  return link.far && wordAt(view, link.at) === ':' ? measureOfHeading(view, at) : undefined
}

function tollOf(view: SentenceView, at: number): Measure {
  const before = entryAt(view, at - 1)
  return before?.noun?.measure ?? 'killed'
}

/** 'Recovered alive from debris: 8,000': any verb of a measure before a colon. */
function measureOfHeading(view: SentenceView, at: number): Measure | undefined {
  const senses = entryAt(view, at)?.senses ?? []
  for (const sense of senses) {
    if (sense.followers.every((alternatives, index) => alternatives.includes(wordAt(view, at + 1 + index))))
      return sense.measure
  }
  return undefined
}
