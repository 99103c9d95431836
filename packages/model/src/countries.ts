import list from './data/countries.json' with { type: 'json' }

/** A state as texts name it; the usual name stands first. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly names: readonly string[]
  /** What its people and things are called ('Greek'). */
  readonly demonyms: readonly string[]
  readonly capitals: readonly string[]
}

/** States by code: general knowledge that reading and comparing share, so that both know the same names. */
export const countries: readonly Country[] = list
