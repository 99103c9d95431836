import { describe, expect, it } from 'vitest'
import { countryName, findPlaces, foldName, longestFrom } from './gazetteer.ts'

describe('gazetteer', () => {
  it('folds accents, hyphens and apostrophes', () => {
    expect(foldName('Kahramanmaraş')).toBe('kahramanmaras')
    expect(foldName('Deir al-Balah')).toBe('deir al balah')
    expect(foldName("Sana'a")).toBe('sanaa')
  })

  it('knows towns with their region and country, the most populous first', () => {
    expect(findPlaces('kharkiv')?.[0]).toMatchObject({ kind: 'town', country: 'UA', region: 'Kharkiv' })
    expect(findPlaces('paris')?.[0]).toMatchObject({ country: 'FR' })
    expect(findPlaces('france')?.[0]).toMatchObject({ kind: 'country', country: 'FR' })
  })

  it('knows other spellings', () => {
    expect(findPlaces('kiev')?.[0]).toMatchObject({ name: 'Kiev', country: 'UA' })
    expect(findPlaces('odesa')?.[0]).toMatchObject({ name: 'Odesa', country: 'UA' })
  })

  it('has nothing for a word that is no place', () => {
    expect(findPlaces('ministry')).toBeUndefined()
    expect(longestFrom('xyzzy')).toBe(0)
  })

  it('names countries by code', () => {
    expect(countryName('KP')).toBe('North Korea')
    expect(countryName('ZZ')).toBeUndefined()
  })
})
