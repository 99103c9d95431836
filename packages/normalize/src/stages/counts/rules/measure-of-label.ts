import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../../document.ts'
import { englishEntries } from '../lexicon/english.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { type HeadingRange, measuresOfHeading } from './heading-words.ts'

const things: ReadonlySet<NounClass> = new Set(['building', 'equipment', 'craft', 'munition', 'goods', 'site'])
const uncounted: ReadonlySet<NounClass> = new Set(['time', 'abstract', 'order', 'casualty', 'event'])

/**
 * The measure that a label gives to the number beside it: 'Schools closed', 'Shot down', 'Fires'. `counted` is what other
 * labels of the number say is counted ('UAVs' at the head of the column). Pure.
 */
export function measureOfLabel(
  analysis: Analysis,
  range: HeadingRange,
  counted: NounClass | undefined,
): Measure | undefined {
  const own = classOfLabel(analysis, range) ?? counted
  const class_ = own !== undefined && things.has(own) ? own : 'bare'
  return (
    measuresOfHeading(analysis, range, class_).at(-1) ??
    (class_ === 'bare' ? undefined : measureOfPeople(analysis, range)) ??
    measureOfNoun(analysis, range)
  )
}

/** 'Fuel depot dead', but not 'Tents needed': the people that a label about a thing counts. */
function measureOfPeople(analysis: Analysis, range: HeadingRange): Measure | undefined {
  return measuresOfHeading(analysis, range, 'bare')
    .filter((measure) => measure !== 'affected')
    .at(-1)
}

/** What a label says is counted: the class of its last noun that stands for people or things. Pure. */
export function classOfLabel({ tokens }: Analysis, range: HeadingRange): NounClass | undefined {
  for (let at = range.endToken - 1; at >= range.firstToken; at -= 1) {
    const token = tokens[at]
    const noun = token && englishEntries.get(token)?.noun
    if (noun && !uncounted.has(noun.class)) return noun.class
  }
  return undefined
}

/** 'Fires', 'Patients', 'Prisoners': a plural that has a measure of its own. */
function measureOfNoun({ tokens }: Analysis, range: HeadingRange): Measure | undefined {
  for (let at = range.endToken - 1; at >= range.firstToken; at -= 1) {
    const token = tokens[at]
    const noun = token && englishEntries.get(token)?.noun
    if (noun?.plural && noun.measure !== undefined && noun.strength >= 1) return noun.measure
  }
  return undefined
}

/** 'of which gunshot', 'of these, minors', 'incl. women': a part of what stands before. Pure. */
export function isOfThese({ tokens }: Analysis, part: HeadingRange | undefined): boolean {
  const first = tokens[part?.firstToken ?? -1]?.lower ?? ''
  const second = tokens[(part?.firstToken ?? 0) + 1]?.lower ?? ''
  return (
    (first === 'of' && /^(?:these|whom|them|which|those)$/.test(second)) || /^(?:incl|including|thereof)$/.test(first)
  )
}
