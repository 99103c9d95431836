import type { Pool } from 'pg'

export type NameKind = 'party' | 'place' | 'outlet'

/**
 * Names that hold what was typed or are spelled like it, the most alike first, at most `limit`. Upper and lower case are alike. Whatever was
 * typed is taken as letters, never as a pattern.
 */
export async function findNames(
  pool: Pool,
  input: { readonly kind: NameKind; readonly typed: string; readonly limit: number },
): Promise<string[]> {
  const typed = input.typed.toLowerCase()
  const { rows } = await pool.query<{ name: string }>(
    `SELECT name FROM search_name
     WHERE kind = $1 AND (lower(name) LIKE $3 OR $2 <% lower(name))
     ORDER BY lower(name) = $2 DESC, similarity(lower(name), $2) DESC, name LIMIT $4`,
    [input.kind, typed, `%${typed.replace(/[\\%_]/g, '\\$&')}%`, input.limit],
  )
  return rows.map(({ name }) => name)
}

/** How many claims name each party, counted up to `max` + 1. */
export async function countPartyClaims(
  pool: Pool,
  names: readonly string[],
  max: number,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(
    `SELECT name, counted.count FROM unnest($1::text[]) AS name, LATERAL (
       SELECT count(*)::int AS count FROM (
         SELECT 1 FROM claim WHERE parties @> ARRAY[name] AND decision IS DISTINCT FROM 'rejected' LIMIT $2
       ) AS counted_claim
     ) AS counted`,
    [names, max + 1],
  )
  return new Map(rows.map(({ name, count }) => [name, count]))
}
