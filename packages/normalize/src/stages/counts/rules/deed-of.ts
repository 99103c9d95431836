import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { hasWord, type SentenceView, wordAt } from '../sentence-view.ts'
import { firstFrom } from '../token-order.ts'

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
    const before = startOfTime(view, of)
    const deed = /^["”’]$/.test(wordAt(view, before - 1)) ? before - 2 : before - 1
    const word = wordAt(view, deed)
    const known = readingsOf(phrase.class).reduce<Measure | undefined>(
      (found, list) => found ?? list.get(word),
      undefined,
    )
    const isBodies = phrase.partitive === 'noun' && hasWord(view, deed, remains)
    const measure = known ?? (isBodies || (before < of && hasWord(view, deed, killings)) ? 'killed' : undefined)
    if (!measure) return undefined
    return { measure, score: isBodies ? 0.98 : 0.92, rule: deedOf.id, trigger: deed }
  },
}

/** 'the remains of two of the five hostages': what is said of the nine holds for none of the four. */
const remains = wordSet(['bodies', 'corpses', 'remains'])
const killings = wordSet(['murder', 'killing', 'assassination', 'execution', 'shooting', 'death', 'deaths'])
const reachOfTime = 8

/** 'the murder in the night to 3 May of six guards': where the time before 'of' begins with its preposition. */
function startOfTime(view: SentenceView, of: number): number {
  const { times } = view.analysis
  let first = of
  for (let at = firstFrom(times, of - reachOfTime); at < times.length; at += 1) {
    const time = times[at]
    if (!time || time.firstToken >= of) break
    if (time.endToken === of) first = time.firstToken
  }
  if (first === of) return of
  while (first > of - reachOfTime && hasWord(view, first - 1, beforeTimes)) first -= 1
  return first
}

const beforeTimes = wordSet([
  'on',
  'in',
  'the',
  'of',
  'evening',
  'morning',
  'night',
  'afternoon',
  'early',
  'late',
  'last',
])

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
