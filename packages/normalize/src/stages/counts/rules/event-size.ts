import type { Measure } from '@crosstally/model'
import events from '../../../languages/en/lexicon/events.json' with { type: 'json' }
import { WordTable, wordSet } from '../../../languages/word-table.ts'
import type { Candidate, CountRule, RuleInput } from '../candidate.ts'
import { measureNamed } from '../lexicon/compile-lexicon.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, isHardBreak, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'

const tableOf = (lists: Readonly<Record<string, readonly string[]>>) =>
  new WordTable<Measure>(
    Object.entries(lists).flatMap(([name, words]) => words.map((word) => [word, measureNamed(name)] as const)),
  )

/** What an event does to those it involves: 'the walkout involved 12,000 dockers', 'the swap covered 300'. */
const undergone = tableOf(events.undergone)
/** What those who take part in an event are doing: 'took part in the search'. */
const joined = tableOf(events.joined)
const involving = wordSet(events.involving)
const joining = wordSet(events.joining)
const people = new Set<NounClass>([
  ...(['person', 'household', 'refugee', 'captive', 'crowd', 'bare', 'unknown', 'casualty'] as const),
])
const forces = new Set<NounClass>(['military', 'responder', 'militant', 'group', 'craft', 'equipment'])
const reach = 10

/** An event and how many it involves: 'the exercise involves 5,000 troops', '3,000 took part in the march'. */
export const eventSize: CountRule = {
  id: 'counts/event-size',
  find(input) {
    if (!people.has(input.phrase.class) && !forces.has(input.phrase.class)) return undefined
    return involvedIn(input) ?? takesPart(input) ?? participates(input)
  },
}

function involvedIn({ view, phrase }: RuleInput): Candidate | undefined {
  let at = phrase.first - 1
  while (hasRole(view, at, role.adverb) || hasRole(view, at, role.preposition)) at -= 1
  if (!hasWord(view, at, involving)) return undefined
  for (let near = at - 1; near > at - reach && near >= view.first; near -= 1) {
    if (isHardBreak(view, near) || figureAt(view, near) >= 0 || hasRole(view, near, role.say | role.relative))
      return undefined
    const token = tokenAt(view, near)
    const measure = token && undergone.get(token)
    if (measure) return { measure: ofForces(measure, phrase.class), score: 0.96, rule: eventSize.id, trigger: near }
  }
  return undefined
}

const unlessForces = new Set<Measure>(['evacuated', 'rescued', 'detained', 'missing'])

/** An evacuation that involves 300 soldiers is their work, not their lot. */
function ofForces(measure: Measure, counted: NounClass): Measure {
  return counted !== 'militant' && forces.has(counted) && unlessForces.has(measure) ? 'deployed' : measure
}

/** 'took part in Sunday's march', 'were involved in the search': the last noun of the phrase is the event. */
function takesPart({ view, phrase }: RuleInput): Candidate | undefined {
  for (let at = phrase.end; at < phrase.end + reach && at < view.end; at += 1) {
    if (isHardBreak(view, at) || figureAt(view, at) >= 0 || hasRole(view, at, role.say | role.breaker)) return undefined
    if (!hasWord(view, at, joining)) continue
    const found = eventAfter(view, at)
    return found && { measure: found.measure, score: 0.96, rule: eventSize.id, trigger: found.at }
  }
  return undefined
}

/** 'In the search participate 1,200 persons': the event first, then the verb. */
function participates({ view, phrase }: RuleInput): Candidate | undefined {
  const verb = phrase.first - 1
  if (!hasWord(view, verb, joining)) return undefined
  for (let at = verb - 1; at > verb - reach && at >= view.first && !isHardBreak(view, at); at -= 1) {
    if (wordAt(view, at) !== 'in' && wordAt(view, at) !== 'at') continue
    const found = eventAfter(view, at)
    return found && found.at < verb
      ? { measure: found.measure, score: 0.96, rule: eventSize.id, trigger: found.at }
      : undefined
  }
  return undefined
}

function eventAfter(view: SentenceView, verb: number): { measure: Measure; at: number } | undefined {
  let found: { measure: Measure; at: number } | undefined
  for (let at = verb + 1; at < verb + reach && at < view.end; at += 1) {
    if (isHardBreak(view, at) || wordAt(view, at) === ',' || hasRole(view, at, role.relative | role.conjunction)) break
    const token = tokenAt(view, at)
    const measure = token && joined.get(token)
    if (measure) found = { measure, at }
    else if (found) break
  }
  return found
}
