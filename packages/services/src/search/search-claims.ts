import {
  type ClaimSearch,
  claimFacets,
  countClaims,
  countedMatchesMax,
  type FoundClaim,
  findClaims,
  findNames,
  type NameKind,
} from '@crosstally/db'
import { z } from 'zod'
import { toReviewedClaim } from '../claim-view.ts'
import type { ServiceContext } from '../context.ts'
import { decodeCursor, encodeCursor, pageSize } from '../cursor.ts'
import { readReviews } from '../review/stored-review.ts'
import type { Page, ReviewedClaim } from '../views.ts'
import { checkSearch, type SearchClaimsInput } from './search-input.ts'

/** Names that one typed name is taken for at most. */
const namesMax = 50

/** A claim with what its report says of itself. */
export interface ClaimHit {
  readonly claim: ReviewedClaim
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly dossier: string
}

export interface Facet {
  readonly name: (typeof claimFacets)[number]
  /** The most frequent first, at most twelve. */
  readonly values: readonly { readonly value: string; readonly count: number }[]
}

export interface ClaimSearchResult extends Page<ClaimHit> {
  /** Matches; where `isMore`, there are more than that, and facets count only so many of them. */
  readonly total: number
  readonly isMore: boolean
  readonly facets: readonly Facet[]
  /** Names that the typed party and place were taken for, the most alike first. */
  readonly parties: readonly string[]
  readonly places: readonly string[]
}

const placeSchema = z.string().regex(/^\d{1,18}$/)

/**
 * Claims as people see them, rejected ones left out, the last written first. Words are looked for in the claim's quote,
 * subject, place and parties; a date range finds what can hold on one of its days, a number range what can lie in it.
 * Throws `INVALID_INPUT` for what cannot be.
 */
export async function searchClaims(ctx: ServiceContext, input: SearchClaimsInput): Promise<ClaimSearchResult> {
  checkSearch(input)
  const size = pageSize(input.limit)
  const before = decodeCursor(input.cursor, placeSchema)
  const [parties, places] = await Promise.all([
    namesLike(ctx, 'party', input.party),
    namesLike(ctx, 'place', input.place),
  ])
  const search = toSearch(input, parties, places)
  const [rows, { total, facets }] = await Promise.all([
    findClaims(ctx.db.pool, search, { limit: size + 1, ...(before === undefined ? {} : { before }) }),
    countClaims(ctx.db.pool, search),
  ])
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: await toHits(ctx, shown),
    nextCursor: rows.length > size && last ? encodeCursor(last.writtenNo) : null,
    total: Math.min(total, countedMatchesMax),
    isMore: total > countedMatchesMax,
    facets: claimFacets.map((name) => ({
      name,
      values: facets.flatMap(({ facet, value, count }) => (facet === name ? [{ value, count }] : [])),
    })),
    parties,
    places,
  }
}

async function namesLike(ctx: ServiceContext, kind: NameKind, typed: string | undefined): Promise<string[]> {
  const trimmed = typed?.trim() ?? ''
  return trimmed === '' ? [] : findNames(ctx.db.pool, { kind, typed: trimmed, limit: namesMax })
}

/** A name nobody bears finds nothing, where an absent one would find everything. */
function toSearch(input: SearchClaimsInput, parties: readonly string[], places: readonly string[]): ClaimSearch {
  const { cursor: _cursor, limit: _limit, party, place, ...plain } = input
  return {
    ...plain,
    ...(plain.words === undefined ? {} : { words: withGroups(plain.words) }),
    ...(party?.trim() ? { parties } : {}),
    ...(place?.trim() ? { places } : {}),
  }
}

/** Texts write 3,500 where people search for 3500: a number alone is looked for in both forms. */
function withGroups(words: string): string {
  const digits = words.trim()
  if (!/^\d{4,15}$/.test(digits)) return words
  return `${digits} or "${Number(digits).toLocaleString('en-GB')}"`
}

async function toHits(ctx: ServiceContext, rows: readonly FoundClaim[]): Promise<ClaimHit[]> {
  const reviewed = rows.filter(({ decision }) => decision !== null).map(({ reportId }) => reportId)
  const reviews = await readReviews(ctx.db.pool, [...new Set(reviewed)])
  return rows.map(({ outlet, publishedAt, dossier, ...row }) => ({
    claim: toReviewedClaim(row, reviews.get(row.reportId) ?? []),
    outlet,
    publishedAt,
    dossier,
  }))
}
