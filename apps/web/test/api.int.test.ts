import { createHash } from 'node:crypto'
import type { Claim, NormalizedReport, Report } from '@crosstally/model'
import { createServiceContext, normalizeRun } from '@crosstally/services'
import { createTestContext, type TestContext } from '@crosstally/services/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  claimHitsSchema,
  claimListSchema,
  dossierListSchema,
  problemSchema,
  questionListSchema,
  receiptSchema,
  receiptsSchema,
  reportListSchema,
  reportViewSchema,
  reviewedClaimSchema,
} from '../src/api/schemas.ts'
import { snapshotListSchema, snapshotSchema, snapshotSummarySchema } from '../src/api/snapshot-schemas.ts'
import { type ApiCall, callApi } from './call-api.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await createTestContext({ normalize: async (report) => readNumbers(report) })
})
afterAll(() => ctx.close())

/** Stands for the engine: every number of the text is a count of killed. */
function readNumbers(report: Report): NormalizedReport {
  const claims = [...report.text.matchAll(/\d+/g)].map((match, index): Claim => {
    const span = { start: match.index, end: match.index + match[0].length }
    const best = Number(match[0])
    return {
      id: `${report.id}#${index}`,
      quantity: { low: best, best, high: best, qualifier: 'exact', unit: 'person', asWritten: match[0], span },
      measure: 'killed',
      subject: { text: 'soldiers', actor: 'KP', kind: 'military' },
      place: { text: 'Kursk', name: 'Kursk', country: 'RU' },
      time: { edtf: '2025-02-26', kind: 'as_of', text: 'now' },
      scope: 'total',
      certainty: 'asserted',
      attribution: [{ name: 'Kyrylo Budanov', kind: 'person' }],
      via: [],
      evidence: { in: 'text', ...span, quote: match[0] },
      confidence: 0.9,
      rules: ['test/number'],
    }
  })
  return { ...report, language: 'en', normalizer: 'test@1', warnings: [], claims }
}

async function api<Schema extends z.ZodType>(
  schema: Schema,
  line: string,
  call: ApiCall = {},
): Promise<z.output<Schema>> {
  const { status, json } = await callApi(ctx, line, call)
  expect(status, JSON.stringify(json)).toBeLessThan(300)
  return schema.parse(json)
}

async function problem(line: string, call: ApiCall = {}) {
  const { status, headers, json } = await callApi(ctx, line, call)
  expect(headers.get('content-type')).toBe('application/problem+json')
  const parsed = problemSchema.parse(json)
  expect(parsed.status).toBe(status)
  return parsed
}

async function normalizeAll(): Promise<void> {
  const runs = await ctx.db.prisma.normalizationRun.findMany({ where: { status: 'queued' }, select: { id: true } })
  for (const { id } of runs) await normalizeRun(ctx, { runId: id })
}

describe('snapshots', () => {
  it('are made, listed, and given with the content that has the hash', async () => {
    await api(receiptSchema, 'POST /reports', { body: { text: 'In all 300 died.', dossier: 'frozen' } })
    await normalizeAll()
    const made = await api(snapshotSummarySchema, 'POST /dossiers/frozen/snapshots', {
      body: { title: 'For the article', reviewer: 'Ana', question: null },
    })
    expect(made).toMatchObject({ dossier: 'frozen', kind: 'dossier', createdBy: 'Ana' })
    const list = await api(snapshotListSchema, 'GET /dossiers/frozen/snapshots?limit=1')
    expect(list).toEqual({ items: [made], nextCursor: null })
    const { content, ...summary } = await api(snapshotSchema, `GET /snapshots/${made.id}`)
    expect(summary).toEqual(made)
    expect(createHash('sha256').update(content).digest('hex')).toBe(made.sha256)
    expect(await problem('GET /snapshots/none')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await problem('POST /dossiers/frozen/snapshots', { body: { title: ' ', reviewer: 'Ana' } })).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { title: expect.any(String) },
    })
  })
})

describe('submitting', () => {
  it('takes a report, tells where it is, and shows its claims when they are there', async () => {
    const body = {
      id: 'one/1 #',
      text: 'In all 300 died.',
      outlet: 'Wire',
      publishedAt: '2025-03-06',
      dossier: 'first',
      title: null,
    }
    const { status, headers, json } = await callApi(ctx, 'POST /reports', { body })
    expect({ status, json }).toEqual({
      status: 202,
      json: { id: 'one/1 #', status: 'queued', url: '/api/v1/reports/one%2F1%20%23' },
    })
    expect(headers.get('location')).toBe('/api/v1/reports/one%2F1%20%23')
    const address = 'GET /reports/one%2F1%20%23'
    expect(await api(reportViewSchema, address)).toMatchObject({ status: 'queued', text: body.text, claims: [] })
    await normalizeAll()
    const report = await api(z.strictObject(reportViewSchema.shape), address)
    expect(report).toMatchObject({ status: 'normalized', dossier: 'first', claimCount: 1 })
    expect(report.claims[0]?.quantity.best).toBe(300)
  })
  it('leads to the report that is there when the text is', async () => {
    const body = { text: 'Told twice.', dossier: 'first' }
    const first = await api(receiptSchema, 'POST /reports', { body })
    const second = await callApi(ctx, 'POST /reports', { body })
    expect(second.status).toBe(200)
    expect(second.json).toMatchObject({ id: first.id, duplicate: true })
  })
  it('answers a repeated request with the same key once, and refuses the key with another body', async () => {
    const call = { body: { text: 'By key.' }, headers: { 'Idempotency-Key': 'key-1' } }
    const first = await callApi(ctx, 'POST /reports', call)
    expect(first.status).toBe(202)
    expect(await callApi(ctx, 'POST /reports', call)).toMatchObject({ status: 202, json: first.json })
    const other = await problem('POST /reports', { ...call, body: { text: 'Another.' } })
    expect(other).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
  })
  it('takes a batch and names those it refuses by their place', async () => {
    const reports = [
      { id: 'b1', text: 'First of the batch.' },
      { text: '   ' },
      { id: 'b3', text: 'Third.', publishedAt: '2999-01-01' },
      { id: 5, text: 'x' },
      { id: 'b1', text: 'The id again.' },
      { text: 'First of the batch.' },
    ]
    const { reports: receipts } = await api(receiptsSchema, 'POST /reports', { body: { reports } })
    expect(receipts).toMatchObject([
      { id: 'b1', status: 'queued' },
      { index: 1, error: { code: 'TEXT_EMPTY', status: 422 } },
      { index: 2, error: { code: 'INVALID_INPUT', fields: { publishedAt: expect.any(String) } } },
      { index: 3, error: { code: 'INVALID_INPUT', fields: { id: expect.any(String) } } },
      { index: 4, error: { code: 'ID_TAKEN', status: 409 } },
      { id: 'b1', duplicate: true },
    ])
  })
})

describe('problems', () => {
  it.each([
    [
      'POST /reports',
      { body: { title: 'no text' } },
      { status: 400, code: 'INVALID_INPUT', fields: { text: expect.any(String) } },
    ],
    ['POST /reports', { body: { text: '' } }, { status: 422, code: 'TEXT_EMPTY' }],
    ['POST /reports', { body: { text: 'a\u0000b' } }, { status: 422, code: 'TEXT_BINARY' }],
    ['POST /reports', { body: { text: 'x'.repeat(1_048_577) } }, { status: 413, code: 'TEXT_TOO_LARGE' }],
    ['POST /reports', { body: { reports: [] } }, { status: 400, code: 'INVALID_INPUT' }],
    ['POST /reports', { body: [] }, { status: 400, code: 'INVALID_INPUT' }],
    ['POST /reports', { rawBody: '{' }, { status: 400, code: 'INVALID_INPUT' }],
    [
      'POST /reports',
      { body: {}, headers: { 'content-type': 'text/plain' } },
      { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' },
    ],
    ['POST /reports', { body: {}, headers: { 'content-length': '99999999' } }, { status: 413, code: 'BODY_TOO_LARGE' }],
    ['POST /reports/a/reviews', { rawBody: ' '.repeat(1_100_000) }, { status: 413, code: 'BODY_TOO_LARGE' }],
    ['GET /reports/none', {}, { status: 404, code: 'NOT_FOUND' }],
    ['GET /reports?limit=201', {}, { status: 400, fields: { limit: expect.any(String) } }],
    ['GET /reports?cursor=%21', {}, { status: 400, code: 'INVALID_INPUT' }],
    ['GET /claims?mesure=killed', {}, { status: 400, code: 'INVALID_INPUT' }],
    ['GET /claims?measure=hurt', {}, { status: 400, fields: { measure: expect.any(String) } }],
    ['GET /dossiers/none/questions', {}, { status: 404, code: 'NOT_FOUND' }],
    ['DELETE /reports', {}, { status: 405, code: 'METHOD_NOT_ALLOWED' }],
  ])('%s %j', async (line, call, wanted) => {
    expect(await problem(line, call)).toMatchObject(wanted)
  })
  it('names the methods an address takes', async () => {
    expect((await callApi(ctx, 'PUT /reports')).headers.get('allow')).toBe('POST, GET')
  })
  it('says nothing of the cause of a fault of ours', async () => {
    const broken = { ...ctx, db: { ...ctx.db, prisma: null } }
    const { status, json } = await callApi(Object.assign(Object.create(ctx), broken), 'GET /reports')
    expect({ status, json }).toMatchObject({ status: 500, json: { code: 'INTERNAL' } })
    expect(JSON.stringify(json)).not.toContain('null')
  })
  it('says that the database is away', async () => {
    const away = createServiceContext({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' })
    const answers = await Promise.all([
      callApi(away, 'GET /reports'),
      callApi(away, 'GET /claims'),
      callApi(away, 'POST /reports', { body: { text: 'Lost?' } }),
    ])
    for (const { status, json, headers } of answers) {
      expect({ status, json }).toMatchObject({ status: 503, json: { code: 'UNAVAILABLE' } })
      expect(headers.get('retry-after')).toBe('5')
    }
    await away.close()
  })
})

describe('lists', () => {
  it('gives every report once over the pages', async () => {
    const reports = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id: `page-${id}`, text: `Text ${id}.`, dossier: 'pages' }))
    await api(receiptsSchema, 'POST /reports', { body: { reports } })
    const seen: string[] = []
    let cursor: string | null = ''
    for (let page = 0; cursor !== null && page < 10; page += 1) {
      const list: z.output<typeof reportListSchema> = await api(
        reportListSchema,
        `GET /reports?dossier=pages&limit=2&cursor=${cursor}`,
      )
      seen.push(...list.items.map(({ id }) => id))
      cursor = list.nextCursor
    }
    expect(seen.sort()).toEqual(reports.map(({ id }) => id))
  })
  it('lists dossiers in pages', async () => {
    const first = await api(dossierListSchema, 'GET /dossiers?limit=1')
    expect(first.items).toHaveLength(1)
    const second = await api(dossierListSchema, `GET /dossiers?limit=1&cursor=${first.nextCursor}`)
    expect(second.items[0]?.slug).not.toBe(first.items[0]?.slug)
  })
})

describe('reviewing', () => {
  const review = (body: unknown) => api(reviewedClaimSchema, 'POST /reports/rev-a/reviews', { body })

  it('carries a correction into the comparison and through normalizing again', async () => {
    const reports = [
      { id: 'rev-a', text: 'They lost 400 there and 7 here.', dossier: 'review', outlet: 'Wire' },
      { id: 'rev-b', text: 'There were 400 dead.', dossier: 'review', outlet: 'Daily' },
    ]
    await api(receiptsSchema, 'POST /reports', { body: { reports } })
    await normalizeAll()
    const before = await api(questionListSchema, 'GET /dossiers/review/questions')
    expect(before.questions.flatMap(({ relations }) => relations).some(({ relation }) => relation === 'repeat')).toBe(
      true,
    )

    await review({ claimId: 'rev-a#1', decision: 'rejected', reviewer: 'Ada', reason: 'A road, not a count.' })
    const corrected = await review({
      claimId: 'rev-a#0',
      decision: 'corrected',
      reviewer: 'Ada',
      reason: 'They were hurt.',
      corrections: { measure: 'wounded' },
    })
    expect(corrected).toMatchObject({ measure: 'wounded', decision: 'corrected', machine: { measure: 'killed' } })

    expect(await callApi(ctx, 'POST /reports/rev-a/normalize')).toMatchObject({ status: 202 })
    await normalizeAll()
    const claims = await api(claimListSchema, 'GET /claims?dossier=review&measure=wounded')
    expect(claims.items.map(({ id }) => id)).toEqual(['rev-a#0'])
    const hits = await api(claimHitsSchema, 'GET /search?dossier=review&measure=wounded&party=budanov&max=1000000')
    expect(hits.items.map(({ claim }) => claim.id)).toEqual(['rev-a#0'])
    const after = await api(questionListSchema, 'GET /dossiers/review/questions')
    expect(after.questions.map(({ measure }) => measure)).toContain('wounded')
    expect(JSON.stringify(after)).not.toContain('rev-a#1')
  })
  it('adds a claim the machine missed', async () => {
    const { claims } = await api(reportViewSchema, 'GET /reports/rev-b')
    const [first] = claims
    if (!first) throw new Error('no claim to copy')
    const { quantity, measure, subject, place, time, scope, certainty, attribution, via } = first
    const span = { start: 11, end: 14 }
    const claim = { quantity: { ...quantity, span }, measure, subject, place, time, scope, certainty, attribution, via }
    const evidence = { in: 'text', start: 0, end: 20, quote: 'There were 400 dead.' }
    const body = { reviewer: 'Ada', claim: { ...claim, measure: 'missing', evidence } }
    const { status, json } = await callApi(ctx, 'POST /reports/rev-b/claims', { body })
    expect({ status, json }).toMatchObject({
      status: 201,
      json: { decision: 'added', measure: 'missing', machine: null },
    })
  })
  it('refuses a review of a claim that changed in between, and one that says nothing', async () => {
    const stale = { claimId: 'rev-a#0', decision: 'accepted', reviewer: 'Ada', revision: 'old' }
    expect(await problem('POST /reports/rev-a/reviews', { body: stale })).toMatchObject({
      status: 409,
      code: 'CONFLICT',
    })
    const empty = { claimId: 'rev-a#0', decision: 'corrected', reviewer: 'Ada', corrections: {} }
    expect(await problem('POST /reports/rev-a/reviews', { body: empty })).toMatchObject({ code: 'INVALID_INPUT' })
    const unreasoned = { claimId: 'rev-a#0', decision: 'rejected', reviewer: 'Ada' }
    expect(await problem('POST /reports/rev-a/reviews', { body: unreasoned })).toMatchObject({
      fields: { reason: expect.any(String) },
    })
  })
  it('retries only what failed', async () => {
    expect(await problem('POST /reports/rev-a/retry')).toMatchObject({ status: 409, code: 'CONFLICT' })
  })
})
