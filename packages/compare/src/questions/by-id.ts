import type { Entry } from '../entry.ts'

/** The order of claims everywhere: by id, where a file gives two claims one id by their reports. */
export const byId = (a: Entry, b: Entry): number =>
  compare(a.id, b.id) || compare(a.reportId, b.reportId) || a.index - b.index

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
