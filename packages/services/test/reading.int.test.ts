import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  checkReadiness,
  createServiceContext,
  getDossier,
  getReport,
  getStatus,
  listClaims,
  listDossiers,
  listSources,
  normalizeRun,
  recordHeartbeat,
  removeHeartbeat,
  submitReport,
  suggestOutlets,
  sweepRuns,
  watchReport,
} from '../src/index.ts'
import { createTestContext, eventually, type TestContext } from '../src/testing/index.ts'
import { makeNormalized } from './make-claim.ts'

const text = 'Some 300 were killed, 40 were wounded and 7 are missing.'
let ctx: TestContext

beforeAll(async () => {
  ctx = await createTestContext({
    normalize: async (report) =>
      makeNormalized(report, [
        { words: '300', origin: 'Budanov', place: 'Kursk' },
        { words: '40', best: 40, measure: 'wounded', origin: 'Yu Yong-weon' },
        { words: '7', best: 7, measure: 'missing' },
      ]),
  })
  for (const outlet of ['Yonhap', 'Yonhap', 'Yle', 'BBC', '100% News']) {
    const { id } = await submitReport(ctx, { text: `${text} ${randomUUID()}`, dossier: 'read', outlet })
    await normalizeAll(id)
  }
})
afterAll(() => ctx.close())

async function normalizeAll(reportId: string): Promise<void> {
  const runs = await ctx.db.prisma.normalizationRun.findMany({ where: { reportId, status: 'queued' } })
  for (const run of runs) await normalizeRun(ctx, { runId: run.id })
}

describe('listClaims', () => {
  it('pages through all claims once, report by report, in the order of the text', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listClaims(ctx, { dossier: 'read', limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(15)
    expect(seen.map((id) => id.split('#')[1])).toEqual(Array.from({ length: 15 }, (_, index) => String(index % 3)))
  })

  it.each([
    [{ measure: 'wounded' }, 5],
    [{ origin: 'Budanov' }, 5],
    [{ outlet: 'Yonhap' }, 6],
    [{ origin: 'Yonhap' }, 2],
    [{ scope: 'part' as const }, 0],
    [{ dossier: 'nowhere' }, 0],
    [{ dossier: 'read', measure: 'killed', outlet: 'Yle' }, 1],
  ])('filters by %o', async (filter, count) => {
    expect((await listClaims(ctx, filter)).items).toHaveLength(count)
  })

  it('refuses a measure that does not exist', async () => {
    await expect(listClaims(ctx, { measure: 'eaten' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { measure: expect.any(String) } },
    })
  })
})

describe('dossiers and sources', () => {
  it('are counted', async () => {
    expect(await getDossier(ctx, { slug: 'read' })).toMatchObject({ title: 'Read', reportCount: 5, claimCount: 15 })
    expect((await listDossiers(ctx)).map(({ slug }) => slug)).toEqual(['read'])
    await expect(getDossier(ctx, { slug: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getReport(ctx, { id: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const sources = await listSources(ctx, { dossier: 'read' })
    expect(sources.map(({ kind, name, claimCount, reportCount }) => [kind, name, claimCount, reportCount])).toEqual([
      ['outlet', 'Yonhap', 6, 2],
      ['origin', 'Budanov', 5, 5],
      ['origin', 'Yu Yong-weon', 5, 5],
      ['outlet', '100% News', 3, 1],
      ['outlet', 'BBC', 3, 1],
      ['outlet', 'Yle', 3, 1],
    ])
  })

  it('outlets are suggested by their beginning, the most used first', async () => {
    expect(await suggestOutlets(ctx, { prefix: 'y' })).toEqual(['Yonhap', 'Yle'])
    expect(await suggestOutlets(ctx, { prefix: '100%' })).toEqual(['100% News'])
    expect(await suggestOutlets(ctx, { prefix: '_' })).toEqual([])
  })
})

describe('getStatus and checkReadiness', () => {
  it('tell what waits and who works', async () => {
    const worker = { id: randomUUID(), startedAt: new Date() }
    expect(await checkReadiness(ctx)).toEqual({ ready: false, checks: { postgres: true, queue: true, worker: false } })
    await recordHeartbeat(ctx, worker)
    await recordHeartbeat(ctx, worker)
    await submitReport(ctx, { text: 'waits' })
    expect(await checkReadiness(ctx)).toMatchObject({ ready: true })
    const status = await getStatus(ctx)
    expect(status).toMatchObject({ queueBackend: 'postgres', queued: 1, normalized: 5, failed: 0, liveWorkers: 1 })
    expect(status.oldestWaitingMs).toBeGreaterThanOrEqual(0)
    await ctx.db.pool.query(`UPDATE worker_heartbeat SET seen_at = now() - interval '31 seconds'`)
    expect((await getStatus(ctx)).liveWorkers).toBe(0)
    await removeHeartbeat(ctx, worker)
    expect(await ctx.db.prisma.workerHeartbeat.count()).toBe(0)
  })

  it('never throw where nothing answers', async () => {
    const cut = createServiceContext({
      databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
      logger: ctx.logger,
      timings: { dispatchTimeoutMs: 300 },
    })
    expect(await checkReadiness(cut)).toEqual({
      ready: false,
      checks: { postgres: false, queue: false, worker: false },
    })
    await cut.close()
  })
})

describe('a broken connection', () => {
  it('ends no watch: it goes on by looking, and the next one listens again', async () => {
    const { id } = await submitReport(ctx, { text: `watched ${text}` })
    const watch = watchReport(ctx, { id })
    expect((await watch.next()).value).toMatchObject({ status: 'queued' })
    const next = watch.next()
    await eventually(async () => (await cutListeners()) > 0)
    await normalizeAll(id)
    const after: unknown[] = [(await next).value]
    for await (const progress of watch) after.push(progress)
    expect(after.at(-1)).toMatchObject({ status: 'normalized' })
    const other = await submitReport(ctx, { text: `watched again ${text}` })
    const again = watchReport(ctx, { id: other.id })
    await again.next()
    await eventually(async () => (await countListeners()) > 0)
    await again.return()
  })

  async function cutListeners(): Promise<number> {
    const { rowCount } = await ctx.db.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'crosstally listener' AND datname = current_database() AND state = 'idle'`,
    )
    return rowCount ?? 0
  }

  async function countListeners(): Promise<number> {
    const { rowCount } = await ctx.db.pool.query(
      `SELECT 1 FROM pg_stat_activity WHERE application_name = 'crosstally listener' AND datname = current_database()`,
    )
    return rowCount ?? 0
  }

  it('of the pool is replaced by the next query', async () => {
    await ctx.db.prisma.report.count()
    await ctx.db.pool
      .query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'crosstally'
        AND datname = current_database() AND pid <> pg_backend_pid()`)
      .catch(() => undefined)
    await eventually(() => listDossiers(ctx).catch(() => null))
  })
})

describe('sweepRuns', () => {
  it('forgets answers after 30 days, save our own', async () => {
    await submitReport(ctx, { text: 'old' }, { idempotencyKey: 'old' })
    await submitReport(ctx, { text: 'ours' }, { idempotencyKey: 'crosstally/ours' })
    await ctx.db.pool.query(`UPDATE idempotency_key SET created_at = now() - interval '31 days'`)
    await submitReport(ctx, { text: 'new' }, { idempotencyKey: 'new' })
    await sweepRuns(ctx)
    const kept = await ctx.db.prisma.idempotencyKey.findMany({ select: { key: true }, orderBy: { key: 'asc' } })
    expect(kept).toEqual([{ key: 'crosstally/ours' }, { key: 'new' }])
  })
})
