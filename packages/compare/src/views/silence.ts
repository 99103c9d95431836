import type { Entry } from '../entry.ts'
import { endOf } from '../origins/root.ts'
import { isoDay } from '../periods/period.ts'
import { countryName } from '../places/countries.ts'
import type { QuestionGroup } from '../questions/group-claims.ts'

/** What an interested party said on a question, as far as the reports at hand tell. */
export interface PartyStance {
  /** ISO code of a state. */
  readonly party: string
  readonly name: string
  /** `no_report`: no report at hand carries a word of theirs; that is not the same as a refusal to speak. */
  readonly stance: 'asserts' | 'denies' | 'asserts_and_denies' | 'plans' | 'no_report'
  readonly claims: readonly string[]
  /** Day of the first and last report that carries them, ISO; null where none. */
  readonly first: string | null
  readonly last: string | null
}

/** A row of the silence and denial matrix: the states counted, counting, or where it happened, and what each said. Pure. */
export function stancesOn(group: QuestionGroup): PartyStance[] {
  const states = new Set<string>()
  for (const entry of group.entries) {
    for (const state of [entry.subject.actor, entry.place?.country ?? null, ...entry.root.hops.map((hop) => hop.state)])
      if (state !== null) states.add(state)
  }
  return [...states]
    .filter((state) => /^[A-Z]{2}$/.test(state))
    .sort()
    .map((state) => stanceOf(state, group.entries))
}

function stanceOf(state: string, entries: readonly Entry[]): PartyStance {
  const own = entries.filter((entry) => endOf(entry.root)?.state === state && !entry.root.isPresumed)
  const days = own.map((entry) => entry.published).filter((day) => day !== null)
  const certainties = new Set(own.map((entry) => entry.claim.certainty))
  return {
    party: state,
    name: countryName(state),
    stance: stanceFrom(certainties),
    claims: own.map((entry) => entry.id).sort(),
    first: days.length === 0 ? null : isoDay(Math.min(...days)),
    last: days.length === 0 ? null : isoDay(Math.max(...days)),
  }
}

function stanceFrom(certainties: ReadonlySet<string>): PartyStance['stance'] {
  if (certainties.size === 0) return 'no_report'
  const asserts = certainties.has('asserted') || certainties.has('possible')
  if (certainties.has('denied')) return asserts ? 'asserts_and_denies' : 'denies'
  return asserts ? 'asserts' : 'plans'
}
