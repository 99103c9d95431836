import { randomUUID } from 'node:crypto'
import type { ServiceContext } from '../src/index.ts'
import { updateComparison } from '../src/index.ts'
import { type MadeReport, makeReports } from './generate.ts'

/** Slug of a dossier by its number: slugs, and the ids of its reports, are of one length. */
export const slugOf = (number: number): string => `d${String(number).padStart(4, '0')}`

/** Makes a dossier of `groups` × 100 claims, compares it and returns its id and how long comparing took. */
export async function makeDossier(
  ctx: ServiceContext,
  number: number,
  groups: number,
): Promise<{ readonly id: string; readonly compareMs: number }> {
  const id = randomUUID()
  const slug = slugOf(number)
  await ctx.db.pool.query('INSERT INTO dossier (id, slug, title) VALUES ($1, $2, $2)', [id, slug])
  await ctx.db.pool.query('INSERT INTO comparison (dossier_id) VALUES ($1)', [id])
  const reports = makeReports(slug, groups)
  for (let start = 0; start < reports.length; start += 1_000) {
    await insertReports(ctx, id, reports.slice(start, start + 1_000))
  }
  const startedAt = performance.now()
  await updateComparison(ctx, { dossierId: id })
  return { id, compareMs: performance.now() - startedAt }
}

/** Stores reports as finished runs leave them. */
export async function insertReports(
  ctx: ServiceContext,
  dossierId: string,
  reports: readonly MadeReport[],
): Promise<void> {
  const { pool } = ctx.db
  await pool.query(reportsSql, [
    dossierId,
    reports.map(({ id }) => id),
    reports.map(({ text }) => text),
    reports.map(({ outlet }) => outlet),
    reports.map(({ publishedAt }) => publishedAt),
    reports.map(({ claims }) => claims.length),
  ])
  const claims = reports.flatMap((report) => report.claims.map((claim, position) => ({ report, claim, position })))
  await pool.query(claimsSql, [
    claims.map(({ report }) => report.id),
    claims.map(({ position }) => position),
    claims.map(({ claim }) => JSON.stringify({ claim, reviewId: null })),
  ])
}

const reportsSql = `
  WITH stored AS (
    INSERT INTO report (id, dossier_id, text, text_sha256, outlet, published_at, claim_count, revision)
    SELECT id, $1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), outlet, published_at, claim_count, 1
    FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::int[])
      AS made (id, text, outlet, published_at, claim_count)
    RETURNING id
  )
  INSERT INTO normalization_run (id, report_id, number, status, input_sha256, finished_at, output)
  SELECT gen_random_uuid(), id, 1, 'succeeded', '', now(), '{}' FROM stored`

const claimsSql = `
  INSERT INTO claim (report_id, claim_id, position, measure, scope, certainty, qualifier, unit, low, best, high, origin,
    own_voice, place_name, edtf, evidence_in, evidence_start, evidence_end, number_start, number_end, confidence,
    needs_attention, data)
  SELECT report_id, data #>> '{claim,id}', position, data #>> '{claim,measure}', data #>> '{claim,scope}',
    data #>> '{claim,certainty}', data #>> '{claim,quantity,qualifier}', data #>> '{claim,quantity,unit}',
    (data #>> '{claim,quantity,low}')::numeric, (data #>> '{claim,quantity,best}')::numeric,
    (data #>> '{claim,quantity,high}')::numeric, data #>> '{claim,attribution,0,name}', false,
    data #>> '{claim,place,name}', data #>> '{claim,time,edtf}', 'text', (data #>> '{claim,evidence,start}')::int,
    (data #>> '{claim,evidence,end}')::int, (data #>> '{claim,quantity,span,start}')::int,
    (data #>> '{claim,quantity,span,end}')::int, 0.9, false, data
  FROM unnest($1::text[], $2::int[], $3::jsonb[]) AS made (report_id, position, data)`

/**
 * Copies a compared dossier row by row under other ids, for bulk: what stands inside its documents is left as it was, and
 * relations are left out, as no page that is measured reads a copy.
 */
export async function copyDossier(ctx: ServiceContext, from: number, to: number): Promise<void> {
  const client = await ctx.db.pool.connect()
  try {
    await client.query('BEGIN')
    for (const sql of copySql) await client.query(sql, [slugOf(from), slugOf(to)])
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

const fromId = '(SELECT id FROM dossier WHERE slug = $1)'
const toId = '(SELECT id FROM dossier WHERE slug = $2)'
const copySql = [
  `INSERT INTO dossier (id, slug, title) SELECT gen_random_uuid(), $2, replace(title, $1, $2) FROM dossier WHERE slug = $1`,
  `INSERT INTO report (id, dossier_id, text, text_sha256, outlet, published_at, claim_count)
   SELECT replace(id, $1, $2), ${toId}, text, text_sha256, outlet, published_at, claim_count
   FROM report WHERE dossier_id = ${fromId}`,
  `INSERT INTO normalization_run (id, report_id, number, status, input_sha256, finished_at, output)
   SELECT gen_random_uuid(), id, 1, 'succeeded', $1, now(), '{}' FROM report WHERE dossier_id = ${toId}`,
  `INSERT INTO claim (report_id, claim_id, position, measure, scope, certainty, qualifier, unit, low, best, high, origin,
     own_voice, place_name, edtf, evidence_in, evidence_start, evidence_end, number_start, number_end, confidence,
     needs_attention, data)
   SELECT replace(report_id, $1, $2), replace(claim_id, $1, $2), position, measure, scope, certainty, qualifier, unit, low,
     best, high, origin, own_voice, place_name, edtf, evidence_in, evidence_start, evidence_end, number_start, number_end,
     confidence, needs_attention, data
   FROM claim WHERE report_id IN (SELECT id FROM report WHERE dossier_id = ${fromId})`,
  `INSERT INTO comparison (dossier_id, comparer, question_count, compared_at)
   SELECT ${toId}, comparer, question_count, compared_at FROM comparison
   WHERE dossier_id = ${fromId} AND starts_with($2, 'd')`,
  `INSERT INTO question (dossier_id, id, label, measure, scope, sentence, low, best, high, origins_min, origins_max, outlets,
     claim_count, relation_count, agreements, conflicts, distortions, updates, input_sha256, body, relations)
   SELECT ${toId}, id, label, measure, scope, sentence, low, best, high, origins_min, origins_max, outlets, claim_count,
     relation_count, agreements, conflicts, distortions, updates, input_sha256, body, '[]'
   FROM question WHERE dossier_id = ${fromId} AND starts_with($2, 'd')`,
  `INSERT INTO question_claim (dossier_id, question_id, rank, report_id, claim_id, origin)
   SELECT ${toId}, question_id, rank, replace(report_id, $1, $2), replace(claim_id, $1, $2), origin
   FROM question_claim WHERE dossier_id = ${fromId}`,
]
