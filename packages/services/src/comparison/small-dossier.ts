import type { Transaction } from '@crosstally/db'
import { AppError } from '@crosstally/model'

/** What is compared as a whole while somebody waits: about a second's work, and texts that fit in memory. */
const most = { reports: 2_000, claims: 5_000, textBytes: 32 * 1024 * 1024 }

/** A dossier that is small enough to be compared while somebody waits. Throws `NOT_FOUND` and `DOSSIER_TOO_LARGE`. */
export async function findSmallDossier(
  transaction: Pick<Transaction, 'query'>,
  slug: string,
): Promise<{ readonly id: string; readonly title: string }> {
  const { rows } = await transaction.query<{ id: string; title: string; is_small: boolean }>(
    `SELECT dossier.id, dossier.title,
       count(report.id) <= $2 AND coalesce(sum(report.claim_count), 0) <= $3
         AND coalesce(sum(octet_length(report.text)), 0) <= $4 AS is_small
     FROM dossier LEFT JOIN report ON report.dossier_id = dossier.id
     WHERE slug = $1 GROUP BY dossier.id`,
    [slug, most.reports, most.claims, most.textBytes],
  )
  const dossier = rows[0]
  if (!dossier) throw new AppError('NOT_FOUND', 'There is no such dossier', { details: { slug } })
  if (dossier.is_small) return { id: dossier.id, title: dossier.title }
  throw new AppError('DOSSIER_TOO_LARGE', 'This dossier holds more than can be compared while you wait')
}
