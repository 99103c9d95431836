import { countPartyClaims, findNames } from '@crosstally/db'
import type { ServiceContext } from '../context.ts'
import { checkSearch } from './search-input.ts'

/** Claims of one party that are counted at most. */
const countedClaimsMax = 1_000

/** Somebody who stands in chains, or an outlet. */
export interface PartyHit {
  readonly name: string
  /** Claims that name it; where `isMore`, more than that. */
  readonly claimCount: number
  readonly isMore: boolean
}

/** Up to twenty parties whose names hold the words or are spelled like them, the most alike first; none without words. */
export async function searchParties(
  ctx: ServiceContext,
  input: { readonly words?: string },
): Promise<readonly PartyHit[]> {
  checkSearch(input)
  const typed = input.words?.trim() ?? ''
  if (typed === '') return []
  const names = await findNames(ctx.db.pool, { kind: 'party', typed, limit: 20 })
  const counts = await countPartyClaims(ctx.db.pool, names, countedClaimsMax)
  return names
    .map((name) => ({ name, count: counts.get(name) ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => ({
      name,
      claimCount: Math.min(count, countedClaimsMax),
      isMore: count > countedClaimsMax,
    }))
}
