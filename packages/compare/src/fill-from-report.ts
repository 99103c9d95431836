import type { Entry } from './entry.ts'
import { pointSource } from './origins/pointed-source.ts'
import { endOf, type Root } from './origins/root.ts'
import { sameHop } from './origins/same-root.ts'

/** Fills what a claim leaves out from the claims around it in its report. Pure. */
export function fillFromReport(entries: readonly Entry[], text: string): Entry[] {
  const carried: Entry[] = []
  for (const entry of entries)
    carried.push(entry.isHeadline ? entry : carryOver(pointSource(entry, carried), carried, text))
  return carried.map((entry) =>
    passedOn(besides(entry.isHeadline ? fromBody(entry, carried) : entry, carried, text), carried),
  )
}

/** A person who passes a body's figures on elsewhere in the report may do so here. */
function passedOn(entry: Entry, entries: readonly Entry[]): Entry {
  const end = endOf(entry.root)
  if (end?.kind !== 'person' || entry.root.isPresumed) return entry
  const standsFor = entries.flatMap(({ root }) => {
    const at = root.hops.findIndex((hop) => sameHop(hop, end) === 'same')
    return at < 0 ? [] : root.hops.slice(at + 1).slice(-1)
  })
  return standsFor.length === 0 ? entry : { ...entry, root: { ...entry.root, standsFor } }
}

/** A headline shortens: what it leaves out is taken from the first claim below that gives the same figure. */
function fromBody(entry: Entry, entries: readonly Entry[]): Entry {
  const point = entry.interval.point
  const body = entries.find((other) => !other.isHeadline && point !== null && other.interval.point === point)
  if (!body) return entry
  const vague =
    entry.place === null || (body.place !== null && !body.place.isState && entry.claim.place?.country === undefined)
  return {
    ...entry,
    place: vague ? body.place : entry.place,
    period: entry.period.shape === 'unknown' ? body.period : entry.period,
    root: entry.root.hops.length === 0 && entry.root.relays.length === 0 ? body.root : entry.root,
  }
}

/** The place that stands beside a claim without one, in its own paragraph. */
function besides(entry: Entry, entries: readonly Entry[], text: string): Entry {
  if (entry.place !== null || text === '') return entry
  const [start, end] = [entry.claim.quantity.span.start, entry.claim.quantity.span.end]
  const near = (a: number, b: number): boolean => !text.slice(a, b).includes('\n')
  const placed = entries.filter((other) => other.place !== null)
  const before = placed
    .filter(({ claim }) => claim.quantity.span.end <= start && near(claim.quantity.span.end, start))
    .at(-1)
  const after = placed.find(({ claim }) => claim.quantity.span.start >= end && near(end, claim.quantity.span.start))
  return { ...entry, placeBeside: (before ?? after)?.place?.id ?? null }
}

/** A figure without a source in the paragraph of a sourced one: presumed to go on with it, never counted as its. */
function carryOver(entry: Entry, entries: readonly Entry[], text: string): Entry {
  if (entry.root.hops.length > 0 || entry.root.relays.length > 0 || text === '') return entry
  const start = entry.claim.quantity.span.start
  const before = entries.filter((other) => !other.isHeadline && other.claim.quantity.span.start < start).at(-1)
  if (!before || before.root.hops.length === 0) return entry
  const between = text.slice(before.claim.quantity.span.end, start)
  if (between.includes('\n')) return entry
  const root: Root = { ...before.root, name: entry.root.name, isPresumed: true }
  return { ...entry, root }
}
