import cities from '../data/cities.json' with { type: 'json' }
import { wordsOf } from '../text/words.ts'
import { countriesIn } from './countries.ts'
import type { PlaceKey } from './place-key.ts'

const known = new Set(cities.map((city) => wordsOf(city).join(' ')))

/** Whether a place is a large city or a capital by name: two of these are two places, whatever their figures. Pure. */
export function isCity(place: PlaceKey | null): boolean {
  if (!place || place.isState) return false
  return known.has(place.base) || isCapital(place)
}

/** Whether a place is a state's capital by name. Pure. */
export function isCapital(place: PlaceKey | null): boolean {
  return place !== null && countriesIn(place.base.split(' ')).some((mention) => mention.by === 'capital')
}
