import { isCalendarDate } from '@crosstally/model'
import type { ViewParams } from './view-params.ts'

/** `published`: what reports had said by then. `submitted`: what this dossier held by then. */
export type KnownBy = 'published' | 'submitted'

/** A day up to which a view looks, and by which date of the reports. */
export interface KnownOn {
  readonly day: string
  readonly by: KnownBy
}

/** Reads `known` and `by` of an address; null without a day that exists. Pure. */
export function readKnownOn({ known, by }: ViewParams): KnownOn | null {
  if (known === undefined || known.length !== 10 || !isCalendarDate(known)) return null
  return { day: known, by: by === 'submitted' ? 'submitted' : 'published' }
}

/** How it stands in an address. Pure. */
export function knownFilter(known: KnownOn | null): Record<string, string | null> {
  return { known: known?.day ?? null, by: known?.by === 'submitted' ? 'submitted' : null }
}
