import type { Entry } from '../entry.ts'

/** The order of claims everywhere: by id. */
export const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
