import type { Analysis, NamedEntity } from '../../document.ts'
import { facilityWords } from './facility-place.ts'
import { blockOf, titleOf } from './story-scores.ts'

const leadBlocks = 3
/** What a dam or a river does is done elsewhere. */
const beyond = new Set(
  'dam bridge tunnel lake lagoon reservoir strait gorge pass forest glacier volcano river mount cape rio río sierra isla reactor'.split(
    ' ',
  ),
)
const kinds = new Set(facilityWords.filter((word) => !beyond.has(word)))
const wordRuns = /\p{L}+/gu

/**
 * The site of the kind that the title speaks of and that the lead names: 'the Xona hospital' under 'Xland hospital dead', 'the Xville
 * mine' under 'Rescuers search Xlandish mine'.. Pure.
 */
export function siteOfTitle(analysis: Analysis, places: readonly NamedEntity[]): NamedEntity | undefined {
  const titled = new Set(
    titleOf(analysis)
      .match(wordRuns)
      ?.filter((word) => kinds.has(word)),
  )
  if (titled.size === 0) return undefined
  return places.find(
    (name) =>
      blockOf(analysis, name) < leadBlocks && name.rules.includes('counts/facility') && titled.has(kindOf(name)),
  )
}

function kindOf({ name }: NamedEntity): string {
  return name.toLowerCase().split(' ').at(-1) ?? ''
}
