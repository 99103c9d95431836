import { randomUUID } from 'node:crypto'
import { claimRun } from '@crosstally/db'
import { AppError, type Report } from '@crosstally/model'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  getReport,
  getStatus,
  type Normalizer,
  normalizeRun,
  renormalizeReport,
  retryReport,
  submitReport,
  sweepRuns,
  watchReport,
} from '../src/index.ts'
import { createTestContext, eventually, type TestContext } from '../src/testing/index.ts'
import { makeNormalized } from './make-claim.ts'

let ctx: TestContext
let normalize: Normalizer
const plain: Normalizer = async (report) => makeNormalized(report, [{ words: '300' }])

beforeAll(async () => {
  ctx = await createTestContext({
    normalize: (report, timeoutMs) => normalize(report, timeoutMs),
    timings: { leaseMs: 400, graceMs: 30_000, maxAttempts: 3 },
  })
})
beforeEach(async () => {
  normalize = plain
  await ctx.db.pool.query(`UPDATE normalization_run SET status = 'failed', finished_at = now(), error_code = 'OVER',
    lease_token = NULL, lease_until = NULL WHERE status IN ('queued', 'running')`)
})
afterAll(() => ctx.close())

async function submit(): Promise<{ reportId: string; runId: string }> {
  const { id } = await submitReport(ctx, { text: `Some 300 were killed. ${randomUUID()}` })
  return { reportId: id, runId: await latestRun(id) }
}

async function latestRun(reportId: string): Promise<string> {
  const run = await ctx.db.prisma.normalizationRun.findFirstOrThrow({
    where: { reportId },
    orderBy: { number: 'desc' },
  })
  return run.id
}

const readRun = (id: string) => ctx.db.prisma.normalizationRun.findUniqueOrThrow({ where: { id } })

async function ageRun(runId: string, column: 'dispatched_at' | 'created_at', interval: string): Promise<void> {
  await ctx.db.pool.query(`UPDATE normalization_run SET ${column} = now() - $2::interval WHERE id = $1`, [
    runId,
    interval,
  ])
}

describe('normalizeRun', () => {
  it('writes the claims, and changes nothing when it is called again', async () => {
    const { reportId, runId } = await submit()
    expect(await normalizeRun(ctx, { runId })).toBe('normalized')
    const before = await getReport(ctx, { id: reportId })
    expect(before).toMatchObject({ status: 'normalized', claimCount: 1, normalizer: 'test@1', language: 'en' })
    expect(before.claims[0]).toMatchObject({ id: `${reportId}#0`, decision: null, needsAttention: false, history: [] })
    expect(await normalizeRun(ctx, { runId })).toBe('not_ours')
    expect(await getReport(ctx, { id: reportId })).toEqual(before)
  })

  it('lets one of ten calls at once do the work', async () => {
    const { runId } = await submit()
    let calls = 0
    normalize = (report, timeoutMs) => {
      calls += 1
      return plain(report, timeoutMs)
    }
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => normalizeRun(ctx, { runId })))
    expect(outcomes.filter((outcome) => outcome === 'normalized')).toHaveLength(1)
    expect(calls).toBe(1)
  })

  it('cannot write once another worker has taken the run over', async () => {
    const { reportId, runId } = await submit()
    const started = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    normalize = async (report) => {
      started.resolve()
      await goOn.promise
      return makeNormalized(report, [{ words: '300', best: 1 }], 'slow@1')
    }
    const slow = normalizeRun(ctx, { runId })
    await started.promise
    // As if the first had hung without prolonging its lease.
    await ctx.db.pool.query(`UPDATE normalization_run SET lease_until = now() - interval '1 second' WHERE id = $1`, [
      runId,
    ])
    normalize = plain
    expect(await normalizeRun(ctx, { runId })).toBe('normalized')
    goOn.resolve()
    expect(await slow).toBe('lease_lost')
    expect((await getReport(ctx, { id: reportId })).claims[0]?.quantity.best).toBe(300)
    expect((await readRun(runId)).engineVersion).toBe('test@1')
  })

  it('keeps its lease for as long as the text takes', async () => {
    const { runId } = await submit()
    normalize = async (report) => {
      await new Promise((resolve) => setTimeout(resolve, 900))
      return plain(report, 0)
    }
    const work = normalizeRun(ctx, { runId })
    await eventually(async () => (await readRun(runId)).startedAt !== null)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await claimRun(ctx.db.pool, { runId, leaseToken: randomUUID(), leaseMs: 400 })).toBeNull()
    expect(await work).toBe('normalized')
  })

  it.each([
    ['NORMALIZER_TIMEOUT', new AppError('NORMALIZER_TIMEOUT', 'too long')],
    ['NORMALIZER_FAILED', new TypeError('x is not a function')],
  ])('ends as failed with %s, visibly, and can be retried', async (code, error) => {
    const { reportId, runId } = await submit()
    normalize = () => Promise.reject(error)
    await expect(normalizeRun(ctx, { runId })).rejects.toMatchObject({ code, retryable: false })
    expect(await getReport(ctx, { id: reportId })).toMatchObject({ status: 'failed', errorCode: code, claims: [] })
    expect((await getStatus(ctx)).recentFailures[0]).toMatchObject({ reportId, code })
    normalize = plain
    expect(await retryReport(ctx, { id: reportId })).toEqual({ id: reportId, status: 'queued' })
    expect(await normalizeRun(ctx, { runId: await latestRun(reportId) })).toBe('normalized')
    expect(await getReport(ctx, { id: reportId })).toMatchObject({
      status: 'normalized',
      errorCode: null,
      claimCount: 1,
    })
  })

  it('gives the run back when what failed may pass', async () => {
    const { runId } = await submit()
    normalize = () => Promise.reject(new AppError('UNAVAILABLE', 'away'))
    await expect(normalizeRun(ctx, { runId })).rejects.toMatchObject({ retryable: true })
    expect(await readRun(runId)).toMatchObject({ status: 'queued', attempt: 1, leaseToken: null })
  })

  it('leaves out claims that do not quote the text, and says so', async () => {
    const { reportId, runId } = await submit()
    normalize = async (report) => {
      const normalized = makeNormalized(report, [{ words: '300' }, { words: 'killed', best: 2 }])
      const [sound, broken] = normalized.claims
      if (!sound || !broken) throw new Error('two claims expected')
      return { ...normalized, claims: [sound, { ...broken, evidence: { ...broken.evidence, quote: 'kilted' } }] }
    }
    await normalizeRun(ctx, { runId })
    const report = await getReport(ctx, { id: reportId })
    expect(report.claims.map(({ id }) => id)).toEqual([`${reportId}#0`])
    expect(report.warnings.map(({ code }) => code)).toEqual(['CLAIMS_LEFT_OUT'])
  })

  it('shows readers the old claims until the new ones are written', async () => {
    const { reportId, runId } = await submit()
    await normalizeRun(ctx, { runId })
    await renormalizeReport(ctx, { id: reportId })
    expect(await getReport(ctx, { id: reportId })).toMatchObject({ status: 'queued', claimCount: 1 })
    normalize = async (report) => makeNormalized(report, [{ words: '300' }, { words: 'killed' }], 'test@2')
    await normalizeRun(ctx, { runId: await latestRun(reportId) })
    expect(await getReport(ctx, { id: reportId })).toMatchObject({
      status: 'normalized',
      claimCount: 2,
      normalizer: 'test@2',
    })
  })
})

describe('sweepRuns', () => {
  it('dispatches again, under a new number, what the queue lost', async () => {
    const { runId } = await submit()
    await ctx.db.pool.query('TRUNCATE bullmq.job CASCADE')
    expect(await sweepRuns(ctx)).toEqual({ failed: 0, recovered: 0, dispatched: 0, comparisons: 0 })
    await ageRun(runId, 'dispatched_at', '1 minute')
    expect(await sweepRuns(ctx)).toEqual({ failed: 0, recovered: 0, dispatched: 1, comparisons: 0 })
    expect(await readRun(runId)).toMatchObject({ status: 'queued', dispatchNo: 2 })
    const { rows } = await ctx.db.pool.query('SELECT * FROM bullmq.job')
    expect(JSON.stringify(rows)).toContain(`normalize-${runId}-2`)
    expect(await sweepRuns(ctx)).toEqual({ failed: 0, recovered: 0, dispatched: 0, comparisons: 0 })
  })

  it('leaves a long line alone while the queue still holds every run', async () => {
    await ctx.db.pool.query('TRUNCATE bullmq.job CASCADE')
    // No comparison waits for a job that was just lost.
    await ctx.db.pool.query('TRUNCATE comparison, comparison_change')
    const runs = [await submit(), await submit(), await submit()]
    for (const { runId } of runs) await ageRun(runId, 'dispatched_at', '1 hour')
    expect(await sweepRuns(ctx)).toEqual({ failed: 0, recovered: 0, dispatched: 0, comparisons: 0 })
  })

  it('queues and dispatches a run whose worker died, and gives up after the last attempt', async () => {
    const { reportId, runId } = await submit()
    for (const attempt of [1, 2, 3]) {
      expect(await claimRun(ctx.db.pool, { runId, leaseToken: randomUUID(), leaseMs: -1 })).toMatchObject({ attempt })
      const expected =
        attempt < 3
          ? { failed: 0, recovered: 1, dispatched: 1, comparisons: 0 }
          : { failed: 1, recovered: 0, dispatched: 0, comparisons: 0 }
      expect(await sweepRuns(ctx)).toEqual(expected)
    }
    expect(await getReport(ctx, { id: reportId })).toMatchObject({
      status: 'failed',
      errorCode: 'RUN_ATTEMPTS_EXHAUSTED',
    })
  })

  it('gives up a run that nobody took for a day', async () => {
    const { reportId, runId } = await submit()
    await ageRun(runId, 'created_at', '25 hours')
    expect(await sweepRuns(ctx)).toMatchObject({ failed: 1 })
    expect((await getReport(ctx, { id: reportId })).errorCode).toBe('RUN_EXPIRED')
  })

  it('does each thing once when five sweep at once', async () => {
    const runs = await Promise.all(Array.from({ length: 20 }, submit))
    for (const { runId } of runs) await claimRun(ctx.db.pool, { runId, leaseToken: randomUUID(), leaseMs: -1 })
    const results = await Promise.all(Array.from({ length: 5 }, () => sweepRuns(ctx)))
    const total = (key: 'failed' | 'recovered' | 'dispatched') => results.reduce((sum, result) => sum + result[key], 0)
    expect([total('failed'), total('recovered'), total('dispatched')]).toEqual([0, 20, 20])
  })
})

describe('retryReport and renormalizeReport', () => {
  it('refuse what is not there or has not failed, and leave alone what is under way', async () => {
    const { reportId, runId } = await submit()
    await expect(retryReport(ctx, { id: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(renormalizeReport(ctx, { id: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await retryReport(ctx, { id: reportId })).toEqual({ id: reportId, status: 'queued' })
    expect(await latestRun(reportId)).toBe(runId)
    await normalizeRun(ctx, { runId })
    await expect(retryReport(ctx, { id: reportId })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('make one run for five calls at once', async () => {
    const { reportId, runId } = await submit()
    await normalizeRun(ctx, { runId })
    await Promise.all(Array.from({ length: 5 }, () => renormalizeReport(ctx, { id: reportId })))
    expect(await ctx.db.prisma.normalizationRun.count({ where: { reportId } })).toBe(2)
  })
})

describe('watchReport', () => {
  it('tells each state as it comes and ends with the last', async () => {
    const { reportId, runId } = await submit()
    const started = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    normalize = async (report: Report) => {
      started.resolve()
      await goOn.promise
      return plain(report, 0)
    }
    const seen: string[] = []
    let notifications = 0
    const unsubscribe = ctx.statusFeed.subscribe('report_status', reportId, () => {
      notifications += 1
    })
    const watching = (async () => {
      for await (const { status } of watchReport(ctx, { id: reportId })) seen.push(status)
    })()
    await eventually(() => seen.length === 1)
    const work = normalizeRun(ctx, { runId })
    await started.promise
    await eventually(() => seen.length === 2)
    goOn.resolve()
    await Promise.all([work, watching])
    expect(seen).toEqual(['queued', 'normalizing', 'normalized'])
    await eventually(() => notifications > 0)
    unsubscribe()
  })

  it('ends when nobody watches any more, and refuses what is not there', async () => {
    const { reportId } = await submit()
    const stop = new AbortController()
    const watch = watchReport(ctx, { id: reportId, signal: stop.signal })
    expect((await watch.next()).value).toMatchObject({ status: 'queued' })
    const end = watch.next()
    stop.abort()
    expect(await end).toEqual({ done: true, value: undefined })
    await expect(watchReport(ctx, { id: 'nowhere' }).next()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
