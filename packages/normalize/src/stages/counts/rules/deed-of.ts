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

const none: ReadonlyMap<string, Measure> = new Map()
const handovers: ReadonlyMap<string, Measure> = new Map(
  ['sale', 'supply', 'purchase', 'transfer', 'donation', 'handover', 'delivery', 'shipment', 'gift', 'consignment'].map(
    (word) => [word, 'supplied'] as const,
  ),
)
const things = new Set(['equipment', 'munition', 'goods', 'craft'])

/** A deed or its doer before those it was done to: 'the massacre of six monks', 'the killers of the five friars', 'the sale of 36 guns'. */
export const deedOf: CountRule = {
  id: 'counts/deed-of',
  find({ view, phrase }) {
    const of = phrase.first - 1
    if (wordAt(view, of) !== 'of') return undefined
    const measure = (things.has(phrase.class) ? handovers : people.has(phrase.class) ? deeds : none).get(
      wordAt(view, of - 1),
    )
    if (!measure) return undefined
    return { measure, score: 0.92, rule: deedOf.id, trigger: of - 1 }
  },
}

const people = new Set([
  ...['bare', 'person', 'military', 'militant', 'responder', 'household', 'refugee', 'captive', 'crowd', 'unknown'],
])
