import { createHash } from 'node:crypto'
import { AppError } from '@crosstally/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServiceContext, getDossier, getReport, listReports, submitReport, submitReports } from '../src/index.ts'
import { createTestContext, type TestContext } from '../src/testing/index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await createTestContext({ now: () => new Date('2025-03-10T12:00:00Z') })
})
afterAll(() => ctx.close())

describe('submitReport', () => {
  it('keeps the text byte for byte with its hash and gives it to the queue', async () => {
    const text = '\uFEFF  Roughly 3,500\r\n\r\nsoldiers \u{1F600} e\u0301 \u00A0\n'
    const { id, status, duplicate } = await submitReport(ctx, { text, dossier: 'bytes', title: ' T ', outlet: ' O ' })
    expect({ status, duplicate }).toEqual({ status: 'queued', duplicate: false })
    const report = await getReport(ctx, { id })
    expect(Buffer.from(report.text)).toEqual(Buffer.from(text))
    expect(report.textSha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(report).toMatchObject({ dossier: 'bytes', title: ' T ', outlet: 'O', status: 'queued', claims: [] })
    expect((await ctx.queue.counts()).waiting).toBeGreaterThan(0)
  })

  it('gives the report that is there for a text that is already in the dossier, also to ten at once', async () => {
    const submissions = Array.from({ length: 10 }, () => submitReport(ctx, { text: 'the same', dossier: 'twice' }))
    const results = await Promise.all(submissions)
    expect(new Set(results.map(({ id }) => id)).size).toBe(1)
    expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
    expect((await getDossier(ctx, { slug: 'twice' })).reportCount).toBe(1)
    const elsewhere = await submitReport(ctx, { text: 'the same', dossier: 'other' })
    expect(elsewhere.duplicate).toBe(false)
  })

  it('keeps an id that was given and refuses it for another text', async () => {
    expect((await submitReport(ctx, { id: 'my/id#1', text: 'a text' })).id).toBe('my/id#1')
    expect(await submitReport(ctx, { id: 'my/id#1', text: 'a text' })).toMatchObject({ id: 'my/id#1', duplicate: true })
    await expect(submitReport(ctx, { id: 'my/id#1', text: 'b text' })).rejects.toMatchObject({ code: 'ID_TAKEN' })
  })

  it('names every wrong field at once', async () => {
    const wrong = {
      text: ' \n\t',
      url: 'javascript:alert(1)',
      publishedAt: '2025-02-30',
      retrievedAt: '2025-03-11',
      dossier: 'No Slug',
      lang: 'english!',
      title: 'x'.repeat(501),
    }
    const error = await submitReport(ctx, wrong).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'TEXT_EMPTY', status: 422 })
    const { fields } = error instanceof AppError ? error.details : {}
    expect(Object.keys(Object(fields)).sort()).toEqual(Object.keys(wrong).sort())
  })

  it.each([
    ['TEXT_TOO_LARGE', 'x'.repeat(1_048_577)],
    ['TEXT_TOO_LARGE', '한'.repeat(350_000)],
    ['TEXT_BINARY', 'PNG\0\u0001'],
    ['TEXT_BINARY', '\uFFFD'.repeat(40)],
    ['TEXT_BINARY', 'half \uD83D of a pair'],
  ])('refuses with %s', async (code, text) => {
    await expect(submitReport(ctx, { text })).rejects.toMatchObject({ code })
  })

  it('takes exactly 1 MiB and a stray control character', async () => {
    await submitReport(ctx, { text: 'y'.repeat(1_048_576) })
    await submitReport(ctx, { text: 'a form feed \f and a bell \u0007 in a page of text' })
  })

  it('stores and answers even when the queue is away', async () => {
    const cut = createServiceContext({
      databaseUrl: ctx.databaseUrl,
      redisUrl: 'redis://127.0.0.1:1',
      logger: ctx.logger,
      timings: { dispatchTimeoutMs: 200 },
    })
    const { id } = await submitReport(cut, { text: 'nobody listens' })
    expect((await getReport(ctx, { id })).status).toBe('queued')
    await cut.close()
  })
})

describe('Idempotency-Key', () => {
  it('answers a repeated request as before and refuses the key for another', async () => {
    const first = await submitReport(ctx, { text: 'once' }, { idempotencyKey: 'key-1' })
    const again = await Promise.all(
      [1, 2, 3].map(() => submitReport(ctx, { text: 'once' }, { idempotencyKey: 'key-1' })),
    )
    expect(again).toEqual([first, first, first])
    const other = submitReport(ctx, { text: 'another' }, { idempotencyKey: 'key-1' })
    await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
  })

  it('stores one report for five requests at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 5 }, () =>
        submitReport(ctx, { text: 'raced', dossier: 'race' }, { idempotencyKey: 'key-2' }),
      ),
    )
    expect(new Set(results.map(({ id }) => id)).size).toBe(1)
    expect(results.every(({ duplicate }) => !duplicate)).toBe(true)
  })
})

describe('submitReports', () => {
  it('answers in order, keeps the good ones and says what is wrong with the others', async () => {
    const outcomes = await submitReports(ctx, [
      { id: 'b1', text: 'one', dossier: 'batch' },
      { text: '', dossier: 'batch' },
      { text: 'one', dossier: 'batch' },
      { id: 'b1', text: 'two', dossier: 'batch' },
      { id: 'b2', text: 'three', dossier: 'batch-2' },
    ])
    expect(outcomes).toMatchObject([
      { id: 'b1', duplicate: false },
      { index: 1, error: { code: 'TEXT_EMPTY' } },
      { id: 'b1', duplicate: true },
      { index: 3, error: { code: 'ID_TAKEN' } },
      { id: 'b2', duplicate: false },
    ])
  })

  it('takes a thousand and not one more', async () => {
    const reports = Array.from({ length: 1_001 }, (_, index) => ({ text: `number ${index}`, dossier: 'thousand' }))
    await expect(submitReports(ctx, reports)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const outcomes = await submitReports(ctx, reports.slice(0, 1_000))
    expect(outcomes.filter((outcome) => 'id' in outcome)).toHaveLength(1_000)
  })
})

describe('listReports', () => {
  it('pages through all reports once, newest first', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listReports(ctx, { dossier: 'thousand', limit: 130, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect([seen.length, new Set(seen).size]).toEqual([1_000, 1_000])
  })

  it.each([{ limit: 0 }, { limit: 201 }, { limit: 1.5 }, { cursor: 'nonsense' }, { cursor: 'WzEsMl0' }])(
    'refuses %o',
    async (input) => {
      await expect(listReports(ctx, input)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    },
  )
})
