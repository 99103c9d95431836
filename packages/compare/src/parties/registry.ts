import institutions from '../data/institutions.json' with { type: 'json' }
import { fold, wordsOf } from '../text/words.ts'

/** An institution that gives figures. `within` is the body it belongs to, `state` an ISO code. */
export interface Institution {
  readonly id: string
  readonly names: readonly string[]
  readonly within?: string
  readonly state?: string
  /** What it does in a state (`military-intelligence`), so that 'Ukraine's military intelligence' is the same. */
  readonly function?: string
}

const byName = new Map<string, Institution>()
const byId = new Map<string, Institution>()
for (const institution of institutions as readonly Institution[]) register(institution)

function register(institution: Institution): void {
  byId.set(institution.id, institution)
  for (const name of institution.names) byName.set(keyOf(name), institution)
}

function keyOf(name: string): string {
  return wordsOf(fold(name).replaceAll('.', '').replace(/^the /, '')).join(' ')
}

/** The registered institution of this name or acronym, or null. Pure. */
export function institutionNamed(name: string): Institution | null {
  return byName.get(keyOf(name)) ?? null
}

/** Whether institution `a` is `b` or lies within it, by registry ids. Pure. */
export function isWithin(a: string, b: string): boolean {
  if (a === b) return true
  const within = byId.get(a)?.within
  return within !== undefined && isWithin(within, b)
}
