import type { Measure } from '@crosstally/model'
import type { NamedEntity } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { isInRun } from './entry-run.ts'
import { isState } from './joint-place.ts'
import type { SentenceView } from './sentence-view.ts'
import { firstFrom } from './token-order.ts'

const saved = new Set<Measure>(['rescued', 'detained', 'hostages', 'evacuated'])
const lost = new Set<Measure>(['killed', 'wounded', 'casualties', 'missing'])

/**
 * 'Survivors: 88. Syria 40, Egypt 31': the states in a list of people tell where these come from, if the report is set in none of
 * them. Pure.
 */
export function countsOrigins(
  { analysis }: SentenceView,
  places: readonly NamedEntity[],
  given: { readonly phrase: CountedPhrase; readonly candidate: Candidate; readonly home: string | undefined },
): boolean {
  const { phrase, candidate, home } = given
  const name = places[firstFrom(places, phrase.first) - 1]
  if (!name || !isState(name) || phrase.first - name.endToken > 1 || !isInRun(analysis, phrase.figure)) return false
  if (saved.has(candidate.measure)) return home === undefined || !isNamedInRun(places, name, home)
  return lost.has(candidate.measure) && home !== undefined && !isNamedInRun(places, name, home)
}

const reach = 6

/** Whether the report's own country is one of those listed near a name. */
function isNamedInRun(names: readonly NamedEntity[], name: NamedEntity, home: string): boolean {
  const at = names.indexOf(name)
  return names.slice(Math.max(0, at - reach), at + reach).some((one) => isState(one) && one.country === home)
}
