import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getDossier, listReports } from '../src/index.ts'
import { demoDossier, loadDemoDossier, readDemoReports } from '../src/load-demo-dossier.ts'
import { createTestContext, type TestContext } from '../src/testing/index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await createTestContext()
})
afterAll(() => ctx.close())

it('has sixteen reports, all but the seed marked as our summaries', async () => {
  const reports = await readDemoReports()
  expect(reports).toHaveLength(16)
  const [seed, ...summaries] = reports
  const sha256 = createHash('sha256')
    .update(seed?.text ?? '')
    .digest('hex')
  expect({ outlet: seed?.outlet, note: seed?.note, sha256 }).toEqual({
    outlet: 'scmp.com',
    note: undefined,
    sha256: 'b54d986588f4313fff55696d29900e02ba918f6c0da6010408ab633aae798fe1',
  })
  for (const { note, text } of summaries) {
    expect(note).toMatch(/^Our summary, in our own words, of /)
    expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(60)
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(150)
  }
})

it('loads the dossier once, and never again when a person has removed it', async () => {
  expect(await loadDemoDossier(ctx)).toEqual({ loaded: true })
  expect(await loadDemoDossier(ctx)).toEqual({ loaded: false })
  expect(await getDossier(ctx, { slug: demoDossier.slug })).toMatchObject({ title: demoDossier.title, reportCount: 16 })
  await ctx.db.pool.query('TRUNCATE dossier CASCADE')
  expect(await loadDemoDossier(ctx)).toEqual({ loaded: false })
  expect((await listReports(ctx)).items).toEqual([])
})
