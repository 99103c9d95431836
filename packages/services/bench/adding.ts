import { extname } from 'node:path'
import type { Report } from '@crosstally/model'
import { silentLogger } from '@crosstally/observability'
import { createThreadComparer } from '../src/comparison/create-thread-comparer.ts'
import {
  createServiceContext,
  normalizeRun,
  type ServiceContext,
  submitReport,
  updateComparison,
} from '../src/index.ts'
import { insertReports, makeDossier, slugOf } from './fill-database.ts'
import { claimsInGroup, type MadeReport, makeBigReport, makeReport } from './generate.ts'
import { median, write } from './report-times.ts'

const bigQuestion = 5_000

/** A dossier that reports are added to. */
interface Target {
  readonly number: number
  readonly id: string
  readonly claims: number
}

/** What adding one report took: bringing the comparison up to date alone, and with writing its claims before. */
interface Cost {
  readonly compareMs: number
  readonly wholeMs: number
  /** Questions written. */
  readonly written: number
}

interface AddingOptions {
  /** Claims of each dossier, ascending. */
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly bound: number
  /** No dossier is kept in memory. */
  readonly isCold: boolean
}

/** Adds reports as a worker does, and says what that costs; false where a larger dossier costs more than `bound` times the smallest. */
export async function runAdding(databaseUrl: string, options: AddingOptions): Promise<boolean> {
  const { sizes, rounds, bound, isCold } = options
  const mostClaims = isCold ? 0 : 200_000
  const entry = new URL(`../src/comparison/comparer-thread${extname(import.meta.url)}`, import.meta.url)
  const comparers = createThreadComparer({ entry, databaseUrl, threads: 1, mostClaims })
  const made = new Map<string, MadeReport>()
  const ctx = createServiceContext({
    databaseUrl,
    logger: silentLogger,
    normalize: async (report) => normalized(report, made.get(report.text)),
    compareLarge: comparers.compare,
    ...(isCold ? { heldClaims: 0 } : {}),
  })
  try {
    const targets: Target[] = []
    for (const [at, claims] of sizes.entries()) targets.push(await makeTarget(ctx, at + 1, claims))
    const isFlat = await timeAdding(
      ctx,
      targets,
      { rounds, bound, questions: 'five questions of 20 claims' },
      (target, round) => {
        const groups = target.claims / claimsInGroup
        return keep(made, makeReport(`${slugOf(target.number)}x`, (round + groups) % groups, 7))
      },
    )
    const ends = targets.filter((_, at) => at === 0 || at === targets.length - 1)
    for (const target of ends) await addBigQuestion(ctx, target)
    const isBigFlat = await timeAdding(
      ctx,
      ends,
      { rounds, bound, questions: `a question of ${bigQuestion} claims` },
      (target, round) => keep(made, makeBigReport(`${slugOf(target.number)}x`, bigQuestion + 10 + round)),
    )
    return isFlat && isBigFlat
  } finally {
    await comparers.close()
    await ctx.close()
  }
}

/** What a normalizer would make of a report that is added. */
function normalized(report: Report, made: MadeReport | undefined) {
  if (made === undefined) throw new Error('only made reports are normalized')
  const claims = made.claims.map((claim, at) => ({ ...claim, id: `${report.id}#${at}` }))
  return { ...report, language: 'en', normalizer: 'bench@1', warnings: [], claims }
}

function keep(made: Map<string, MadeReport>, report: MadeReport): MadeReport {
  made.set(report.text, report)
  return report
}

async function makeTarget(ctx: ServiceContext, number: number, claims: number): Promise<Target> {
  const { id, compareMs } = await makeDossier(ctx, number, claims / claimsInGroup)
  write(`${claims} claims compared from scratch: ${compareMs.toFixed(0)} ms`)
  return { number, id, claims }
}

async function addBigQuestion(ctx: ServiceContext, { id, number }: Target): Promise<void> {
  const reports = Array.from({ length: bigQuestion }, (_, turn) => makeBigReport(slugOf(number), turn))
  await insertReports(ctx, id, reports)
  await ctx.db.pool.query('INSERT INTO comparison_change (dossier_id, report_id) SELECT $1, unnest($2::text[])', [
    id,
    reports.map((report) => report.id),
  ])
  await updateComparison(ctx, { dossierId: id })
}

interface Series {
  readonly rounds: number
  readonly bound: number
  readonly questions: string
}

/** Adds a report to each dossier in turn, round by round, and compares the median costs. */
async function timeAdding(
  ctx: ServiceContext,
  targets: readonly Target[],
  { rounds, bound, questions }: Series,
  makeNext: (target: Target, round: number) => MadeReport,
): Promise<boolean> {
  const costs = new Map<Target, Cost[]>(targets.map((target) => [target, []]))
  // the first rounds compile, and take the dossiers into memory
  for (let round = -2; round < rounds; round += 1)
    for (const target of targets) {
      const cost = await addReport(ctx, target, makeNext(target, round))
      if (round >= 0) costs.get(target)?.push(cost)
    }
  write(`one report more, on ${questions}; median of ${rounds} rounds in turn:`)
  const least = median(
    (costs.get(targets[0] ?? { number: 0, id: '', claims: 0 }) ?? []).map(({ compareMs }) => compareMs),
  )
  let isFlat = true
  for (const [{ claims }, all] of costs) {
    const ms = median(all.map(({ compareMs }) => compareMs))
    const whole = median(all.map(({ wholeMs }) => wholeMs))
    const written = median(all.map((cost) => cost.written))
    const isSlow = ms > least * bound
    write(
      `  among ${String(claims).padStart(6)} claims: compared again in ${ms.toFixed(1)} ms, ${(ms / least).toFixed(2)}×` +
        ` (with its claims written ${whole.toFixed(1)} ms), ${written} questions written${isSlow ? ' TOO SLOW' : ''}`,
    )
    isFlat &&= !isSlow
  }
  return isFlat
}

/** From a report's text to its dossier's comparison written; the claims come from the bench, not from the text. */
async function addReport(ctx: ServiceContext, target: Target, made: MadeReport): Promise<Cost> {
  const { text, outlet, publishedAt } = made
  const { id } = await submitReport(ctx, { text, outlet, publishedAt, dossier: slugOf(target.number) })
  const run = await ctx.db.prisma.normalizationRun.findFirstOrThrow({ where: { reportId: id } })
  const before = await ctx.db.pool.query<{ now: string }>('SELECT pg_current_xact_id()::text AS now')
  const startedAt = performance.now()
  await normalizeRun(ctx, { runId: run.id })
  const normalizedAt = performance.now()
  const outcome = await updateComparison(ctx, { dossierId: target.id })
  const endedAt = performance.now()
  if (outcome !== 'compared') throw new Error(`the comparison was ${outcome}`)
  const written = await ctx.db.pool.query(
    'SELECT 1 FROM question WHERE dossier_id = $1 AND xmin::text::bigint > $2::bigint',
    [target.id, before.rows[0]?.now],
  )
  return { compareMs: endedAt - normalizedAt, wholeMs: endedAt - startedAt, written: written.rowCount ?? 0 }
}
