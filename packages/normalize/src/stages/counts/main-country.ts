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

/** The province or region that most of the places lie in, or undefined. Pure. */
export function regionOf(places: readonly NamedEntity[]): { name: string; country?: string } | undefined {
  const counts = new Map<string, number>()
  let best: { name: string; country?: string } | undefined
  for (const place of places) {
    const own = place.rules.includes('names/place-region') ? place.name : undefined
    const name = own ?? ((place.within ?? []).length > 1 ? place.within?.[0] : undefined)
    if (name === undefined) continue
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    if (best === undefined || count > (counts.get(best.name) ?? 0))
      best = { name, ...(place.country === undefined ? {} : { country: place.country }) }
  }
  return best
}
