import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../../document.ts'
import { type NounClass, role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, type SentenceView, wordAt } from '../sentence-view.ts'
import { type Settled, shareForward, threshold } from '../settle.ts'
import { measuresOfHeading } from './heading-words.ts'
import { classOfLabel, measureOfLabel } from './measure-of-label.ts'
import { runInHeading, sectionHeading } from './section-heading.ts'

const mostItems = 15
const longestHeading = 14
const headed: ReadonlySet<NounClass> = new Set(['bare', 'person', 'household', 'refugee'])
const uncounted: ReadonlySet<NounClass> = new Set(['time', 'abstract', 'money', 'unknown'])
const things: ReadonlySet<NounClass> = new Set(['building', 'equipment', 'craft', 'goods'])
const inText: ReadonlySet<NounClass> = new Set([...headed, 'crowd', 'military', 'responder'])

/** What a heading counts, its bullets count: 'Killed / - Alda: 12', 'Deployed: / - 450 soldiers / - 22 boats'. */
export function countAsHeading(view: SentenceView, settled: readonly Settled[], block: number): void {
  const isItem = view.analysis.blocks[block]?.kind === 'bullet'
  const heading = headingAbove(view, block)
  if (heading === undefined) return
  const isRunIn = view.analysis.sentences[heading]?.block === block
  const open = settled.filter(
    (one, position) => isOpen(one) || isNamedOnly(one, position) || (isRunIn && givesWay(one)),
  )
  for (const one of open) {
    if (one.phrase.class === 'site' && one.candidate) continue
    const measure = measureFor(view.analysis, heading, classOf(view, one))
    if (measure === undefined || !stands(view, one, { isItem, isRunIn })) continue
    one.candidate = { measure, score: 0.6, rule: 'counts/heading', trigger: one.phrase.figure.firstToken }
  }
  if (open.length > 0) shareForward(view, settled)
}

function isOpen({ candidate }: Settled): boolean {
  return !candidate || candidate.score < threshold
}

/** 'Losses of the enemy / tanks: 4': the label only says what is counted. */
function isNamedOnly({ candidate, phrase }: Settled, position: number): boolean {
  const isFromNext = position === 0 && phrase.class === 'bare' && candidate?.rule === 'counts/list-neighbour'
  return isFromNext || candidate?.rule === 'counts/label-class'
}

const longestLabel = 8

/** What is counted by the words of the figure or, where it has none, by its label. */
function classOf(view: SentenceView, { phrase }: Settled): NounClass {
  if (phrase.class !== 'bare' || wordAt(view, phrase.first - 1) !== ':') return phrase.class
  const range = { firstToken: Math.max(view.first, phrase.first - longestLabel), endToken: phrase.first - 1 }
  return classOfLabel(view.analysis, range) ?? 'bare'
}

const readByVerb = new Set(['counts/subject-verb', 'counts/verb-object', 'counts/verb-before-subject'])
const ofMoving: ReadonlySet<Measure> = new Set(['deployed', 'displaced', 'other', 'affected', 'sites', 'recruited'])

/** 'Crowd. … The city's 62,000 leaves out the avenues', 'Injuries. … 91 demonstrators': a reading that what heads the paragraph outweighs. */
function givesWay({ candidate, phrase }: Settled): boolean {
  if (!candidate) return true
  if (candidate.rule === 'counts/counted-noun') return phrase.noun?.strength === 1
  if (candidate.rule === 'counts/forces-default') return true
  return phrase.class === 'bare' && readByVerb.has(candidate.rule) && ofMoving.has(candidate.measure)
}

const leastOfText = 13

/** Whether a figure stands as an entry below its heading: at the end of an item, after a label, or, where the heading opens the paragraph, in its text. */
function stands(view: SentenceView, one: Settled, { isItem, isRunIn }: { isItem: boolean; isRunIn: boolean }): boolean {
  const { phrase } = one
  if (isRunIn && inText.has(phrase.class))
    return phrase.class !== 'bare' || sizeOf(one) >= leastOfText || isHeaded(view, one)
  if (phrase.class === 'bare' && !endsEntry(view, one)) return false
  return isItem || isHeaded(view, one)
}

function sizeOf({ phrase }: Settled): number {
  return phrase.figure.best ?? phrase.figure.high ?? phrase.figure.low ?? 0
}

/** The sentence that heads a list or section, or undefined. Pure. */
export function headingAbove(view: SentenceView, block: number): number | undefined {
  const runIn = runInHeading(view.analysis, view.sentence, block)
  if (typeof runIn === 'number') return runIn
  return headingOf(view, block) ?? sectionHeading(view.analysis, view.sentence, block)
}

/** 'Alda: 12', 'Alda 12', 'Alda – 12 (three children)': the number closes what it stands in. */
function endsEntry(view: SentenceView, { phrase }: Settled): boolean {
  const next = wordAt(view, phrase.end)
  if (hasRole(view, phrase.end, role.preposition)) return true
  return phrase.end >= view.end || /^[,;.(/|]$/.test(next) || figureAt(view, phrase.end) >= 0
}

/** Below a heading that is no list's, a bare number opens its sentence or follows a label: 'Cumulative since 3 May: 18,450'. */
function isHeaded(view: SentenceView, { phrase }: Settled): boolean {
  const before = wordAt(view, phrase.first - 1) || (view.analysis.tokens[phrase.first - 1]?.text ?? '')
  if (!headed.has(phrase.class)) return before === ':' && things.has(phrase.class)
  return phrase.first === view.first || before === ':' || before === '–' || before === 'total'
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

function measureFor(analysis: Analysis, heading: number, counted: NounClass): Measure | undefined {
  const { firstToken = 0, endToken = 0 } = analysis.sentences[heading] ?? {}
  if (endToken - firstToken > longestHeading) return undefined
  const range = { firstToken, endToken }
  const [measure, second] = measuresOfHeading(analysis, range, counted)
  if (second !== undefined) return undefined
  return measure ?? (uncounted.has(counted) ? undefined : measureOfLabel(analysis, range, counted))
}
