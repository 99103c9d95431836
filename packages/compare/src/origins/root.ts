import type { Claim } from '@crosstally/model'
import { type Hop, hopOf, type KnownNames } from '../parties/hop.ts'
import { fold } from '../text/words.ts'

/** Where a claim goes back to: the end of its chain, or the outlet that speaks for itself. */
export interface Root {
  /** What readers see. */
  readonly name: string
  readonly kind: Hop['kind'] | 'outlet'
  /** The chain, nearest first; empty for an outlet's own voice. */
  readonly hops: readonly Hop[]
  /** Outlet family of an unattributed claim's own voice or of the farthest relay. */
  readonly outlet: string
  /** Family of the outlet whose report carries the claim. */
  readonly carrier: string
  /** Outlets between the speaker and the report, as families. */
  readonly relays: readonly string[]
  /** Carried over from words nearby rather than said of this figure. */
  readonly isPresumed: boolean
}

/** The last hop of the chain; undefined for an outlet's own voice. */
export const endOf = (root: Root): Hop | undefined => root.hops.at(-1)

/** Resolves the chain of a claim. `country` is the place's, for offices that name no state. Pure. */
export function rootOf(claim: Claim, outlet: string, known: KnownNames, country: string | null): Root {
  const hops = claim.attribution.map((link) => hopOf(link, known, country))
  const relays = claim.via.map((link) => outletFamily(link.name))
  const end = hops.at(-1)
  const farthest = claim.via.at(-1)?.name ?? outlet
  return {
    name: end?.name ?? farthest,
    kind: end?.kind ?? 'outlet',
    hops,
    outlet: outletFamily(farthest),
    carrier: outletFamily(outlet),
    relays,
    isPresumed: false,
  }
}

const editions = /\b(?:english|edition|pages|service|live|online|international|world|news agency|telegram)\b/g

/** The newsroom behind an outlet's name: editions, services and web addresses of one house fall together. Pure. */
export function outletFamily(outlet: string): string {
  const name = fold(outlet)
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\.(?:com|org|net|co\.uk|co|info|[a-z]{2})(?:\/.*)?$/, '')
    .replaceAll(/\([^)]*\)/g, ' ')
    .replace(/^the /, '')
  const core = name
    .replaceAll(editions, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return core === '' ? name.trim() : core
}
