import { type DriftTable, driftOf, type Entry, type OriginGroup } from '@crosstally/compare'

/** An origin's carriers on one occasion; the claims of other occasions stand in tables of their own. */
export interface Occasion extends DriftTable {
  /** Reference and rows together are more than one report. */
  readonly isCarried: boolean
}

/** The occasions on which an origin spoke, each with its carriers. Every claim of a report counts once. Pure. */
export function occasionsOf(group: OriginGroup): Occasion[] {
  const occasions: Occasion[] = []
  let rest: readonly Entry[] = group.entries
  while (rest.length > 0) {
    const table = driftOf({ ...group, entries: rest })
    if (!table) break
    const told = new Set([table.reference, ...table.rows.map(({ claim }) => claim)])
    occasions.push({ ...table, isCarried: table.rows.length > 0 })
    rest = rest.filter(({ id }) => !told.has(id))
  }
  return occasions
}
