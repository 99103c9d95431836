import type { Measure } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { isReportingVerb } from '../../languages/en/reporting.ts'
import { sourceWords, wordKind } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isFarFrom } from './far-from.ts'
import { isLowly, setsScene } from './place-role.ts'
import { sectionHeading } from './rules/section-heading.ts'
import { tellsOccasion } from './speech-cue.ts'
import { firstFrom } from './token-order.ts'

const partWords = wordSet(['them', 'whom', 'which', 'these', 'those'])
const partReach = 9
const moving = new Set<Measure>(['deployed', 'displaced', 'supplied', 'evacuated'])

/** The place that the sentences before, in the same block, were last set in. Pure. */
export function placeBefore(
  analysis: Analysis,
  given: { first: number; block: number; places: readonly NamedEntity[]; measure: Measure },
): NamedEntity | undefined {
  const { sentences, blocks } = analysis
  const { places, first, block, measure } = given
  const start = sentences[blocks[block]?.firstSentence ?? 0]?.firstToken ?? 0
  for (let at = firstFrom(places, first) - 1; at >= 0; at -= 1) {
    const name = places[at]
    if (!name || name.firstToken < start) return undefined
    if (tellsOccasion(analysis, name) || isOfSource(analysis, name) || isFarFrom(analysis, name)) continue
    if (partWords.hasAt(analysis.tokens, name.firstToken - 2) || partWords.hasAt(analysis.tokens, name.firstToken - 3))
      continue
    if (setsScene(analysis, name, { destination: moving.has(measure), start })) return name
  }
  return undefined
}

/** 'the register of Xville hospital', 'a doctor at Xville hospital': a facility named for who counts there. */
function isOfSource(analysis: Analysis, name: NamedEntity): boolean {
  const { tokens } = analysis
  if (isWithSpeaker(analysis, name)) return true
  if (tokens[name.firstToken - 1]?.lower === 'in' && seated.hasAt(tokens, name.firstToken - 2)) return true
  if (!name.rules.includes('counts/facility')) return false
  const at = tokens[name.firstToken - 1]?.lower === 'the' ? name.firstToken - 2 : name.firstToken - 1
  const joint = tokens[at]?.lower
  if (joint !== 'of' && joint !== 'at' && joint !== 'from') return false
  return ((sourceWords.get(tokens[at - 1]?.lower ?? '') ?? 0) & (wordKind.role | wordKind.document)) !== 0
}

/** 'the UN office in Xland': bodies that count from there. */
const seated = wordSet(
  'office mission agency bureau embassy delegation branch commission committee council headquarters secretariat nobody'.split(
    ' ',
  ),
)

/** 'Canon Ann Poe in Xville told': where a speaker is. */
function isWithSpeaker({ names, tokens }: Analysis, { firstToken, endToken }: NamedEntity): boolean {
  if (tokens[firstToken - 1]?.lower !== 'in' || !isReportingVerb(tokens[endToken]?.lower ?? '')) return false
  const before = names[firstFrom(names, firstToken - 1) - 1]
  return before?.kind === 'person' && before.endToken === firstToken - 1
}

/** 'of whom 23 are in Xville', '(Xville 19, Ydorf 12)': where a share of the count is. */
function isOfPart({ tokens }: Analysis, name: NamedEntity): boolean {
  if (tokens[name.endToken]?.kind === 'number') return true
  for (let at = name.firstToken - 1; at > name.firstToken - partReach; at -= 1)
    if (partWords.hasAt(tokens, at) && tokens[at - 1]?.lower === 'of') return true
  return false
}

/** The place of the heading that a block stands under. Pure. */
export function placeOfHeading(
  analysis: Analysis,
  block: number,
  places: readonly NamedEntity[],
): NamedEntity | undefined {
  const heading = analysis.blocks[block]?.heading
  if (heading === undefined) return undefined
  const { sentences, blocks } = analysis
  const one = blocks[heading]
  const from = sentences[one?.firstSentence ?? 0]?.firstToken ?? 0
  const to = sentences[(one?.endSentence ?? 1) - 1]?.endToken ?? 0
  const name = places[firstFrom(places, from)]
  return name && name.firstToken < to && !isIssue(analysis, { from, to }) ? name : undefined
}

/** 'Deaths, Xland. 28, all but one civilians': the place in the words that head a paragraph. Pure. */
export function placeOfRunIn(
  analysis: Analysis,
  given: { sentence: number; block: number; places: readonly NamedEntity[] },
): NamedEntity | undefined {
  const { sentence, block, places } = given
  const heading = sectionHeading(analysis, sentence, block)
  const one = heading === undefined ? undefined : analysis.sentences[heading]
  if (!one || block - one.block > 1) return undefined
  const name = places[firstFrom(places, one.firstToken)]
  if (!name || name.firstToken >= one.endToken) return undefined
  // a line of its own heads what follows if it is a place and no more
  const fills = name.firstToken === one.firstToken && one.endToken - name.endToken <= 1
  return one.block === block || fills ? name : undefined
}

/** 'From our correspondent, Xville', 'Xville, 21 June 2024': where a report was written, not what it tells of. */
function isIssue({ tokens, times, sentences, blocks }: Analysis, { from, to }: { from: number; to: number }): boolean {
  const block = sentences[tokens[from]?.sentence ?? 0]?.block ?? 0
  for (let at = from; at < to && at < from + bylineReach; at += 1) if (bylines.hasAt(tokens, at)) return true
  const time = times[firstFrom(times, from)]
  return block < leadBlocks && blocks[block]?.kind === 'heading' && time !== undefined && time.firstToken < to
}

const bylineReach = 12
const leadBlocks = 3
const bylines = wordSet(['correspondent', 'reporter', 'by', 'our'])

/** The one town or region that an entry or a paragraph of one sentence names outside the words of saying, if there is just one. Pure. */
export function onlyPlaceOfBlock(
  analysis: Analysis,
  block: number,
  places: readonly NamedEntity[],
): NamedEntity | undefined {
  const { sentences, blocks } = analysis
  const { firstSentence = 0, endSentence = 0, kind } = blocks[block] ?? {}
  if (kind !== 'bullet' && kind !== 'table_row' && endSentence - firstSentence > 1) return undefined
  if (kind === 'headline' || kind === 'heading') return undefined
  const from = sentences[firstSentence]?.firstToken ?? 0
  const to = sentences[endSentence - 1]?.endToken ?? 0
  let only: NamedEntity | undefined
  for (let at = firstFrom(places, from); at < places.length; at += 1) {
    const name = places[at]
    if (!name || name.firstToken >= to) break
    if (!isLowly(name) || tellsOccasion(analysis, name) || isOfSource(analysis, name)) continue
    if (isFarFrom(analysis, name)) continue
    if (analysis.tokens[name.firstToken - 1]?.lower === 'from' || isOfPart(analysis, name)) continue
    if (only && only.name !== name.name) return undefined
    only = name
  }
  return only
}
