import { submitReports } from '@crosstally/services'
import { createTestContext, eventually, type TestContext } from '@crosstally/services/testing'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts'

const reportCount = 200
const redisUrl = inject('redisUrl')
const backends = [{ name: 'Postgres', redisUrl: null }, ...(redisUrl === null ? [] : [{ name: 'Redis', redisUrl }])]

vi.setConfig({ testTimeout: 150_000 })

let ctx: TestContext | undefined
let worker: WorkerProcess | undefined
afterEach(async () => {
  await worker?.end('SIGKILL')
  await ctx?.close()
})

/** A context whose database notes every time that a run comes to a good end. */
async function createWatchedContext(backend: (typeof backends)[number]): Promise<TestContext> {
  const created = await createTestContext(backend.redisUrl === null ? {} : { redisUrl: backend.redisUrl })
  await created.db.pool.query(`
    CREATE TABLE finish_log (run_id uuid, report_id text);
    CREATE FUNCTION log_finish() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO finish_log VALUES (NEW.id, NEW.report_id); RETURN NULL; END $$;
    CREATE TRIGGER log_finish AFTER UPDATE ON normalization_run FOR EACH ROW
      WHEN (NEW.status = 'succeeded') EXECUTE FUNCTION log_finish();`)
  return created
}

async function submitMany(context: TestContext): Promise<void> {
  // Long enough that the work is not over before it can be cut short.
  const filler = 'The spokesman said on Tuesday that talks would go on, and that no date had been set. '.repeat(60)
  const reports = Array.from({ length: reportCount }, (_, index) => ({
    id: `report-${index}`,
    text: `At least ${index + 2} soldiers were killed near Kursk on Monday, the ministry said.\n\n${filler}`,
    publishedAt: '2025-02-26',
  }))
  const outcomes = await submitReports(context, reports)
  expect(outcomes.filter((outcome) => 'id' in outcome)).toHaveLength(reportCount)
}

async function countNormalized(context: TestContext): Promise<number> {
  const failed = await context.db.prisma.normalizationRun.findFirst({ where: { status: 'failed' } })
  if (failed) throw new Error(`a run ended with ${failed.errorCode}`)
  return context.db.prisma.normalizationRun.count({ where: { status: 'succeeded' } })
}

/** Between a tenth and nine tenths of the reports are done. */
async function waitForTheMiddle(context: TestContext): Promise<number> {
  const done = await eventually(async () => {
    const count = await countNormalized(context)
    return count >= reportCount / 10 ? count : null
  }, 40_000)
  expect(done).toBeLessThan(reportCount * 0.9)
  return done
}

async function expectAllOnce(context: TestContext): Promise<void> {
  await eventually(async () => (await countNormalized(context)) === reportCount, 60_000)
  const { rows } = await context.db.pool.query(`
    SELECT (SELECT count(*)::int FROM finish_log) AS finishes,
      (SELECT count(DISTINCT report_id)::int FROM finish_log) AS finished_reports,
      (SELECT count(*)::int FROM normalization_run) AS runs,
      (SELECT count(*)::int FROM report WHERE current_run_id IS NOT NULL) AS normalized,
      (SELECT count(*)::int FROM report WHERE claim_count <> (SELECT count(*) FROM claim WHERE report_id = report.id))
        AS miscounted`)
  expect(rows[0]).toEqual({
    finishes: reportCount,
    finished_reports: reportCount,
    runs: reportCount,
    normalized: reportCount,
    miscounted: 0,
  })
}

/** False for a deadlock, to be tried again; throws any other error. */
function isNoDeadlock(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === '40P01') return false
  throw error
}

function startWorkerFor(context: TestContext, backend: (typeof backends)[number]): WorkerProcess {
  const redis = backend.redisUrl === null ? {} : { REDIS_URL: backend.redisUrl }
  return startWorkerProcess({ DATABASE_URL: context.databaseUrl, ...redis })
}

describe.each(backends)('with jobs in $name', (backend) => {
  it('200 reports are normalized, none twice, when the worker is killed in the middle and started again', async () => {
    ctx = await createWatchedContext(backend)
    worker = startWorkerFor(ctx, backend)
    await submitMany(ctx)
    await waitForTheMiddle(ctx)
    expect(await worker.end('SIGKILL')).toBeNull()
    expect(await countNormalized(ctx)).toBeLessThan(reportCount)
    worker = startWorkerFor(ctx, backend)
    await expectAllOnce(ctx)
  })

  it('a worker that is asked to stop finishes what it is at and leaves nothing behind', async () => {
    ctx = await createWatchedContext(backend)
    worker = startWorkerFor(ctx, backend)
    await submitMany(ctx)
    await waitForTheMiddle(ctx)
    expect(await worker.end('SIGTERM')).toBe(0)
    expect(await ctx.db.prisma.normalizationRun.count({ where: { status: 'running' } })).toBe(0)
    expect(await ctx.db.prisma.workerHeartbeat.count()).toBe(0)
    worker = startWorkerFor(ctx, backend)
    await expectAllOnce(ctx)
  })
})

describe('with the queue lost in the middle', () => {
  it.skipIf(redisUrl === null)('200 reports are normalized, none twice, after FLUSHALL in Redis', async () => {
    const backend = { name: 'Redis', redisUrl }
    ctx = await createWatchedContext(backend)
    worker = startWorkerFor(ctx, backend)
    await submitMany(ctx)
    await waitForTheMiddle(ctx)
    const redis = new Redis(redisUrl ?? '')
    await redis.flushall()
    redis.disconnect()
    await expectAllOnce(ctx)
  })

  it('200 reports are normalized, none twice, after all jobs in Postgres are deleted', async () => {
    const backend = { name: 'Postgres', redisUrl: null }
    ctx = await createWatchedContext(backend)
    worker = startWorkerFor(ctx, backend)
    await submitMany(ctx)
    await waitForTheMiddle(ctx)
    const { rows } = await ctx.db.pool.query<{ table: string }>(
      `SELECT quote_ident(table_name) AS table FROM information_schema.tables
       WHERE table_schema = 'bullmq' AND table_name NOT LIKE '%migration%' AND table_type = 'BASE TABLE'`,
    )
    const truncate = `TRUNCATE ${rows.map(({ table }) => `bullmq.${table}`).join(', ')}`
    const { pool } = ctx.db
    // The worker is at the same tables: Postgres may choose this statement to end a deadlock.
    await eventually(() => pool.query(truncate).then(() => true, isNoDeadlock))
    await expectAllOnce(ctx)
  })
})
