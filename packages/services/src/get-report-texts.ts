import type { ServiceContext } from './context.ts'

/** Bytes of text that are read at most. */
const textBytesMax = 16 * 1024 * 1024

/**
 * The texts of reports by id, for what learns names from them: up to 16 MiB in the order of the ids, those beyond and
 * those that do not exist are left out.
 */
export async function getReportTexts(
  ctx: ServiceContext,
  input: { readonly ids: readonly string[] },
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await ctx.db.pool.query<{ id: string; text: string }>(
    `SELECT report.id, report.text FROM report JOIN (
       SELECT id, sum(octet_length(text)) OVER (ORDER BY id) AS bytes FROM report WHERE id = ANY($1)
     ) AS chosen ON chosen.id = report.id WHERE chosen.bytes <= $2`,
    [input.ids, textBytesMax],
  )
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]))
}
