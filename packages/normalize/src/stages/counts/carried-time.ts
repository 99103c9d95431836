import type { Certainty, ClaimTime, Measure } from '@crosstally/model'
import type { Analysis } from '../../document.ts'
import { attributionOf } from '../speech/attribution-of.ts'

/** A date that may hold for counts that name none. */
export interface CarriedTime {
  readonly time: ClaimTime
  /** `event`: when it happened; `said`: when its source gave it; `dated`: the date that the whole report bears. */
  readonly kind: 'event' | 'said' | 'dated'
  /** Who gave the count it stood with, nearest first; empty where the report itself did. */
  readonly sources: readonly string[]
  /** A source without a name ('officials') stands for those named later. */
  readonly unnamed: boolean
  /** A day long before the report, told of in a sentence that counts nothing. */
  readonly isRecalled?: boolean
}

/** What a count is that looks for a date. */
export interface Dateless {
  readonly measure: Measure
  readonly certainty: Certainty
  readonly sources: readonly string[]
}

const tolls = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'captured',
  'rescued',
  'returned_to_duty',
])
const events = new Set<Measure>([
  ...tolls,
  'launched',
  'intercepted',
  'destroyed',
  'damaged',
  'sites',
  'detained',
  'other',
])
const lasting = new Set<Measure>(['supplied', 'sites', 'detained', 'deployed', 'displaced', 'homeless', 'destroyed'])

/** The names of those who give a figure, nearest first. Pure. */
export function sourcesOf(analysis: Analysis, figure: number): readonly string[] {
  return attributionOf(analysis, figure).attribution.map(({ name }) => name)
}

/** Whether the nearest source of a figure is several without a name: 'officials', 'rescuers on both sides'. Pure. */
export function isUnnamed(analysis: Analysis, figure: number): boolean {
  const source = attributionOf(analysis, figure).attribution[0]
  return source?.kind === 'unnamed' && source.name.endsWith('s')
}

/**
 * Whether the lead's date holds for a count: what a source said on a day tells nothing of what others counted, and a bill or
 * a camp is not of the day of the event. Pure.
 */
export function leadHoldsFor(from: CarriedTime, to: Dateless): boolean {
  if (to.measure === 'cost' || isPlanToldThen(from, to)) return false
  if (isShared(from, to)) return true
  if ((to.certainty === 'denied' && from.kind === 'said') || (isOpen(from) && to.sources.length > 0)) return false
  if (from.kind === 'dated') return true
  // who denies a figure denies it of the event
  if (to.certainty !== 'asserted' && to.certainty !== 'denied') return false
  if (to.sources.length === 0) return from.kind === 'said' ? tolls.has(to.measure) : !lasting.has(to.measure)
  if (from.isRecalled) return false
  return from.kind === 'event' ? events.has(to.measure) : from.unnamed
}

/** Whether the date of the count before, in the same paragraph, holds for a count. Pure. */
export function blockHoldsFor(from: CarriedTime, to: Dateless): boolean {
  if (isPlanToldThen(from, to)) return false
  if (isShared(from, to)) return true
  if (to.measure === 'cost' || to.measure === 'supplied') return false
  if (to.sources.length === 0) return from.sources.length === 0 || tolls.has(to.measure)
  return from.kind === 'event' ? events.has(to.measure) : from.unnamed
}

function isShared(from: CarriedTime, to: Dateless): boolean {
  return to.sources.some((name) => from.sources.includes(name))
}

/** A plan is not of the day on which it was told. */
function isPlanToldThen({ kind }: CarriedTime, { certainty }: Dateless): boolean {
  return kind === 'said' && certainty === 'planned'
}

/** 'since May' is the period of one count. Pure. */
export function isOpen({ time }: CarriedTime): boolean {
  return time.edtf.includes('..')
}
