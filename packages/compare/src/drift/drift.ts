import type { Entry } from '../entry.ts'
import type { OriginGroup } from '../origins/group-origins.ts'
import { holdsFor } from '../relations/when.ts'
import { figureText } from '../sentences/numbers.ts'

/** What can change in a figure between its origin and a carrier. */
export const driftKinds = [
  'hedge_lost',
  'hedge_added',
  'false_precision',
  'scale_slip',
  'figure_changed',
  'category_shift',
  'claimant_shift',
  'scope_shift',
  'time_shift',
  'modality_lost',
  'attribution_lost',
  'place_error',
] as const
export type DriftKind = (typeof driftKinds)[number]

/** One carrier of an origin's figure beside the reference, with the fields that changed. */
export interface DriftRow {
  readonly claim: string
  readonly outlet: string
  readonly changes: readonly { readonly kind: DriftKind; readonly from: string; readonly to: string }[]
}

/** An origin's carriers; `reference` is the claim closest to the root. */
export interface DriftTable {
  readonly origin: string
  readonly reference: string
  readonly rows: readonly DriftRow[]
}

/** Compares each carrier of an origin with the claim closest to the root. Claims for other days are left out. Pure. */
export function driftOf(group: OriginGroup): DriftTable | null {
  const reference = [...group.entries].sort(byCloseness)[0]
  if (!reference) return null
  const rows = group.entries
    .filter((entry) => entry !== reference && entry.reportId !== reference.reportId && sameOccasion(entry, reference))
    .map((entry) => ({ claim: entry.id, outlet: entry.outlet, changes: changesBetween(reference, entry) }))
  return { origin: group.name, reference: reference.id, rows }
}

const byCloseness = (a: Entry, b: Entry): number =>
  Number(a.isHeadline) - Number(b.isHeadline) ||
  a.root.relays.length - b.root.relays.length ||
  (a.published ?? 0) - (b.published ?? 0) ||
  (a.id < b.id ? -1 : 1)

function sameOccasion(a: Entry, b: Entry): boolean {
  const [daysA, daysB] = [holdsFor(a), holdsFor(b)]
  return !daysA || !daysB || (daysA.start <= daysB.end + 2 && daysB.start <= daysA.end + 2)
}

/** The fields in which a carrier differs from the reference, in the order of `driftKinds`. Pure. */
export function changesBetween(reference: Entry, entry: Entry): DriftRow['changes'] {
  return driftKinds.flatMap((kind) => {
    const change = detectors[kind](reference, entry)
    return change ? [{ kind, from: change[0], to: change[1] }] : []
  })
}

type Detector = (from: Entry, to: Entry) => readonly [string, string] | null

const rough = new Set(['about', 'nearly'])
const figure = (entry: Entry): string => figureText(entry.claim.quantity)
const isHedged = (entry: Entry): boolean => entry.claim.quantity.qualifier !== 'exact'
const ratio = (a: Entry, b: Entry): number => (b.interval.point ?? 0) / (a.interval.point || Number.NaN)
const isPower = (value: number): boolean =>
  [0.0001, 0.001, 0.01, 0.1, 10, 100, 1000, 10_000].some((power) => Math.abs(value - power) < power * 1e-9)
const placeOf = (entry: Entry): string => entry.claim.place?.name ?? ''

/** The day of the report or of the statement stands in for a time that the words of the figure do not give. */
const isDayOfReport = ({ period, published, isTimeLoose }: Entry): boolean =>
  isTimeLoose || period.kind === 'statement' || (period.shape === 'day' && period.start === published)

const detectors: Record<DriftKind, Detector> = {
  hedge_lost: (from, to) =>
    isHedged(from) && !isHedged(to) && ratio(from, to) === 1 ? [figure(from), figure(to)] : null,
  hedge_added: (from, to) =>
    !isHedged(from) && isHedged(to) && ratio(from, to) === 1 ? [figure(from), figure(to)] : null,
  false_precision: (from, to) =>
    rough.has(from.claim.quantity.qualifier) &&
    to.interval.rounding === 0 &&
    from.interval.rounding > 0 &&
    ratio(from, to) !== 1 &&
    Math.abs(ratio(from, to) - 1) < 0.1
      ? [figure(from), figure(to)]
      : null,
  scale_slip: (from, to) => (isPower(ratio(from, to)) ? [figure(from), figure(to)] : null),
  figure_changed: (from, to) =>
    Math.abs(ratio(from, to) - 1) >= 0.1 && !isPower(ratio(from, to)) ? [figure(from), figure(to)] : null,
  category_shift: (from, to) => (from.measure === to.measure ? null : [from.measure, to.measure]),
  claimant_shift: (from, to) =>
    from.root.hops.length > 0 &&
    to.root.hops.length > 0 &&
    !to.root.isPresumed &&
    from.root.kind === to.root.kind &&
    lastWord(from) !== lastWord(to)
      ? [from.root.name, to.root.name]
      : null,
  scope_shift: (from, to) => (from.claim.scope === to.claim.scope ? null : [from.claim.scope, to.claim.scope]),
  time_shift: (from, to) => {
    const [a, b] = [from.claim.time?.edtf, to.claim.time?.edtf]
    if (isDayOfReport(from) || isDayOfReport(to)) return null
    return a !== undefined && b !== undefined && a !== b && !a.startsWith(b) && !b.startsWith(a) ? [a, b] : null
  },
  modality_lost: (from, to) =>
    from.claim.certainty !== 'asserted' && to.claim.certainty === 'asserted'
      ? [from.claim.certainty, to.claim.certainty]
      : null,
  attribution_lost: (from, to) =>
    from.root.hops.length > 0 && (to.root.hops.length === 0 || to.root.isPresumed) ? [from.root.name, to.outlet] : null,
  place_error: (from, to) => {
    if (to.misplaced !== null && from.misplaced === null) return [to.misplaced.name, to.misplaced.said]
    const [a, b] = [from.place, to.place]
    if (!a || !b || a.country === null || b.country === null || a.country === b.country) return null
    return a.base === b.base ? [`${placeOf(from)} (${a.country})`, `${placeOf(to)} (${b.country})`] : null
  },
}

const lastWord = (entry: Entry): string => entry.root.hops.at(-1)?.words.at(-1) ?? ''
