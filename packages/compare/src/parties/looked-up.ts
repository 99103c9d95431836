import type { KnownNames } from './hop.ts'

/** Something that is asked of what is known of names: a field and a key. */
export type Lookup = string

export const lookupOf = (field: keyof KnownNames, key: string): Lookup => `${field} ${key}`

/** The same names, noting in `lookups` all that is asked of them: other answers to these could give another result. */
export function noting(known: KnownNames, lookups: Set<Lookup>): KnownNames {
  const asked = (field: 'roles' | 'holders' | 'aliases' | 'acronyms' | 'states') => ({
    get(key: string) {
      lookups.add(lookupOf(field, key))
      return known[field].get(key)
    },
  })
  return {
    roles: asked('roles'),
    holders: asked('holders'),
    aliases: asked('aliases'),
    acronyms: asked('acronyms'),
    states: asked('states'),
    increments: {
      has(key: string) {
        lookups.add(lookupOf('increments', key))
        return known.increments.has(key)
      },
    },
    isOneSite: known.isOneSite,
  }
}
