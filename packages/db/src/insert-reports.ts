import type { Transaction } from './transaction.ts'

/** A report and the first run of it, ready to be stored. Dates as written; `textSha256` of the text's UTF-8 bytes. */
export interface NewReport {
  readonly id: string
  readonly dossierId: string
  readonly text: string
  readonly textSha256: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly lang: string | null
  readonly retrievedAt: string | null
  readonly note: string | null
  readonly runId: string
  readonly inputSha256: string
}

/**
 * Stores reports with their first runs (`queued`) and returns the ids of those stored. One whose id or whose text in
 * its dossier is taken, before or within the list, is left out. `submittedAt` is given to all of them.
 */
export async function insertReports(
  transaction: Transaction,
  reports: readonly NewReport[],
  submittedAt: Date,
): Promise<ReadonlySet<string>> {
  const column = (pick: (report: NewReport) => string | null) => reports.map(pick)
  const inserted = await transaction.query<{ id: string }>(insertReportsSql, [
    column((report) => report.id),
    column((report) => report.dossierId),
    column((report) => report.text),
    column((report) => report.textSha256),
    column((report) => report.title),
    column((report) => report.outlet),
    column((report) => report.url),
    column((report) => report.publishedAt),
    column((report) => report.lang),
    column((report) => report.retrievedAt),
    column((report) => report.note),
    submittedAt,
  ])
  const ids = new Set(inserted.rows.map(({ id }) => id))
  const stored = reports.filter(({ id }, index) => ids.has(id) && reports.findIndex((r) => r.id === id) === index)
  await transaction.query(insertRunsSql, [
    stored.map(({ runId }) => runId),
    stored.map(({ id }) => id),
    stored.map(({ inputSha256 }) => inputSha256),
  ])
  return ids
}

const insertReportsSql = `
  INSERT INTO report (id, dossier_id, text, text_sha256, title, outlet, url, published_at, lang, retrieved_at, note, submitted_at)
  SELECT *, $12::timestamptz
  FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
  ON CONFLICT DO NOTHING
  RETURNING id`

const insertRunsSql = `
  INSERT INTO normalization_run (id, report_id, number, input_sha256)
  SELECT run_id, report_id, 1, input_sha256
  FROM unnest($1::uuid[], $2::text[], $3::text[]) AS new_run (run_id, report_id, input_sha256)`

/** Finds or makes dossiers and returns the id of each slug. `titles[i]` is used where `slugs[i]` is new. */
export async function ensureDossiers(
  transaction: Transaction,
  dossiers: readonly { readonly id: string; readonly slug: string; readonly title: string }[],
): Promise<ReadonlyMap<string, string>> {
  await transaction.query(
    `INSERT INTO dossier (id, slug, title)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) ON CONFLICT (slug) DO NOTHING`,
    [dossiers.map(({ id }) => id), dossiers.map(({ slug }) => slug), dossiers.map(({ title }) => title)],
  )
  const { rows } = await transaction.query<{ id: string; slug: string }>(
    'SELECT id, slug FROM dossier WHERE slug = ANY($1::text[])',
    [dossiers.map(({ slug }) => slug)],
  )
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}
