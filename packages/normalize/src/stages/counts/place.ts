import type { Measure, Place, Subject } from '@crosstally/model'
import { arrowPlaceAbove } from './arrow-place.ts'
import type { Candidate } from './candidate.ts'
import { carriesPlace, groupOf, isWider } from './carry.ts'
import type { Context } from './context.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { jointPlace, toPlace } from './joint-place.ts'
import { englishWords } from './lexicon/english.ts'
import type { NounClass } from './lexicon/word-entry.ts'
import { onlyPlaceOfBlock, placeBefore, placeOfHeading, placeOfRunIn } from './place-carried.ts'
import { placeInSentence } from './place-in-sentence.ts'
import type { SentenceView } from './sentence-view.ts'
import { inHeadOfCell } from './table-head.ts'
import { placeOfTarget } from './target-place.ts'
import { placeOfDateline } from './wire-dateline.ts'

interface PlaceGiven {
  readonly view: SentenceView
  readonly phrase: CountedPhrase
  readonly candidate: Candidate
  readonly context: Context
  readonly block: number
  readonly subject: Subject
}

/** Where a count is: the place of its clause, else that of its block or heading, else that of the report's story. Pure. */
export function placeOf(given: PlaceGiven): { place: Place | null; rule?: string } {
  const { view, context, block, candidate } = given
  const { analysis, first } = view
  const { places } = context
  const ofCell = inHeadOfCell(analysis, { block, token: given.phrase.figure.firstToken, items: places })
  if (ofCell) return { place: toPlace(analysis, ofCell), rule: 'counts/place-of-cell' }
  const named = placeInSentence({ ...given, places, home: context.storyPlace?.country })
  if (named) return { place: jointPlace(analysis, named, places), rule: 'counts/place-in-sentence' }
  const aim = placeOfTarget(view, candidate)
  if (aim) return { place: aim, rule: 'counts/place-of-target' }
  const roaming = isRoaming(given)
  const { measure } = candidate
  const carries = carriesPlace(view, { last: context.last, figure: given.phrase.index, measure, block })
  const runIn =
    context.last?.sentence === view.sentence
      ? undefined
      : placeOfRunIn(analysis, { sentence: view.sentence, block, places })
  if (runIn) return { place: toPlace(analysis, runIn), rule: 'counts/place-of-heading' }
  const last = context.place
  if (carries && last && last.block === block && (!roaming || groupOf(last.measure) === groupOf(measure)))
    return { place: last.place, rule: 'counts/place-of-block' }
  const before =
    !carries || (roaming && groupOf(measure) !== 'sent')
      ? undefined
      : placeBefore(analysis, { first, block, places, measure })
  if (before) return { place: jointPlace(analysis, before, places), rule: 'counts/place-of-block' }
  const target = analysis.blocks[block]?.kind === 'bullet' ? arrowPlaceAbove(analysis, places, first) : undefined
  if (target) return { place: toPlace(analysis, target), rule: 'counts/place-of-heading' }
  const heading = placeOfHeading(analysis, block, places)
  if (heading) return { place: toPlace(analysis, heading), rule: 'counts/place-of-heading' }
  const only = roaming ? undefined : onlyPlaceOfBlock(analysis, block, places)
  if (only) return { place: toPlace(analysis, only), rule: 'counts/place-of-block' }
  const added = given.phrase.additional && context.last?.measure === measure && block - context.last.block <= 1
  if (added && context.last?.place) return { place: context.last.place, rule: 'counts/place-of-count' }
  const dateline = roaming ? undefined : placeOfDateline(analysis, view.sentence, { places, story: context.storyPlace })
  if (dateline) return { place: dateline, rule: 'counts/place-of-dateline' }
  const story = roaming ? storyOfForces(given) : isWider(view) ? undefined : context.storyPlace
  return story ? { place: story, rule: 'counts/place-of-story' } : { place: null }
}

const sent = new Set<Measure>(['deployed', 'training', 'recruited'])
const lost = new Set<Measure>(['killed', 'wounded', 'casualties', 'missing', 'captured'])

/** Forces move about: what happened to them is where the text says so, not where the report is set. */
const bare = new Set<NounClass>(['bare', 'casualty', 'order', 'captive'])

function isRoaming({ subject: { kind }, candidate, context, phrase }: PlaceGiven): boolean {
  const { measure } = candidate
  if (measure === 'returned_to_duty') return true
  if (measure === 'recruited') return false
  // people who are brought home were where the report is set, prisoners who are exchanged were not
  if (measure === 'repatriated') return kind !== 'person' || context.forces || bare.has(phrase.class)
  const forces = context.forces || (kind === 'military' && context.found === 0)
  if (!forces) return false
  return (
    kind === 'military' || sent.has(measure) || measure === 'supplied' || (lost.has(measure) && bare.has(phrase.class))
  )
}

/**
 * A headline of losses ties losses to its place; plans, transfers and deliveries stay untied, as do losses of the very
 * state it names ('Xland counts its dead' tells of Xlandish soldiers wherever they were).
 */
function storyOfForces({ candidate, context, subject }: PlaceGiven): Place | undefined {
  if (context.headlineSends || !lost.has(candidate.measure)) return undefined
  const place = context.headlinePlace
  return subject.actor !== undefined && subject.actor === place?.country ? undefined : place
}

/** Whether a headline tells of forces that are sent, stationed or trained. Pure. */
export function isAboutSending(title: string): boolean {
  for (const word of title
    .slice(0, 200)
    .toLowerCase()
    .split(/[^\p{L}]+/u))
    for (const sense of englishWords.get(word)?.senses ?? []) if (sent.has(sense.measure)) return true
  return false
}
