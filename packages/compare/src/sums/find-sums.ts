import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import { holdsFor } from '../relations/when.ts'
import { numeral } from '../sentences/numbers.ts'
import { sameThing } from '../subjects/same-thing.ts'
import { addIntervals, meets, type SumProposal } from './proposal.ts'

/** The most claims of each sort that sums are looked for among. */
export const perOrigin = 40

/**
 * Proposes sums within one origin and about one day: killed + wounded = casualties. Bounded per origin; claims of other
 * origins are never added up. Pure.
 */
export function findCasualtySums(entries: readonly Entry[]): SumProposal[] {
  const totals = stated(entries, 'casualties')
  const killed = stated(entries, 'killed')
  const wounded = stated(entries, 'wounded')
  return totals.flatMap((total) => {
    const mates = (list: readonly Entry[]): Entry[] => list.filter((entry) => belongs(entry, total)).slice(0, perOrigin)
    return mates(killed).flatMap((dead) =>
      mates(wounded)
        .filter((hurt) => dead.reportId === hurt.reportId)
        .flatMap((hurt) =>
          proposal([dead, hurt], total, 'parts_of_casualties', 'the casualties are the killed and the wounded'),
        ),
    )
  })
}

const stated = (entries: readonly Entry[], measure: Entry['measure']): Entry[] =>
  entries.filter(
    (entry) => entry.measure === measure && entry.claim.certainty === 'asserted' && entry.interval.point !== null,
  )

function belongs(part: Entry, total: Entry): boolean {
  return sameRoots(part, total) && sameThing(part.subject, total.subject) && samePlace(part, total) && near(part, total)
}

const sameRoots = (a: Entry, b: Entry): boolean => ['same', 'possible'].includes(sameRoot(a.root, b.root))
const samePlace = (a: Entry, b: Entry): boolean => !a.place || !b.place || a.place.base === b.place.base

function near(a: Entry, b: Entry): boolean {
  const [daysA, daysB] = [holdsFor(a), holdsFor(b)]
  return !daysA || !daysB || (daysA.start <= daysB.end + 2 && daysB.start <= daysA.end + 2)
}

/** Items of one report that add up to a total it or another carrier of the origin gives. Pure. */
export function findPartSums(entries: readonly Entry[]): SumProposal[] {
  const byReport = Map.groupBy(
    entries.filter((entry) => entry.claim.scope === 'part' && entry.interval.point !== null),
    (entry) => `${entry.reportId}|${entry.measure}|${entry.period.start}`,
  )
  return [...byReport.values()].flatMap((parts) => {
    const [first] = parts
    if (!first || parts.length < 2 || parts.length > perOrigin) return []
    const totals = entries.filter(
      (entry) =>
        entry.claim.scope === 'total' &&
        entry.measure === first.measure &&
        sameRoots(entry, first) &&
        near(entry, first),
    )
    return totals.flatMap((total) =>
      proposal(parts, total, 'parts_and_total', 'the parts do not overlap and none is missing'),
    )
  })
}

/** Baseline and additions that explain a later total of any origin: 11,000 + 3,000 = 14,000. Pure. */
export function findBaselineSums(entries: readonly Entry[]): SumProposal[] {
  const sent = entries.filter(isSent)
  const totals = distinct(sent.filter((entry) => entry.scope === 'total'))
  const additions = distinct(sent.filter((entry) => entry.scope === 'additional'))
  return totals.flatMap((baseline) =>
    additions
      .filter((addition) => sameThing(addition.subject, { ...baseline.subject, batch: addition.subject.batch }))
      .flatMap((addition) =>
        totals
          .filter(
            (total) =>
              (total.interval.point ?? 0) > (baseline.interval.point ?? 0) &&
              total.reportId !== baseline.reportId &&
              sameThing(total.subject, { ...baseline.subject, batch: total.subject.batch }),
          )
          .flatMap((total) =>
            proposal(
              [baseline, addition],
              total,
              'baseline_and_increment',
              'the addition came after the baseline and before the total',
            ),
          ),
      ),
  )
}

/** A claim that can be a baseline, an addition or their total. Pure. */
export const isSent = (entry: Entry): boolean =>
  entry.measure === 'deployed' && entry.claim.certainty === 'asserted' && entry.interval.point !== null

/** What carriers of one figure have in common: they propose a sum once. Pure. */
export const figureKeyOf = ({ interval, root, claim }: Entry): string => `${interval.point}|${root.name}|${claim.scope}`

function distinct(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, Entry>()
  for (const entry of entries) if (!seen.has(figureKeyOf(entry))) seen.set(figureKeyOf(entry), entry)
  return [...seen.values()].slice(0, perOrigin)
}

function proposal(terms: readonly Entry[], total: Entry, kind: SumProposal['kind'], assumption: string): SumProposal[] {
  const sum = addIntervals(terms)
  if (!sum || !meets(sum, total.interval)) return []
  const points = terms.map((term) => term.interval.point ?? 0)
  const added = points.reduce((a, b) => a + b, 0)
  const sign = added === total.interval.point ? '=' : '≈'
  return [
    {
      kind,
      terms: terms.map((term) => term.id),
      total: total.id,
      formula: `${points.map(numeral).join(' + ')} ${sign} ${numeral(total.interval.point ?? 0)}`,
      derived: sum,
      assumption,
    },
  ]
}
