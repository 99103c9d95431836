import type { Measure } from '@crosstally/model'
import { fitOf } from '../candidate.ts'
import { englishEntries } from '../lexicon/english.ts'
import { form, type NounClass } from '../lexicon/word-entry.ts'
import { figureAt, type SentenceView, wordAt } from '../sentence-view.ts'
import { type Settled, threshold } from '../settle.ts'

const mostItems = 15
const longestHeading = 14
const thingMeasures: ReadonlySet<Measure> = new Set(['destroyed', 'damaged', 'supplied', 'launched', 'intercepted'])
const things: ReadonlySet<NounClass> = new Set(['building', 'equipment', 'craft', 'munition', 'goods'])
const never: ReadonlySet<NounClass> = new Set(['time', 'abstract', 'money', 'unknown'])

/** What a heading counts, its bullets count: 'Killed / - Alda: 12', 'Deployed: / - 450 soldiers / - 22 boats'. */
export function countAsHeading(view: SentenceView, settled: readonly Settled[], block: number): void {
  const open = settled.filter((one) => !one.candidate || one.candidate.score < threshold)
  if (open.length === 0) return
  const heading = headingOf(view, block)
  if (heading === undefined) return
  for (const one of open) {
    const measure = measureFor(view, heading, one.phrase.class)
    if (measure === undefined || (one.phrase.class === 'bare' && !endsEntry(view, one))) continue
    one.candidate = { measure, score: 0.6, rule: 'counts/heading', trigger: one.phrase.figure.firstToken }
  }
}

/** 'Alda: 12', 'Alda 12', 'Alda – 12 (three children)': the number closes what it stands in. */
function endsEntry(view: SentenceView, { phrase }: Settled): boolean {
  const next = wordAt(view, phrase.end)
  return phrase.end >= view.end || /^[,;.(/|]$/.test(next) || figureAt(view, phrase.end) >= 0
}

/** The sentence of the heading that a bullet stands under. */
function headingOf({ analysis }: SentenceView, block: number): number | undefined {
  if (analysis.blocks[block]?.kind !== 'bullet') return undefined
  for (let at = block - 1; at >= Math.max(0, block - mostItems); at -= 1) {
    const { kind = 'paragraph' } = analysis.blocks[at] ?? {}
    if (kind === 'bullet') continue
    if (kind !== 'heading' && kind !== 'headline') return undefined
    return (analysis.blocks[at + 1]?.firstSentence ?? 0) - 1
  }
  return undefined
}

function measureFor({ analysis }: SentenceView, heading: number, counted: NounClass): Measure | undefined {
  if (never.has(counted)) return undefined
  const { firstToken = 0, endToken = 0 } = analysis.sentences[heading] ?? {}
  if (endToken - firstToken > longestHeading) return undefined
  for (let at = endToken - 1; at >= firstToken; at -= 1) {
    const token = analysis.tokens[at]
    const entry = token && englishEntries.get(token)
    if (!entry) continue
    const named = entry.state ?? ((entry.noun?.strength ?? 0) >= 2 ? entry.noun?.measure : undefined)
    const isDone = (entry.forms & (form.past | form.participle)) !== 0
    const sense = isDone
      ? entry.senses.find((one) => !one.weak && one.followers.length === 0 && fitOf(one, counted) > 0)
      : undefined
    const measure = sense?.measure ?? named
    if (measure !== undefined && suits(measure, counted)) return measure
  }
  return undefined
}

function suits(measure: Measure, counted: NounClass): boolean {
  if (counted === 'bare' || measure === 'deployed') return true
  return thingMeasures.has(measure) === things.has(counted)
}
