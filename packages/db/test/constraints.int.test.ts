import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDb, type Db } from '../src/create-db.ts'
import { ensureDossiers, insertReports, type NewReport } from '../src/insert-reports.ts'
import { type ClaimRow, replaceClaims } from '../src/replace-claims.ts'
import { createTestDatabase, type TestDatabase } from '../src/testing/create-test-database.ts'
import { withTransaction } from '../src/transaction.ts'

let database: TestDatabase
let db: Db
let dossierId: string

beforeAll(async () => {
  database = await createTestDatabase()
  db = createDb({ databaseUrl: database.databaseUrl })
  const ids = await withTransaction(db, (tx) => ensureDossiers(tx, [{ id: randomUUID(), slug: 'd', title: 'D' }]))
  dossierId = ids.get('d') ?? ''
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

function makeReport(text: string, changes: Partial<NewReport> = {}): NewReport {
  const textSha256 = createHash('sha256').update(text).digest('hex')
  const nothing = { title: null, outlet: null, url: null, publishedAt: null, lang: null, retrievedAt: null, note: null }
  const ids = { id: randomUUID(), dossierId, runId: randomUUID() }
  return { ...ids, text, textSha256, inputSha256: textSha256, ...nothing, ...changes }
}

function makeClaim(quote: string, changes: Partial<ClaimRow> = {}): ClaimRow {
  return {
    claimId: randomUUID(),
    measure: 'killed',
    scope: 'total',
    certainty: 'asserted',
    qualifier: 'exact',
    unit: 'person',
    low: 300,
    best: 300,
    high: 300,
    origin: null,
    ownVoice: true,
    actor: null,
    placeName: null,
    edtf: null,
    evidenceIn: 'text',
    evidenceStart: 0,
    evidenceEnd: quote.length,
    numberStart: 0,
    numberEnd: 3,
    confidence: 0.9,
    decision: null,
    needsAttention: false,
    data: { claim: { evidence: { quote } } },
    ...changes,
  }
}

const insert = (...reports: NewReport[]) => withTransaction(db, (tx) => insertReports(tx, reports, new Date()))

describe('a report', () => {
  it('comes back byte for byte', async () => {
    const text = '\uFEFF 3,500\r\n\u00A0e\u0301 한국 \u{1F600}\t\n'
    const report = makeReport(text)
    await insert(report)
    const row = await db.prisma.report.findUniqueOrThrow({ where: { id: report.id } })
    expect(Buffer.from(row.text)).toEqual(Buffer.from(text))
  })

  it('is stored once per text and dossier, and only the stored one gets a run', async () => {
    const [first, second] = [makeReport('same'), makeReport('same')]
    expect(await insert(first, second)).toEqual(new Set([first.id]))
    expect(await db.prisma.normalizationRun.count({ where: { reportId: { in: [first.id, second.id] } } })).toBe(1)
  })

  it('is refused when its hash is not that of its text, or its text is over 1 MiB', async () => {
    await expect(insert(makeReport('a', { textSha256: '0'.repeat(64) }))).rejects.toThrow('report_text_sha256')
    await expect(insert(makeReport('x'.repeat(1_048_577)))).rejects.toThrow('report_text_size')
  })

  it('has at most one active run', async () => {
    const report = makeReport('one active run')
    await insert(report)
    const second = { id: randomUUID(), reportId: report.id, number: 2, inputSha256: 'x' }
    await expect(db.prisma.normalizationRun.create({ data: second })).rejects.toThrow()
    await db.prisma.normalizationRun.updateMany({
      where: { reportId: report.id },
      data: { status: 'failed', errorCode: 'X', finishedAt: new Date() },
    })
    await db.prisma.normalizationRun.create({ data: second })
  })
})

describe('claims', () => {
  it.each([
    ['evidence that ends before it starts', { evidenceStart: 9, evidenceEnd: 3 }, 'claim_evidence'],
    ['evidence longer than its quote can be', { evidenceEnd: 30 }, 'claim_evidence'],
    ['evidence without a quote', { data: {} }, 'claim_evidence'],
    ['an empty number', { numberEnd: 0 }, 'claim_number'],
    ['a low bound above the high one', { low: 400 }, 'claim_bounds'],
    ['a confidence above 1', { confidence: 1.2 }, 'claim_confidence'],
    ['a decision nobody can make', { decision: 'maybe' }, 'claim_decision'],
  ])('are refused with %s', async (_name, changes, constraint) => {
    const report = makeReport(`refused ${randomUUID()}`)
    await insert(report)
    const write = withTransaction(db, (tx) => replaceClaims(tx, report.id, [makeClaim('300 died', changes)]))
    await expect(write).rejects.toThrow(constraint)
  })

  it('are replaced as a whole and counted', async () => {
    const report = makeReport('replaced')
    await insert(report)
    const claims = [makeClaim('300 \u{1F600}'), makeClaim('300 died', { decision: 'accepted', low: null, best: 1e21 })]
    await withTransaction(db, (tx) => replaceClaims(tx, report.id, [...claims, makeClaim('3 more')]))
    await withTransaction(db, (tx) => replaceClaims(tx, report.id, claims.slice(0, 0)))
    await withTransaction(db, (tx) =>
      replaceClaims(tx, report.id, [makeClaim('300 \u{1F600}'), makeClaim('3', { decision: 'accepted' })]),
    )
    const row = await db.prisma.report.findUniqueOrThrow({ where: { id: report.id }, include: { claims: true } })
    expect([row.claims.length, row.claimCount, row.reviewedCount]).toEqual([2, 2, 1])
  })
})

describe('review events', () => {
  it('cannot be changed or deleted', async () => {
    const report = makeReport('reviewed')
    await insert(report)
    const review = { id: randomUUID(), reportId: report.id, number: 1, measure: 'killed', ordinal: 0, added: false }
    await db.prisma.claimReview.create({
      data: { ...review, anchorIn: 'text', anchorStart: 0, anchorEnd: 3, base: {} },
    })
    const event = {
      id: randomUUID(),
      reviewId: review.id,
      number: 1,
      decision: 'accepted',
      reviewer: 'Ann',
      at: new Date(),
    }
    await db.prisma.reviewEvent.create({ data: event })
    await expect(db.pool.query(`UPDATE review_event SET reviewer = 'Eve'`)).rejects.toThrow('append-only')
    await expect(db.pool.query('DELETE FROM review_event')).rejects.toThrow('append-only')
  })
})
