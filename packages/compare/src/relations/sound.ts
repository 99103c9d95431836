import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import { sameThing } from '../subjects/same-thing.ts'
import type { Mates, Pair } from './verdict.ts'

/**
 * Of two claims of one origin that cannot both be what it said, the one to trust as carrier: what more of its carriers
 * give, then the one that is no headline, has passed fewer hands, came out earlier. A known wrong one decides at once.
 */
export function soundOf({ a, b, mates }: Pick<Pair, 'a' | 'b' | 'mates'>, wrong: Entry | null): Entry {
  if (wrong) return wrong === a ? b : a
  const [rankA, rankB] = [rankOf(a, b, mates), rankOf(b, a, mates)]
  for (const [index, value] of rankA.entries()) if (value !== rankB[index]) return value < (rankB[index] ?? 0) ? a : b
  return a.id < b.id ? a : b
}

function rankOf(entry: Entry, other: Entry, mates: Mates): number[] {
  return [
    entry.isHeadline ? 1 : 0,
    -carriers(entry, mates),
    entry.root.isPresumed ? 1 : 0,
    entry.root.relays.length,
    entry.published ?? other.published ?? 0,
    entry.clock ?? 0,
  ]
}

/** Reports that give this figure, also rounded, for this count from this origin, as far as told. */
function carriers(entry: Entry, mates: Mates): number {
  const point = entry.interval.point ?? -1
  const same = [...new Set([point, roundedTo(3, point), roundedTo(2, point)])].flatMap((number) =>
    (mates.byPoint.get(number) ?? []).filter(
      (mate) =>
        mate.measure === entry.measure &&
        mate.claim.certainty !== 'denied' &&
        sameThing(mate.subject, entry.subject) &&
        sameRoot(mate.root, entry.root) !== 'different',
    ),
  )
  return new Set([entry.reportId, ...same.map((mate) => mate.reportId)]).size
}

/** To so many digits of its own. */
const roundedTo = (digits: number, point: number): number => Number(point.toPrecision(digits))
