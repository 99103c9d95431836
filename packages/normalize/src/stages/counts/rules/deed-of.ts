import type { Measure } from '@crosstally/model'
import type { CountRule } from '../candidate.ts'
import { wordAt } from '../sentence-view.ts'

const deeds: ReadonlyMap<string, Measure> = new Map([
  ...['massacre', 'slaughter', 'slaying', 'slayings', 'lynching', 'beheading', 'martyrdom'].map(
    (word) => [word, 'killed'] as const,
  ),
  ...['killer', 'killers', 'murderer', 'murderers', 'assassin', 'assassins', 'slayer'].map(
    (word) => [word, 'killed'] as const,
  ),
  ...['kidnapper', 'kidnappers', 'abductor', 'abductors', 'captor', 'captors'].map(
    (word) => [word, 'hostages'] as const,
  ),
])

/** A deed or its doer before those it was done to: 'the massacre of six monks', 'the killers of the five friars'. */
export const deedOf: CountRule = {
  id: 'counts/deed-of',
  find({ view, phrase }) {
    const of = phrase.first - 1
    const measure = wordAt(view, of) === 'of' ? deeds.get(wordAt(view, of - 1)) : undefined
    if (!measure || !people.has(phrase.class)) return undefined
    return { measure, score: 0.92, rule: deedOf.id, trigger: of - 1 }
  },
}

const people = new Set([
  ...['bare', 'person', 'military', 'militant', 'responder', 'household', 'refugee', 'captive', 'crowd', 'unknown'],
])
