import type { Measure } from '@crosstally/model'
import type { CountRule } from '../candidate.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
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

const handovers: ReadonlyMap<string, Measure> = new Map(
  ['sale', 'supply', 'purchase', 'transfer', 'donation', 'handover', 'delivery', 'shipment', 'gift', 'consignment'].map(
    (word) => [word, 'supplied'] as const,
  ),
)
const wrecking: ReadonlyMap<string, Measure> = new Map([
  ...[
    'destruction',
    'demolition',
    'burning',
    'torching',
    'razing',
    'collapse',
    'loss',
    'losses',
    'sinking',
    'levelling',
    'flattening',
    'bulldozing',
  ].map((word) => [word, 'destroyed'] as const),
  ...[
    'looting',
    'ransacking',
    'flooding',
    'shelling',
    'bombing',
    'vandalising',
    'defacing',
    'damaging',
    'inundation',
  ].map((word) => [word, 'damaged'] as const),
])
const closing: ReadonlyMap<string, Measure> = new Map(
  ['closure', 'closing', 'opening', 'reopening', 'shutdown', 'inspection', 'search', 'raiding'].map(
    (word) => [word, 'sites'] as const,
  ),
)
const firing: ReadonlyMap<string, Measure> = new Map([
  ...['launch', 'launching', 'firing', 'dispatch'].map((word) => [word, 'launched'] as const),
  ...['interception', 'downing', 'jamming', 'destruction'].map((word) => [word, 'intercepted'] as const),
])
const things = new Set<NounClass>(['equipment', 'munition', 'goods', 'craft'])

/** A deed or its doer before those it was done to: 'the massacre of six monks', 'the killers of the five friars', 'the sale of 36 guns'. */
export const deedOf: CountRule = {
  id: 'counts/deed-of',
  find({ view, phrase }) {
    const of = phrase.first - 1
    if (wordAt(view, of) !== 'of') return undefined
    // 'find "the killers" of the six nuns'
    const deed = /^["”’]$/.test(wordAt(view, of - 1)) ? of - 2 : of - 1
    const word = wordAt(view, deed)
    const measure = readingsOf(phrase.class).reduce<Measure | undefined>(
      (found, list) => found ?? list.get(word),
      undefined,
    )
    if (!measure) return undefined
    return { measure, score: 0.92, rule: deedOf.id, trigger: deed }
  },
}

/** The lists that hold deeds done to what is counted. */
function readingsOf(counted: NounClass): readonly ReadonlyMap<string, Measure>[] {
  if (counted === 'munition') return [firing, handovers]
  if (counted === 'building') return [wrecking, closing]
  if (counted === 'site') return [closing]
  if (things.has(counted)) return [handovers, wrecking]
  return people.has(counted) ? [deeds] : []
}

const people = new Set<NounClass>([
  ...([
    'bare',
    'person',
    'military',
    'militant',
    'responder',
    'household',
    'refugee',
    'captive',
    'crowd',
    'unknown',
  ] as const),
])
