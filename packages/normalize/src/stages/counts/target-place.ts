import type { Place } from '@crosstally/model'
import type { Analysis } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import { countryPlace } from './main-country.ts'
import type { SentenceView } from './sentence-view.ts'
import { firstFrom } from './token-order.ts'

const least = 2

/**
 * Where what a state launches comes down, if the sentence does not say so: in the other of the two states that the report is
 * about ('Xland launched 40 drones' in a report of Xland and Yland). Pure.
 */
export function placeOfTarget(view: SentenceView, { measure, trigger }: Candidate): Place | undefined {
  if (measure !== 'launched') return undefined
  const launcher = stateBefore(view, trigger)
  const [one, other] = launcher === undefined ? [] : mainStates(view.analysis)
  if (one === undefined || other === undefined || (launcher !== one && launcher !== other)) return undefined
  return countryPlace(launcher === one ? other : one)
}

/** The state or nationality named right before a verb, as its subject. */
function stateBefore({ analysis, first }: SentenceView, verb: number): string | undefined {
  const { names } = analysis
  for (let at = firstFrom(names, verb) - 1; at >= 0; at -= 1) {
    const name = names[at]
    if (!name || name.firstToken < first) return undefined
    if (name.kind === 'outlet' || name.kind === 'person') continue
    if (verb - name.endToken > reach) return undefined
    const isState = name.kind === 'nationality' || name.rules.includes('names/place-country')
    if (isState && name.country !== undefined) return name.country
  }
  return undefined
}

const reach = 3

/** The two states that the report names most, if it names both often. */
function mainStates({ names }: Analysis): readonly string[] {
  const known = statesOf.get(names)
  if (known) return known
  const states = countStates(names)
  statesOf.set(names, states)
  return states
}

const statesOf = new WeakMap<Analysis['names'], readonly string[]>()

function countStates(names: Analysis['names']): readonly string[] {
  const counts = new Map<string, number>()
  for (const { kind, country, rules } of names)
    if (country !== undefined && (kind === 'nationality' || rules.includes('names/place-country')))
      counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .filter(([, count]) => count >= least)
    .map(([country]) => country)
}
