import { randomUUID } from 'node:crypto'
import { compareReports, comparerVersion } from '@crosstally/compare'
import { claimComparison, finishComparison, withSnapshot, withTransaction } from '@crosstally/db'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createComparer } from '../src/comparison/compare-changed.ts'
import { createThreadComparer } from '../src/comparison/create-thread-comparer.ts'
import { readDossierReports, toComparable } from '../src/comparison/dossier-reports.ts'
import { readChanges } from '../src/comparison/read-changes.ts'
import {
  compareKnownOn,
  getComparison,
  getQuestion,
  listQuestions,
  normalizeRun,
  renormalizeReport,
  reviewClaim,
  type ServiceContext,
  submitReport,
  sweepRuns,
  updateComparison,
  watchDossier,
} from '../src/index.ts'
import { createTestContext, eventually, type TestContext } from '../src/testing/index.ts'
import { type ClaimSketch, makeNormalized } from './make-claim.ts'

/** What the normalizer makes of a text is written in it: 'killed 300 Budanov Kursk.' is such a claim. */
const sentence = /(killed|wounded|deployed) (\d+) (\w+) (\w+)\./g

let ctx: TestContext
beforeAll(async () => {
  ctx = await createTestContext({
    normalize: async (report) =>
      makeNormalized(
        report,
        [...report.text.matchAll(sentence)].map(
          ([words, measure, figure, origin, place]): ClaimSketch => ({
            words,
            best: Number(figure),
            ...(measure === 'killed' ? {} : { measure: measure === 'wounded' ? 'wounded' : 'deployed' }),
            ...(origin === 'Nobody' ? {} : { origin: origin ?? '' }),
            place: place === 'Nowhere' ? null : (place ?? null),
          }),
        ),
      ),
  })
})
afterAll(() => ctx.close())

async function submit(dossier: string, text: string, outlet = 'Wire', publishedAt = '2025-03-06'): Promise<string> {
  const { id } = await submitReport(ctx, { text, dossier, outlet, publishedAt })
  await normalizeAll(id)
  return id
}

async function normalizeAll(reportId: string): Promise<void> {
  const runs = await ctx.db.prisma.normalizationRun.findMany({ where: { reportId, status: 'queued' } })
  for (const run of runs) await normalizeRun(ctx, { runId: run.id })
}

async function idOf(slug: string): Promise<string> {
  return (await ctx.db.prisma.dossier.findUniqueOrThrow({ where: { slug } })).id
}

/** The dossier compared from scratch, as text. */
async function compareWhole(slug: string): Promise<string> {
  const dossierId = await idOf(slug)
  const reports = await withSnapshot(ctx.db, (transaction) => readDossierReports(transaction, dossierId))
  return JSON.stringify(compareReports(reports.map((report) => toComparable(report, slug))).questions)
}

/** The dossier as it is stored, as text, without bringing it up to date. */
async function readStored(slug: string): Promise<string> {
  const { rows } = await ctx.db.pool.query(
    `SELECT body, relations FROM question WHERE dossier_id = $1 ORDER BY outlets DESC, relation_count DESC, id`,
    [await idOf(slug)],
  )
  const keys = ['id', 'dossier', 'label', 'measure', 'subject', 'place', 'scope', 'answer', 'origins']
  const order = [...keys, 'independentOrigins', 'relations', 'sentence', 'independence', 'circular']
  return JSON.stringify(
    rows.map(({ body, relations }) => {
      const question: Record<string, unknown> = { ...body, relations }
      return Object.fromEntries(order.map((key) => [key, question[key]]))
    }),
  )
}

describe('updateComparison', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('report' as const),
      claims: fc.array(
        fc.record({
          measure: fc.constantFrom('killed', 'wounded', 'deployed'),
          figure: fc.constantFrom(120, 300, 3000, 4000),
          origin: fc.constantFrom('Budanov', 'Umerov', 'Nobody'),
          place: fc.constantFrom('Kursk', 'Belgorod', 'Nowhere'),
        }),
        { maxLength: 4 },
      ),
      outlet: fc.constantFrom('Wire', 'Post', 'Daily'),
    }),
    fc.record({ kind: fc.constantFrom('reject' as const, 'accept' as const, 'again' as const), pick: fc.nat() }),
    fc.record({
      kind: fc.constantFrom('compare' as const, 'elsewhere' as const, 'restarted' as const, 'lost' as const),
    }),
  )

  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

  it('stores, step by step, exactly what comparing from scratch gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const slug = `random-${randomUUID().slice(0, 8)}`
        await submit(slug, `killed 300 Budanov Kursk. Said on ${slug}`)
        for (const [index, taken] of steps.entries()) await take(slug, index, taken)
        await updateComparison(ctx, { dossierId: await idOf(slug) })
        expect(await readStored(slug)).toBe(await compareWhole(slug))
      }),
      { numRuns: 15 },
    )
  })

  /** Another process, which keeps what it has seen of dossiers for itself. */
  const processOf = (): ServiceContext => ({ ...ctx, compareSmall: createComparer(ctx.db, 10_000) })
  let other: ServiceContext | undefined
  function elsewhere(): ServiceContext {
    other ??= processOf()
    return other
  }

  /** Compares as a worker whose lease lapses before it can write. */
  async function loseOne(dossierId: string): Promise<void> {
    const held = await claimComparison(ctx.db.pool, { dossierId, leaseToken: randomUUID(), leaseMs: -1 })
    if (held === null) throw new Error('the comparison was free')
    await ctx.compareSmall({ ...held, isTrusted: held.comparer === comparerVersion })
  }

  async function take(slug: string, index: number, taken: Step): Promise<void> {
    if (taken.kind === 'compare') await updateComparison(ctx, { dossierId: await idOf(slug) })
    if (taken.kind === 'elsewhere') await updateComparison(elsewhere(), { dossierId: await idOf(slug) })
    if (taken.kind === 'restarted') await updateComparison(processOf(), { dossierId: await idOf(slug) })
    if (taken.kind === 'lost') await loseOne(await idOf(slug))
    if (taken.kind === 'report') {
      const claims = taken.claims.map((claim) => `${claim.measure} ${claim.figure} ${claim.origin} ${claim.place}.`)
      await submit(slug, `${claims.join(' ')} Number ${index} on ${slug}`, taken.outlet)
    }
    if (!('pick' in taken)) return
    const claims = await ctx.db.prisma.claim.findMany({
      where: { report: { dossier: { slug } } },
      orderBy: [{ reportId: 'asc' }, { position: 'asc' }],
    })
    const claim = claims[taken.pick % claims.length]
    if (claim === undefined) return
    const { reportId, claimId } = claim
    if (taken.kind === 'again') {
      await renormalizeReport(ctx, { id: reportId })
      await normalizeAll(reportId)
    } else {
      const decision =
        taken.kind === 'reject' ? { decision: 'rejected' as const, reason: 'no' } : { decision: 'accepted' as const }
      await reviewClaim(ctx, { reportId, claimId, reviewer: 'Ana', ...decision })
    }
  }

  it('compares again only the questions that a new report touches', async () => {
    const slug = 'touched'
    await submit(slug, 'killed 300 Budanov Kursk. deployed 9000 Umerov Kursk. First.')
    await submit(slug, 'killed 310 Umerov Kursk. Second.')
    await getComparison(ctx, { slug })
    const before = await hashes(slug)
    await submit(slug, 'killed 320 Budanov Kursk. Third.')
    await getComparison(ctx, { slug })
    const after = await hashes(slug)
    expect([...after].filter(([id, row]) => before.get(id) !== row).map(([id]) => id.split('-')[0])).toEqual(['killed'])
    expect(after.size).toBe(2)
  })

  it('reads of a dossier that is held only the reports that changed since, whoever compared them', async () => {
    const slug = 'held'
    const ids: string[] = []
    for (const number of [1, 2, 3]) ids.push(await submit(slug, `killed 30${number} Budanov Kursk. Held ${number}.`))
    const dossierId = await idOf(slug)
    const whole = await readChanges(ctx.db, dossierId, null)
    expect(whole.reports.map(({ id }) => id)).toEqual(ids.toSorted())
    const revisions = new Map(whole.reports.map(({ id, revision }) => [id, revision]))
    await updateComparison(ctx, { dossierId })
    const added = await submit(slug, 'wounded 40 Umerov Belgorod. Held 4.')
    const noted = await readChanges(ctx.db, dossierId, { revisions, misses: 'noted' })
    expect(noted.reports.map(({ id }) => id)).toEqual([added])
    await updateComparison(ctx, { dossierId })
    await renormalizeReport(ctx, { id: ids[1] ?? '' })
    await normalizeAll(ids[1] ?? '')
    const missed = await readChanges(ctx.db, dossierId, { revisions: revisions.set('gone', 1), misses: 'any' })
    expect(missed.reports.map(({ id }) => id)).toEqual([added, ids[1]].toSorted())
    expect(missed.forgotten).toEqual(['gone'])
  })

  /** Which row version each question is: one that is not written again keeps its own. */
  async function hashes(slug: string): Promise<Map<string, string>> {
    const { rows } = await ctx.db.pool.query<{ id: string; xmin: string }>(
      'SELECT id, xmin::text FROM question WHERE dossier_id = $1',
      [await idOf(slug)],
    )
    return new Map(rows.map(({ id, xmin }) => [id, xmin]))
  }

  it('is done once by five workers at once, and by nobody after them', async () => {
    const slug = 'raced'
    await submit(slug, 'killed 300 Budanov Kursk. Raced.')
    const dossierId = await idOf(slug)
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => updateComparison(ctx, { dossierId })))
    expect(outcomes.filter((outcome) => outcome === 'compared').length).toBeGreaterThanOrEqual(1)
    expect(await readStored(slug)).toBe(await compareWhole(slug))
    const { rows } = await ctx.db.pool.query('SELECT count(*)::int AS count FROM question WHERE dossier_id = $1', [
      dossierId,
    ])
    expect(rows).toEqual([{ count: 1 }])
  })

  it('writes nothing for whoever lost the lease', async () => {
    const slug = 'fenced'
    await submit(slug, 'killed 300 Budanov Kursk. Fenced.')
    const dossierId = await idOf(slug)
    const slow = await claimComparison(ctx.db.pool, { dossierId, leaseToken: randomUUID(), leaseMs: -1 })
    if (slow === null) throw new Error('the comparison was free')
    expect(await updateComparison(ctx, { dossierId })).toBe('compared')
    const stored = await readStored(slug)
    const isOurs = await withTransaction(ctx.db, (transaction) =>
      finishComparison(transaction, slow, { comparer: 'old', questionCount: 0, changes: [] }),
    )
    expect(isOurs).toBe(false)
    expect(await readStored(slug)).toBe(stored)
    expect(await getComparison(ctx, { slug })).toMatchObject({ isCurrent: true, questionCount: 1 })
  })

  it('of a large dossier is made where the context says, as in a thread', async () => {
    const slug = 'threaded'
    const entry = new URL('../src/comparison/comparer-thread.ts', import.meta.url)
    const threads = createThreadComparer({ entry, databaseUrl: ctx.databaseUrl, threads: 1, mostClaims: 100 })
    const reportId = await submit(slug, 'killed 300 Budanov Kursk. Threaded.')
    const dossierId = await idOf(slug)
    const input = { dossierId, isTrusted: false, writtenBy: null, leaseToken: randomUUID() }
    const update = await threads.compare(input)
    expect(update).toMatchObject({ questionCount: 1, removed: [], changes: [expect.any(String)] })
    await expect(threads.compare({ ...input, dossierId: 'none' })).rejects.toThrow()
    let calls = 0
    const own: ServiceContext = {
      ...ctx,
      compareLarge: (input) => {
        calls += 1
        return threads.compare(input)
      },
    }
    await ctx.db.pool.query('UPDATE report SET claim_count = 2001 WHERE id = $1', [reportId])
    expect(await updateComparison(own, { dossierId })).toBe('compared')
    expect(calls).toBe(1)
    expect(await readStored(slug)).toBe(await compareWhole(slug))
    await threads.close()
  })

  it('keeps a change that comes while it is at work, and has it compared, too', async () => {
    const slug = 'meanwhile'
    await submit(slug, 'killed 300 Budanov Kursk. First.')
    const dossierId = await idOf(slug)
    const busy = await claimComparison(ctx.db.pool, { dossierId, leaseToken: randomUUID(), leaseMs: 60_000 })
    if (busy === null) throw new Error('the comparison was free')
    await submit(slug, 'killed 310 Umerov Kursk. Second.')
    expect(await updateComparison(ctx, { dossierId })).toBe('not_ours')
    await withTransaction(ctx.db, (transaction) =>
      finishComparison(transaction, busy, { comparer: 'old', questionCount: 0, changes: [] }),
    )
    expect(await updateComparison(ctx, { dossierId })).toBe('compared')
    expect(await readStored(slug)).toBe(await compareWhole(slug))
  })
})

describe.each(['postgres', 'redis'] as const)('a comparison whose job was lost by %s', (backend) => {
  const redisUrl = inject('redisUrl')
  it.skipIf(backend === 'redis' && redisUrl === null)('is swept', async () => {
    const own = await createTestContext({
      normalize: async (report) => makeNormalized(report, [{ words: '300', place: 'Kursk' }]),
      timings: { graceMs: 0 },
      ...(backend === 'redis' && redisUrl !== null ? { redisUrl, queuePrefix: `{${randomUUID()}}` } : {}),
    })
    const { id } = await submitReport(own, { text: 'Some 300 died.', dossier: 'lost' })
    const runs = await own.db.prisma.normalizationRun.findMany({ where: { reportId: id } })
    for (const run of runs) await normalizeRun(own, { runId: run.id })
    const queued = await own.db.prisma.comparison.findFirstOrThrow()
    expect(queued).toMatchObject({ status: 'queued', dispatchNo: 1, comparer: null })
    const { waiting } = await own.queue.counts()
    // Two comparisons are said to wait where the queue has jobs for one: so some are lost.
    await own.db.prisma.dossier.create({
      data: {
        id: randomUUID(),
        slug: 'other',
        title: 'Other',
        comparison: { create: { status: 'queued', dispatchedAt: new Date(0) } },
      },
    })
    await own.db.prisma.dossier.create({
      data: {
        id: randomUUID(),
        slug: 'third',
        title: 'Third',
        comparison: { create: { status: 'queued', dispatchedAt: new Date(0) } },
      },
    })
    expect(await sweepRuns(own)).toMatchObject({ comparisons: 3 })
    expect((await own.queue.counts()).waiting).toBe(waiting + 3)
    expect(
      (await own.db.prisma.comparison.findUniqueOrThrow({ where: { dossierId: queued.dossierId } })).dispatchNo,
    ).toBe(2)
    await own.close()
  })
})

describe('sweepRuns', () => {
  it('has a comparison made anew after an update of the comparer, and one whose worker died', async () => {
    const slug = 'aged'
    await submit(slug, 'killed 300 Budanov Kursk. Aged.')
    await getComparison(ctx, { slug })
    const dossierId = await idOf(slug)
    await ctx.db.pool.query(`UPDATE comparison SET comparer = 'crosstally-compare@0.0.0' WHERE dossier_id = $1`, [
      dossierId,
    ])
    await sweepRuns(ctx)
    const state = () => ctx.db.prisma.comparison.findUniqueOrThrow({ where: { dossierId } })
    expect(await state()).toMatchObject({ status: 'queued' })
    expect(await claimComparison(ctx.db.pool, { dossierId, leaseToken: randomUUID(), leaseMs: -1 })).not.toBeNull()
    await sweepRuns(ctx)
    expect(await state()).toMatchObject({ status: 'queued', attempt: 1, leaseToken: null })
    await ctx.db.pool.query('UPDATE comparison SET attempt = 99 WHERE dossier_id = $1', [dossierId])
    await claimComparison(ctx.db.pool, { dossierId, leaseToken: randomUUID(), leaseMs: -1 })
    await sweepRuns(ctx)
    expect(await state()).toMatchObject({ status: 'idle', attempt: 100 })
  })
})

describe('reading the comparison', () => {
  const slug = 'shown'
  let first: string
  beforeAll(async () => {
    first = await submit(slug, 'killed 300 Budanov Kursk. wounded 900 Umerov Kursk. First.', 'Wire', '2025-03-01')
    await submit(slug, 'killed 300 Umerov Kursk. First too.', 'Post', '2025-03-02')
    await submit(slug, 'killed 900 Budanov Kursk. deployed 50 Nobody Belgorod. Last.', 'Daily', '2025-03-09')
  })

  it('finds it up to date with what was just written, and says so', async () => {
    const view = await getComparison(ctx, { slug })
    expect(view).toMatchObject({ isCurrent: true, questionCount: view.comparison.questions.length, nextCursor: null })
    expect(JSON.stringify(view.comparison.questions.map(({ id }) => id))).toBe(
      JSON.stringify(JSON.parse(await compareWhole(slug)).map(({ id }: { id: string }) => id)),
    )
    expect(Object.keys(view.reports)).toHaveLength(3)
    const ids = view.comparison.questions.flatMap(({ origins }) => origins.flatMap(({ claims }) => claims))
    expect(Object.keys(view.claims).sort()).toEqual(ids.sort())
  })

  it('pages through every question once, in one order', async () => {
    const { items } = await listQuestions(ctx, { slug })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listQuestions(ctx, { slug, limit: 1, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(items.map(({ id }) => id))
    expect(seen.length).toBeGreaterThan(2)
    await expect(listQuestions(ctx, { slug, cursor: 'eyJ4IjoxfQ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(listQuestions(ctx, { slug: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each([
    [{ measure: 'wounded' as const }, ['wounded']],
    [{ origin: 'Budanov' }, ['killed']],
    [{ show: 'agreement' as const }, ['killed']],
    [{ show: 'distortion' as const, measure: 'deployed' as const }, []],
  ])('filters by %o', async (filter, measures) => {
    const { comparison } = await getComparison(ctx, { slug, filter })
    expect(comparison.questions.map(({ measure }) => measure)).toEqual(measures)
  })

  it('shows a question with its siblings: figures that stand under both', async () => {
    const { comparison } = await getComparison(ctx, { slug })
    const found = comparison.questions.find(({ measure }) => measure === 'killed')
    const { question, view } = await getQuestion(ctx, { slug, id: found?.id ?? '' })
    expect(question).toEqual(found)
    for (const { a, b } of question.relations) expect([view.claims[a], view.claims[b]]).not.toContain(undefined)
    for (const claim of Object.values(view.claims)) expect(view.reports[claim.reportId]).toBeDefined()
    await expect(getQuestion(ctx, { slug, id: 'killed-none' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('follows a review', async () => {
    const before = await getComparison(ctx, { slug })
    await reviewClaim(ctx, {
      reportId: first,
      claimId: `${first}#1`,
      decision: 'rejected',
      reviewer: 'Ana',
      reason: 'no',
    })
    const after = await getComparison(ctx, { slug })
    expect(after.isCurrent).toBe(true)
    expect(after.questionCount).toBe(before.questionCount - 1)
    expect(after.comparison.questions.map(({ measure }) => measure)).not.toContain('wounded')
  })

  it('tells whoever watches when it falls behind and when it has caught up', async () => {
    await getComparison(ctx, { slug })
    const stop = new AbortController()
    const watch = watchDossier(ctx, { slug, signal: stop.signal })
    expect((await watch.next()).value).toMatchObject({ isCurrent: true })
    const next = watch.next()
    await submit(slug, 'killed 1000 Umerov Kursk. News.', 'Wire', '2025-03-10')
    expect((await next).value).toMatchObject({ isCurrent: false })
    await getComparison(ctx, { slug })
    await eventually(async () => (await watch.next()).value?.isCurrent)
    stop.abort()
    expect((await watch.next()).done).toBe(true)
  })

  it('as known on a day leaves out what was published later', async () => {
    const early = await compareKnownOn(ctx, { slug, day: '2025-03-01' })
    expect(Object.keys(early.reports)).toEqual([first])
    const later = await compareKnownOn(ctx, { slug, day: '2025-03-05' })
    expect(Object.keys(later.reports)).toHaveLength(2)
    expect(Object.keys((await compareKnownOn(ctx, { slug, day: '2025-03-05', by: 'submitted' })).reports)).toEqual([])
    await expect(compareKnownOn(ctx, { slug, day: '2025-02-30' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('as known on a day is refused for a dossier that takes too long', async () => {
    await ctx.db.pool.query(`UPDATE report SET claim_count = 6000 WHERE id = $1`, [first])
    await expect(compareKnownOn(ctx, { slug, day: '2025-03-01' })).rejects.toMatchObject({ code: 'DOSSIER_TOO_LARGE' })
    await ctx.db.pool.query(`UPDATE report SET claim_count = 2 WHERE id = $1`, [first])
  })
})
