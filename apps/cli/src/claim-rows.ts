import type { Claim, NormalizedReport } from '@crosstally/model'
import { stringify } from 'csv-stringify/sync'

type Cell = string | number | null | undefined

/** The columns of the claims table, in order, each with where its value comes from. */
const columns: ReadonlyArray<readonly [string, (report: NormalizedReport, claim: Claim) => Cell]> = [
  ['report_id', (report) => report.id],
  ['dossier', (report) => report.dossier],
  ['outlet', (report) => report.outlet],
  ['published_at', (report) => report.publishedAt],
  ['url', (report) => report.url],
  ['claim_id', (_, claim) => claim.id],
  ['repeat_of', (_, claim) => claim.repeatOf],
  ['measure', (_, claim) => claim.measure],
  ['low', (_, claim) => claim.quantity.low],
  ['best', (_, claim) => claim.quantity.best],
  ['high', (_, claim) => claim.quantity.high],
  ['qualifier', (_, claim) => claim.quantity.qualifier],
  ['unit', (_, claim) => claim.quantity.unit],
  ['as_written', (_, claim) => claim.quantity.asWritten],
  ['subject', (_, claim) => claim.subject.text],
  ['subject_actor', (_, claim) => claim.subject.actor],
  ['subject_kind', (_, claim) => claim.subject.kind],
  ['place', (_, claim) => claim.place?.name],
  ['country', (_, claim) => claim.place?.country],
  ['time', (_, claim) => claim.time?.edtf],
  ['time_kind', (_, claim) => claim.time?.kind],
  ['scope', (_, claim) => claim.scope],
  ['part_of', (_, claim) => claim.partOf],
  ['certainty', (_, claim) => claim.certainty],
  ['attribution', (_, claim) => claim.attribution.map((link) => link.name).join(' > ')],
  ['origin', (_, claim) => claim.attribution.at(-1)?.name],
  ['via', (_, claim) => claim.via.map((link) => link.name).join(' > ')],
  ['confidence', (_, claim) => claim.confidence],
  ['evidence_in', (_, claim) => claim.evidence.in],
  ['evidence_start', (_, claim) => claim.evidence.start],
  ['evidence_end', (_, claim) => claim.evidence.end],
  ['quote', (_, claim) => claim.evidence.quote],
  ['rules', (_, claim) => claim.rules.join(' ')],
]

/** The header line of the claims table (RFC 4180, with its line end). Pure. */
export function claimHeader(): string {
  return print([columns.map(([name]) => name)])
}

/**
 * One row a claim. A cell that a spreadsheet would run as a formula (it starts with =, +, -, @, a tab or a line end) gets an
 * apostrophe in front. Pure.
 */
export function claimRows(report: NormalizedReport): string {
  return print(report.claims.map((claim) => columns.map(([, read]) => read(report, claim))))
}

function print(rows: ReadonlyArray<readonly Cell[]>): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: '\r\n' },
  )
}
