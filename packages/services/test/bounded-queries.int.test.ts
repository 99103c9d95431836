import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  compareKnownOn,
  createServiceContext,
  getComparison,
  getQuestion,
  listDossiers,
  listQuestions,
  listSnapshots,
  normalizeRun,
  reviewClaim,
  type ServiceContext,
  submitReport,
} from '../src/index.ts'
import { createTestContext, type TestContext } from '../src/testing/index.ts'
import { makeNormalized } from './make-claim.ts'

let ctx: TestContext
let counted: ReturnType<typeof createServiceContext>
let queries = 0

beforeAll(async () => {
  ctx = await createTestContext({
    normalize: async (report) =>
      makeNormalized(report, [
        { words: '300', origin: 'Budanov', place: 'Kursk' },
        { words: '40', best: 40, measure: 'wounded', origin: 'Umerov', place: 'Belgorod' },
      ]),
  })
  counted = createServiceContext({ databaseUrl: ctx.databaseUrl, logger: ctx.logger })
  counted.db.pool.on('connect', (client) => {
    const query = client.query.bind(client)
    // The cast holds because every argument is handed on as it came.
    client.query = ((...args: Parameters<typeof query>) => {
      queries += 1
      return query(...args)
    }) as typeof client.query
  })
  await fill('few', 3)
  await fill('many', 24)
})
afterAll(async () => {
  await counted.close()
  await ctx.close()
})

/** A dossier of reports with two claims each, every third report with a reviewed one. */
async function fill(dossier: string, reports: number): Promise<void> {
  for (let index = 0; index < reports; index += 1) {
    const text = `Some 300 were killed and 40 wounded. ${randomUUID()}`
    const { id } = await submitReport(ctx, { text, dossier, outlet: `Outlet ${index}`, publishedAt: '2025-03-06' })
    const runs = await ctx.db.prisma.normalizationRun.findMany({ where: { reportId: id, status: 'queued' } })
    for (const run of runs) await normalizeRun(ctx, { runId: run.id })
    if (index % 3 === 0)
      await reviewClaim(ctx, { reportId: id, claimId: `${id}#0`, decision: 'accepted', reviewer: 'Ana' })
  }
  await getComparison(ctx, { slug: dossier })
}

async function count(work: (ctx: ServiceContext) => Promise<unknown>): Promise<number> {
  const before = queries
  await work(counted)
  return queries - before
}

const firstQuestion = async (slug: string) =>
  (await ctx.db.prisma.question.findFirstOrThrow({ where: { dossier: { slug } } })).id

it.each([
  ['the matrix', (slug: string) => (own: ServiceContext) => getComparison(own, { slug })],
  ['a page of the matrix', (slug: string) => (own: ServiceContext) => getComparison(own, { slug, limit: 200 })],
  ['the list of questions', (slug: string) => (own: ServiceContext) => listQuestions(own, { slug })],
  [
    'the comparison known on a day',
    (slug: string) => (own: ServiceContext) => compareKnownOn(own, { slug, day: '2025-03-07' }),
  ],
  ['the list of snapshots', (slug: string) => (own: ServiceContext) => listSnapshots(own, { dossier: slug })],
  ['the list of dossiers', () => (own: ServiceContext) => listDossiers(own)],
])('%s takes as many queries for many reports as for few', async (_name, page) => {
  await count(page('few'))
  const [few, many] = [await count(page('few')), await count(page('many'))]
  expect(many).toBe(few)
  expect(few).toBeGreaterThan(0)
  expect(few).toBeLessThanOrEqual(16)
})

it('a question takes as many queries with many claims as with few', async () => {
  const page = async (slug: string) => {
    const id = await firstQuestion(slug)
    return count((own) => getQuestion(own, { slug, id }))
  }
  await page('few')
  expect(await page('many')).toBe(await page('few'))
})
