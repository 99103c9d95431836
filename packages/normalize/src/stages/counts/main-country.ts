import type { Place } from '@crosstally/model'
import type { NamedEntity } from '../../document.ts'
import { capitalOf, countryName } from '../../gazetteer/gazetteer.ts'

/** The country that most of the places lie in, or undefined. Pure. */
export function countryOf(places: readonly NamedEntity[]): string | undefined {
  const counts = new Map<string, number>()
  let best: string | undefined
  for (const { country } of places) {
    if (country === undefined) continue
    const count = (counts.get(country) ?? 0) + 1
    counts.set(country, count)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = country
  }
  return best
}

/** A country as a claim's place. Pure. */
export function countryPlace(code: string): Place {
  const name = countryName(code) ?? code
  return { text: name, name, country: code }
}

/** A country's seat of government with what it lies in, or undefined. Pure. */
export function capitalPlace(
  code: string | undefined,
): { name: string; country: string; within: string[] } | undefined {
  const name = code === undefined ? undefined : capitalOf(code)
  return code === undefined || name === undefined
    ? undefined
    : { name, country: code, within: [countryName(code) ?? code] }
}
