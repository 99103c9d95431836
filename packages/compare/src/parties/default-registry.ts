import type { Registry } from '@crosstally/model'
import families from '../data/outlet-families.json' with { type: 'json' }
import parties from '../data/parties.json' with { type: 'json' }

/** The registry shipped with the engine: general lists of institutions and publishers, no persons. */
export const defaultRegistry: Registry = { parties, families, aliases: [] }

/** The shipped registry with a reviewer's additions; where both know a name or an id, the addition holds. Pure. */
export function extendRegistry(additions: Partial<Registry>): Registry {
  const own = new Set(additions.parties?.map(({ id }) => id))
  return {
    parties: [...parties.filter(({ id }) => !own.has(id)), ...(additions.parties ?? [])],
    families: [...families, ...(additions.families ?? [])],
    aliases: additions.aliases ?? [],
  }
}
