import type { Claim } from '@crosstally/model'
import { createMemo } from '../collections/create-memo.ts'
import { obtain } from '../collections/groups.ts'
import { defaultRegistry } from '../parties/default-registry.ts'
import { type Hop, hopOf, type NameContext } from '../parties/hop.ts'
import { type PartyIndex, partyIndexOf } from '../parties/party-index.ts'
import { fold } from '../text/words.ts'

/** Where a claim goes back to: the end of its chain, or the outlet that speaks for itself. */
export interface Root {
  /** What readers see. */
  readonly name: string
  /** The registered body it resolves to ('National Intelligence Service'); null where none is. */
  readonly institution: string | null
  readonly kind: Hop['kind'] | 'outlet'
  /** The chain, nearest first; empty for an outlet's own voice. */
  readonly hops: readonly Hop[]
  /** Outlet family of an unattributed claim's own voice or of the farthest relay. */
  readonly outlet: string
  /** Family of the outlet whose report carries the claim. */
  readonly carrier: string
  /** Whom the last speaker speaks for elsewhere in the report: possibly the end of this chain, too. */
  readonly standsFor: readonly Hop[]
  /** Outlets between the speaker and the report, as families. */
  readonly relays: readonly string[]
  /** Families of the outlets the claim can be taken from whole: the relays of an own voice, the only speaker. */
  readonly sources: readonly string[]
  /** Carried over from words nearby rather than said of this figure. */
  readonly isPresumed: boolean
}

/** The last hop of the chain; undefined for an outlet's own voice. */
export const endOf = (root: Root): Hop | undefined => root.hops.at(-1)

/** Resolves the chain of a claim. `country` is the place's, for offices that name no state. Pure. */
export function rootOf(claim: Claim, outlet: string, names: NameContext, country: string | null): Root {
  const familyOf = (name: string): string => outletFamily(name, names.parties)
  const hops = claim.attribution.map((link) => hopOf(link, names, country))
  const relays = claim.via.map((link) => familyOf(link.name))
  const end = hops.at(-1)
  const farthest = claim.via.at(-1)?.name ?? outlet
  return {
    name: end?.name ?? farthest,
    institution: end === undefined ? null : institutionOf(end, names.parties),
    kind: end?.kind ?? 'outlet',
    hops,
    outlet: familyOf(farthest),
    carrier: familyOf(outlet),
    relays,
    standsFor: [],
    sources: hops.length === 0 ? relays : hops.length === 1 ? hops.map((hop) => familyOf(hop.name)) : [],
    isPresumed: false,
  }
}

const institutionOf = ({ kind, body, state }: Hop, parties: PartyIndex): string | null =>
  body === null || (kind !== 'person' && kind !== 'institution') ? null : parties.titleOf(body, state)

const editions = /\b(?:english|edition|pages|service|live|online|international|world|news agency|telegram)\b/g

/**
 * The newsroom behind an outlet's name: the registered publisher, else editions, services and web addresses of one house
 * fall together. Pure.
 */
export function outletFamily(outlet: string, parties: PartyIndex = partyIndexOf(defaultRegistry)): string {
  return obtain(families, parties, () => createMemo<string>())(outlet, () => readFamily(outlet, parties))
}

const families = new WeakMap<PartyIndex, ReturnType<typeof createMemo<string>>>()

function readFamily(outlet: string, parties: PartyIndex): string {
  const registered = parties.familyOf(outlet)
  if (registered !== null) return fold(registered)
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
