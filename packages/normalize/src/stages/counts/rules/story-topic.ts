import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../../document.ts'
import type { Context } from '../context.ts'
import { englishEntries, englishWords } from '../lexicon/english.ts'
import type { WordEntry } from '../lexicon/word-entry.ts'
import type { SentenceView } from '../sentence-view.ts'

const leastMain = 4
const shareOfMain = 0.4

/** What most counts of the report so far are of: what a new paragraph goes back to, rather than to the last aside of the one before. */
export function mainMeasure({ tally, found }: Context): Measure | undefined {
  let best: Measure | undefined
  for (const [measure, times] of tally) if (times > (tally.get(best ?? measure) ?? 0) || !best) best = measure
  const times = tally.get(best ?? 'other') ?? 0
  return best && times >= leastMain && times >= shareOfMain * found ? best : undefined
}

/** Whether the report speaks of deaths most, and of no crowd. Kept in `context`. */
export function isAboutDeaths(context: Context, view: SentenceView): boolean {
  context.speaksOfDeath ??= storyMeasure(context, view) === undefined && speaksOfDeath(view.analysis)
  return context.speaksOfDeath
}

const leastDeaths = 3

/** Whether more words of title and text tell of deaths than of anything else that befalls people. */
function speaksOfDeath({ report, tokens }: Analysis): boolean {
  const found = new Map<Measure, number>()
  const add = (entry: WordEntry | undefined, weight: number) => {
    const measure = entry && measureOfWord(entry)
    if (measure && measure !== 'other') found.set(measure, (found.get(measure) ?? 0) + weight)
  }
  for (const word of (report.title ?? '').toLowerCase().split(/[^a-z-]+/)) add(englishWords.get(word), leastDeaths)
  for (const token of tokens) add(englishEntries.get(token), 1)
  const deaths = found.get('killed') ?? 0
  return deaths >= leastDeaths && [...found.values()].every((times) => times <= deaths)
}

function measureOfWord({ noun, state, senses }: WordEntry): Measure | undefined {
  if (noun?.measure && noun.strength >= 2) return noun.measure
  if (state) return state
  return senses.find(
    (sense) => sense.followers.length === 0 && !sense.weak && !sense.particle && sense.of.has('person'),
  )?.measure
}

/** What the headline speaks of, where it names a crowd: figures without a noun are then marchers. */
export function storyMeasure(context: Context, view: SentenceView): Measure | undefined {
  if (context.story !== undefined) return context.story ?? undefined
  const { report, text } = view.analysis
  const lead = `${report.title ?? ''} ${text.slice(0, 900)}`.toLowerCase()
  context.story = speaksOfCrowd(lead) ? 'other' : (context.fallback ?? null)
  return context.story ?? undefined
}

/** Whether two words of a lower-case text speak of a crowd. */
function speaksOfCrowd(text: string): boolean {
  let found = 0
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    if (unit >= 0x61 && unit <= 0x7a) continue
    if (crowdLetters.has(text.charCodeAt(start)) && allCrowdWords.has(text.slice(start, at))) found += 1
    if (found === 2) return true
    start = at + 1
  }
  return false
}

const crowdWords = new Set([
  'march',
  'marches',
  'marched',
  'protest',
  'protests',
  'demonstration',
  'demonstrations',
  'rally',
  'rallies',
  'processions',
  'procession',
  'union',
  'unions',
  'turnout',
  'stoppage',
  'stoppages',
  'walkout',
  'walkouts',
  'strikers',
  'picket',
  'pickets',
])
const allCrowdWords = new Set([
  ...crowdWords,
  ...[...englishWords].flatMap(([word, { noun }]) => (noun?.class === 'crowd' ? [word] : [])),
])
const crowdLetters = new Set([...allCrowdWords].map((word) => word.charCodeAt(0)))
