import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../../document.ts'
import headingMeasures from '../../../languages/en/lexicon/heading-measures.json' with { type: 'json' }
import { WordTable, wordSet } from '../../../languages/word-table.ts'
import { fitOf } from '../candidate.ts'
import { measureNamed } from '../lexicon/compile-lexicon.ts'
import { englishEntries } from '../lexicon/english.ts'
import { form, type NounClass, type VerbSense, type WordEntry } from '../lexicon/word-entry.ts'
import { stateAt } from '../state-phrase.ts'
import { placeMeasureOf } from './predicate-phrase.ts'

const headings = new WordTable<Measure>(
  Object.entries(headingMeasures).flatMap(([name, words]) =>
    words.map((word): [string, Measure] => [word, measureNamed(name)]),
  ),
)
const thingMeasures: ReadonlySet<Measure> = new Set(['destroyed', 'damaged', 'supplied', 'launched', 'intercepted'])
const things: ReadonlySet<NounClass> = new Set(['building', 'equipment', 'craft', 'munition', 'goods'])
const never: ReadonlySet<NounClass> = new Set(['time', 'abstract', 'money', 'unknown'])
const helpers: ReadonlySet<NounClass> = new Set(['responder', 'military', 'group', 'craft'])
const helping: ReadonlySet<Measure> = new Set(['rescued', 'evacuated', 'missing'])

/** Tokens of a heading, of a label or of a cell. */
export interface HeadingRange {
  readonly firstToken: number
  readonly endToken: number
}

/** The measure that the last telling word of a heading gives to what is counted under it. Pure. */
export function measureOfHeading(analysis: Analysis, range: HeadingRange, counted: NounClass): Measure | undefined {
  return measuresOfHeading(analysis, range, counted).at(-1)
}

/** The different measures a heading names, in its order: 'Deaths and injuries by district'. Pure. */
export function measuresOfHeading(analysis: Analysis, range: HeadingRange, counted: NounClass): readonly Measure[] {
  const found = new Set<Measure>()
  if (never.has(counted)) return []
  for (let at = range.firstToken; at < range.endToken; at += 1) {
    const isTold = found.size > 0
    const measure = measureAt(analysis, { at, end: range.endToken, isTold }, counted)
    if (measure === undefined || !(suits(measure, counted) || measure === 'casualties')) continue
    const said = inClass(measure, counted)
    found.delete(said)
    found.add(said)
  }
  return [...found]
}

function measureAt(
  { tokens }: Analysis,
  { at, end, isTold }: { readonly at: number; readonly end: number; readonly isTold: boolean },
  counted: NounClass,
): Measure | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const entry = englishEntries.get(token)
  const isDone = ((entry?.forms ?? 0) & (form.past | form.participle)) !== 0
  const sense = isDone ? senseAt(tokens, { at, end, senses: entry?.senses ?? [] }, counted) : undefined
  // 'died on the ward': the place of those of whom more is told
  const place = things.has(counted) || isTold || at + 1 >= end ? undefined : placeMeasureOf(token, tokens[at + 1])
  const people = counted === 'bare' ? 'person' : counted
  return (
    sense?.measure ??
    headings.get(token) ??
    (runs.has(token) && isOfPlaces(tokens, at, counted) ? 'sites' : undefined) ??
    (counted === 'building' && gone.has(token) ? 'destroyed' : undefined) ??
    entry?.state ??
    nounMeasure(entry) ??
    (isTold ? undefined : stateAt(tokens, { at, end }, people)?.measure) ??
    place
  )
}

/** 'Houses gone'. */
const gone = wordSet(['gone', 'lost', 'down'])
const runs = wordSet(['open', 'closed', 'shut', 'operational', 'functional', 'functioning', 'working', 'running'])

/** 'Clinics open', 'CTCs working': what is said of places, by their noun or a plural that no list has. */
function isOfPlaces(tokens: Analysis['tokens'], at: number, counted: NounClass): boolean {
  if (counted === 'site' || counted === 'building') return true
  const before = tokens[at - 1]
  return (
    counted === 'bare' &&
    before?.kind === 'word' &&
    before.sentence === tokens[at]?.sentence &&
    /[A-Z]s$/.test(before.text)
  )
}

/** The reading of a participle whose words follow it in the heading: 'Shot down', 'Washed away', 'Lost'. */
function senseAt(
  tokens: Analysis['tokens'],
  { at, end, senses }: { readonly at: number; readonly end: number; readonly senses: readonly VerbSense[] },
  counted: NounClass,
): VerbSense | undefined {
  let best: { sense: VerbSense; fit: number } | undefined
  for (const one of senses) {
    const words = one.particle === undefined ? one.followers : [[one.particle], ...one.followers]
    const fit = fitOf(one, counted) + words.length
    if (one.weak || fit <= words.length || (best && fit <= best.fit)) continue
    if (at + words.length < end && words.every((word, index) => word.includes(tokens[at + 1 + index]?.lower ?? '')))
      best = { sense: one, fit }
  }
  return best?.sense
}

/** 'Losses' of tanks are tanks destroyed; those who rescue and search are not rescued or missing themselves. */
function inClass(measure: Measure, counted: NounClass): Measure {
  if (measure === 'casualties' && things.has(counted)) return 'destroyed'
  return helping.has(measure) && helpers.has(counted) && counted !== 'military' ? 'deployed' : measure
}

const classMeasures: Readonly<Partial<Record<NounClass, Measure>>> = {
  munition: 'launched',
  crowd: 'other',
  refugee: 'displaced',
  military: 'deployed',
  responder: 'deployed',
  group: 'deployed',
  craft: 'deployed',
  goods: 'supplied',
}

/** 'Personnel in the field: Army 1,150': what is only named in front of bare numbers. Pure. */
export function measureOfHead({ tokens }: Analysis, range: HeadingRange, counted: NounClass): Measure | undefined {
  if (counted !== 'bare') return undefined
  for (let at = range.firstToken; at < range.endToken; at += 1) {
    const token = tokens[at]
    const noun = token && englishEntries.get(token)?.noun
    if (noun) return noun.plural ? classMeasures[noun.class] : undefined
  }
  return undefined
}

function nounMeasure(entry: WordEntry | undefined): Measure | undefined {
  return (entry?.noun?.strength ?? 0) >= 2 ? entry?.noun?.measure : undefined
}

function suits(measure: Measure, counted: NounClass): boolean {
  if (counted === 'bare' || measure === 'deployed') return true
  if (helping.has(measure) && helpers.has(counted)) return true
  if (measure === 'sites') return counted === 'site' || counted === 'building'
  return thingMeasures.has(measure) === things.has(counted)
}
