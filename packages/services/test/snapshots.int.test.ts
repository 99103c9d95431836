import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSnapshot, getSnapshot, listSnapshots, normalizeRun, reviewClaim, submitReport } from '../src/index.ts'
import { createTestContext, type TestContext } from '../src/testing/index.ts'
import { makeNormalized } from './make-claim.ts'

let ctx: TestContext
let firstReport: string
beforeAll(async () => {
  ctx = await createTestContext({
    normalize: async (report) =>
      makeNormalized(report, [
        { words: '300', origin: 'Budanov', place: 'Kursk' },
        { words: '40', best: 40, measure: 'wounded', place: 'Kursk' },
      ]),
  })
  firstReport = await addReport('Yonhap')
  await addReport('Yle')
})
afterAll(() => ctx.close())

async function addReport(outlet: string): Promise<string> {
  const text = `Some 300 were killed and 40 wounded, ${outlet} says.`
  const { id } = await submitReport(ctx, { text, dossier: 'frozen', outlet, publishedAt: '2025-03-06' })
  const runs = await ctx.db.prisma.normalizationRun.findMany({ where: { reportId: id, status: 'queued' } })
  for (const run of runs) await normalizeRun(ctx, { runId: run.id })
  return id
}

const freeze = (changes: { question?: string; title?: string; reviewer?: string; dossier?: string } = {}) =>
  createSnapshot(ctx, { dossier: 'frozen', title: 'For the article', reviewer: 'Ana', ...changes })

describe('a snapshot', () => {
  it('keeps the comparison under the hash of its bytes, the same for the same comparison', async () => {
    const first = await freeze()
    const second = await freeze({ title: 'Once more', reviewer: 'Ben' })
    expect(second.sha256).toBe(first.sha256)
    const { content, ...summary } = await getSnapshot(ctx, { id: first.id })
    expect(summary).toEqual(first)
    expect(first).toMatchObject({ dossier: 'frozen', kind: 'dossier', questionId: null, createdBy: 'Ana' })
    expect(first.engines).toEqual({ compare: expect.stringMatching(/^crosstally-compare@/), normalize: ['test@1'] })
    expect(createHash('sha256').update(content, 'utf8').digest('hex')).toBe(first.sha256)
    const body = JSON.parse(content)
    expect(body.reports).toHaveLength(2)
    expect(body.claims).toHaveLength(4)
    expect(body.questions.map(({ measure }: { measure: string }) => measure).sort()).toEqual(['killed', 'wounded'])
    expect(JSON.stringify(Object.keys(body))).toBe(JSON.stringify(Object.keys(body).sort()))
  })

  it('of one question holds what that question rests on', async () => {
    const whole = JSON.parse((await getSnapshot(ctx, { id: (await freeze()).id })).content)
    const question = whole.questions.find(({ measure }: { measure: string }) => measure === 'killed')
    const snapshot = await freeze({ question: question.id })
    const body = JSON.parse((await getSnapshot(ctx, { id: snapshot.id })).content)
    expect(snapshot).toMatchObject({ kind: 'question', questionId: question.id })
    expect(body.questions).toEqual([question])
    expect(body.claims.map(({ measure }: { measure: string }) => measure)).toEqual(['killed', 'killed'])
  })

  it('does not change when the comparison does', async () => {
    const before = await freeze()
    const { content } = await getSnapshot(ctx, { id: before.id })
    await reviewClaim(ctx, {
      reportId: firstReport,
      claimId: `${firstReport}#0`,
      decision: 'rejected',
      reviewer: 'Ana',
      reason: 'misread',
    })
    expect((await getSnapshot(ctx, { id: before.id })).content).toBe(content)
    const after = await freeze()
    expect(after.sha256).not.toBe(before.sha256)
    expect(JSON.parse((await getSnapshot(ctx, { id: after.id })).content).claims).toHaveLength(3)
  })

  it('cannot be changed or removed, and its hash must be that of its content', async () => {
    const { id } = await freeze()
    const { pool } = ctx.db
    await expect(pool.query(`UPDATE snapshot SET title = 'Other' WHERE id = $1`, [id])).rejects.toThrow('append-only')
    await expect(pool.query('DELETE FROM snapshot WHERE id = $1', [id])).rejects.toThrow('append-only')
    await expect(
      pool.query(
        `INSERT INTO snapshot (id, dossier_id, kind, title, created_by, created_at, engines, content, sha256)
         SELECT $1, dossier_id, kind, title, created_by, created_at, engines, content || ' ', sha256 FROM snapshot LIMIT 1`,
        [randomUUID()],
      ),
    ).rejects.toThrow('snapshot_sha256')
  })

  it('is listed newest first, page by page', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listSnapshots(ctx, { dossier: 'frozen', limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ createdAt }) => createdAt))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toHaveLength(await ctx.db.prisma.snapshot.count())
    expect(seen).toEqual(seen.toSorted().reverse())
  })

  it.each([
    [{ title: '  ' }, 'INVALID_INPUT'],
    [{ reviewer: '' }, 'INVALID_INPUT'],
    [{ dossier: 'nowhere' }, 'NOT_FOUND'],
    [{ question: 'killed-none' }, 'NOT_FOUND'],
  ])('of %o is refused', async (changes, code) => {
    await expect(freeze(changes)).rejects.toMatchObject({ code })
    await expect(getSnapshot(ctx, { id: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
