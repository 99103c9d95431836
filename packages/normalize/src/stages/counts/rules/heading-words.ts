import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../../document.ts'
import headingMeasures from '../../../languages/en/lexicon/heading-measures.json' with { type: 'json' }
import { WordTable } from '../../../languages/word-table.ts'
import { fitOf } from '../candidate.ts'
import { measureNamed } from '../lexicon/compile-lexicon.ts'
import { englishEntries } from '../lexicon/english.ts'
import { form, type NounClass, type WordEntry } from '../lexicon/word-entry.ts'

const headings = new WordTable<Measure>(
  Object.entries(headingMeasures).flatMap(([name, words]) =>
    words.map((word): [string, Measure] => [word, measureNamed(name)]),
  ),
)
const thingMeasures: ReadonlySet<Measure> = new Set(['destroyed', 'damaged', 'supplied', 'launched', 'intercepted'])
const things: ReadonlySet<NounClass> = new Set(['building', 'equipment', 'craft', 'munition', 'goods'])
const never: ReadonlySet<NounClass> = new Set(['time', 'abstract', 'money', 'unknown'])

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
    const token = analysis.tokens[at]
    const entry = token && englishEntries.get(token)
    const named = token && (headings.get(token) ?? entry?.state ?? nounMeasure(entry))
    const isDone = ((entry?.forms ?? 0) & (form.past | form.participle)) !== 0
    const sense = isDone
      ? entry?.senses.find((one) => !one.weak && one.followers.length === 0 && fitOf(one, counted) > 0)
      : undefined
    const measure = sense?.measure ?? named
    if (measure === undefined || !(suits(measure, counted) || measure === 'casualties')) continue
    const said = measure === 'casualties' && things.has(counted) ? 'destroyed' : measure
    found.delete(said)
    found.add(said)
  }
  return [...found]
}

function nounMeasure(entry: WordEntry | undefined): Measure | undefined {
  return (entry?.noun?.strength ?? 0) >= 2 ? entry?.noun?.measure : undefined
}

function suits(measure: Measure, counted: NounClass): boolean {
  if (counted === 'bare' || measure === 'deployed') return true
  return thingMeasures.has(measure) === things.has(counted)
}
