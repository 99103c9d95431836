import type { ServiceContext } from './context.ts'

/** Up to ten outlets that begin with `prefix` (upper and lower case alike), the most used first. */
export async function suggestOutlets(
  ctx: ServiceContext,
  input: { readonly prefix: string },
): Promise<readonly string[]> {
  const { rows } = await ctx.db.pool.query<{ outlet: string }>(
    `SELECT outlet FROM report WHERE starts_with(lower(outlet), lower($1))
     GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT 10`,
    [input.prefix.trim().replaceAll('\0', '')],
  )
  return rows.map(({ outlet }) => outlet)
}
