import type { Claim } from '@crosstally/model'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addClaim,
  getComparison,
  getDossier,
  getReport,
  listClaims,
  listSources,
  normalizeRun,
  type ReviewClaimInput,
  renormalizeReport,
  reviewClaim,
  submitReport,
} from '../src/index.ts'
import { createTestContext, type TestContext } from '../src/testing/index.ts'
import { type ClaimSketch, makeClaim, makeNormalized } from './make-claim.ts'

const text = 'Some 300 were killed, 40 were wounded and 7 are missing, Budanov said.'
let ctx: TestContext
let sketches: readonly ClaimSketch[]
let version: string
let reportId: string
let number = 0

beforeAll(async () => {
  ctx = await createTestContext({
    now: () => new Date('2025-03-10T12:00:00Z'),
    normalize: async (report) => makeNormalized(report, sketches, version),
  })
})
afterAll(() => ctx.close())
beforeEach(async () => {
  number += 1
  version = 'test@1'
  sketches = [
    { words: '300', best: 300, origin: 'Budanov' },
    { words: '40', best: 40, measure: 'wounded' },
  ]
  reportId = (await submitReport(ctx, { text, dossier: `d${number}`, outlet: 'Wire' })).id
  await work()
})

async function work(): Promise<void> {
  const run = await ctx.db.prisma.normalizationRun.findFirstOrThrow({
    where: { reportId },
    orderBy: { number: 'desc' },
  })
  await normalizeRun(ctx, { runId: run.id })
}

async function renormalize(next: readonly ClaimSketch[], nextVersion = 'test@2'): Promise<void> {
  sketches = next
  version = nextVersion
  await renormalizeReport(ctx, { id: reportId })
  await work()
}

const claims = async () => (await getReport(ctx, { id: reportId })).claims

async function claimAt(words: string) {
  const found = (await claims()).find((claim) => claim.quantity.asWritten === words)
  if (!found) throw new Error(`no claim at ${words}`)
  return found
}

async function review(words: string, input: Pick<ReviewClaimInput, 'decision'> & Partial<ReviewClaimInput>) {
  const claim = await claimAt(words)
  return reviewClaim(ctx, { reportId, claimId: claim.id, reviewer: 'Ann', ...input })
}

describe('reviewClaim', () => {
  it('corrects fields and keeps the machine beside, with who, when and why', async () => {
    const result = await review('300', {
      decision: 'corrected',
      reason: 'misread',
      corrections: { measure: 'wounded', place: { text: 'Kursk', name: 'Kursk' } },
    })
    expect(result).toMatchObject({
      measure: 'wounded',
      place: { name: 'Kursk' },
      decision: 'corrected',
      needsAttention: false,
    })
    expect(result.machine).toMatchObject({ measure: 'killed', place: null })
    expect(result.history).toMatchObject([
      {
        decision: 'corrected',
        reviewer: 'Ann',
        reason: 'misread',
        at: '2025-03-10T12:00:00.000Z',
        corrections: [
          { field: 'measure', machineValue: 'killed', humanValue: 'wounded' },
          { field: 'place', machineValue: null, humanValue: { text: 'Kursk', name: 'Kursk' } },
        ],
      },
    ])
    expect(await claimAt('300')).toEqual(result)
    expect(await getDossier(ctx, { slug: `d${number}` })).toMatchObject({ claimCount: 2, reviewedCount: 1 })
  })

  it('is seen by lists and comparison, which leaves rejected claims out', async () => {
    await review('300', { decision: 'corrected', corrections: { measure: 'missing' } })
    await review('40', { decision: 'rejected', reason: 'not a count' })
    const listed = await listClaims(ctx, {
      dossier: `d${number}`,
      measure: 'missing',
      origin: 'Budanov',
      outlet: 'Wire',
    })
    expect(listed.items.map(({ id }) => id)).toEqual([`${reportId}#0`])
    const { comparison, claims: shown } = await getComparison(ctx, { slug: `d${number}` })
    expect(comparison.questions.map(({ measure }) => measure)).toEqual(['missing'])
    expect(shown[`${reportId}#1`]).toMatchObject({ decision: 'rejected' })
    const sources = await listSources(ctx, { dossier: `d${number}` })
    expect(sources.map(({ kind, name, claimCount }) => [kind, name, claimCount])).toEqual([
      ['origin', 'Budanov', 1],
      ['outlet', 'Wire', 1],
    ])
  })

  it.each([
    ['no reviewer', { decision: 'accepted', reviewer: ' ' }, 'reviewer'],
    ['a rejection without a reason', { decision: 'rejected' }, 'reason'],
    ['a correction of nothing', { decision: 'corrected', corrections: {} }, 'corrections'],
    ['a correction to what is there', { decision: 'corrected', corrections: { measure: 'killed' } }, 'corrections'],
    ['an acceptance with corrections', { decision: 'accepted', corrections: { measure: 'wounded' } }, 'corrections'],
  ] as const)('refuses %s', async (_name, input, field) => {
    await expect(review('300', input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { [field]: expect.any(String) } },
    })
    expect((await claimAt('300')).decision).toBeNull()
  })

  it('refuses a figure whose words are not in the text', async () => {
    const { quantity } = await claimAt('300')
    const wrong = review('300', {
      decision: 'corrected',
      corrections: { quantity: { ...quantity, asWritten: '900', best: 900, high: 900 } },
    })
    await expect(wrong).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { 'quantity.span': expect.any(String) } },
    })
    const upside = review('300', { decision: 'corrected', corrections: { quantity: { ...quantity, low: 900 } } })
    await expect(upside).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('tells of a change since the claim was opened', async () => {
    const { revision } = await claimAt('300')
    const first = await review('300', { decision: 'accepted', revision })
    await expect(review('300', { decision: 'accepted', revision })).rejects.toMatchObject({ code: 'CONFLICT' })
    await review('300', { decision: 'accepted', revision: first.revision })
  })

  it('loses none of twenty decisions made at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => review('300', { decision: 'accepted', reviewer: `Person ${index}` })),
    )
    const { history } = await claimAt('300')
    expect(new Set(history.map(({ reviewer }) => reviewer)).size).toBe(20)
  })

  it('refuses what is not there and what is not normalized', async () => {
    const input = { decision: 'accepted' as const, reviewer: 'Ann', claimId: 'x' }
    await expect(reviewClaim(ctx, { ...input, reportId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(reviewClaim(ctx, { ...input, reportId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { id } = await submitReport(ctx, { text: 'waiting' })
    await expect(reviewClaim(ctx, { ...input, reportId: id })).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('normalizing again', () => {
  it('keeps a correction while the machine says the same, and says nothing', async () => {
    await review('300', { decision: 'corrected', corrections: { measure: 'wounded' } })
    await renormalize(sketches)
    expect(await claimAt('300')).toMatchObject({ measure: 'wounded', decision: 'corrected', needsAttention: false })
  })

  it('keeps a correction when the machine has changed its mind, and asks for attention until someone looks', async () => {
    await review('300', { decision: 'corrected', corrections: { measure: 'wounded' } })
    await renormalize([{ words: '300', measure: 'missing' }])
    const claim = await claimAt('300')
    expect(claim).toMatchObject({ measure: 'wounded', decision: 'corrected', needsAttention: true })
    expect(claim.machine?.measure).toBe('missing')
    expect(await review('300', { decision: 'accepted' })).toMatchObject({ measure: 'wounded', needsAttention: false })
  })

  it('is content when the machine comes round to what a person said', async () => {
    await review('300', { decision: 'corrected', corrections: { measure: 'wounded' } })
    await renormalize([{ words: '300', measure: 'wounded' }])
    expect(await claimAt('300')).toMatchObject({ measure: 'wounded', needsAttention: false })
  })

  it('lets fields nobody corrected follow the machine, but none of an accepted claim', async () => {
    await review('300', { decision: 'corrected', corrections: { measure: 'wounded' } })
    await review('40', { decision: 'accepted' })
    await renormalize([
      { words: '300', place: 'Kursk' },
      { words: '40', measure: 'wounded', place: 'Kursk' },
    ])
    expect(await claimAt('300')).toMatchObject({ measure: 'wounded', place: { name: 'Kursk' }, needsAttention: false })
    expect(await claimAt('40')).toMatchObject({ place: null, needsAttention: true })
  })

  it('keeps what the machine no longer makes, under an id of its own, and rejected claims rejected', async () => {
    await review('300', { decision: 'corrected', corrections: { measure: 'wounded' } })
    await review('40', { decision: 'rejected', reason: 'no count' })
    await renormalize([{ words: '7', measure: 'missing' }])
    expect((await claims()).map(({ id, decision, needsAttention }) => [id, decision, needsAttention])).toEqual([
      [`${reportId}#h1`, 'corrected', true],
      [`${reportId}#h2`, 'rejected', false],
      [`${reportId}#0`, null, false],
    ])
    const vouched = await reviewClaim(ctx, {
      reportId,
      claimId: `${reportId}#h1`,
      decision: 'accepted',
      reviewer: 'Bo',
    })
    expect(vouched).toMatchObject({ measure: 'wounded', needsAttention: false, machine: null })
  })

  it('follows words whose span the machine draws anew', async () => {
    await review('300', { decision: 'corrected', corrections: { measure: 'wounded' } })
    await renormalize([{ words: 'Some 300', best: 300 }])
    expect(await claims()).toMatchObject([
      { measure: 'wounded', decision: 'corrected', quantity: { asWritten: 'Some 300' } },
    ])
  })

  it('does not take another reading of rejected words for rejected', async () => {
    await review('300', { decision: 'rejected', reason: 'these are not dead' })
    await renormalize([{ words: '300', measure: 'wounded' }])
    expect((await claims()).map(({ measure, decision }) => [measure, decision])).toEqual([
      ['wounded', null],
      ['killed', 'rejected'],
    ])
  })
})

describe('addClaim', () => {
  const missed = (): Claim => makeClaim(reportId, text, 0, { words: '7', best: 7, measure: 'missing' })

  it('adds a claim that is compared and outlives normalizing again', async () => {
    const added = await addClaim(ctx, { reportId, reviewer: 'Ann', reason: 'missed', claim: missed() })
    expect(added).toMatchObject({
      id: `${reportId}#h1`,
      measure: 'missing',
      decision: 'added',
      machine: null,
      confidence: 1,
    })
    await renormalize([])
    expect(await claimAt('7')).toMatchObject({ decision: 'added', needsAttention: false })
    const { comparison } = await getComparison(ctx, { slug: `d${number}` })
    expect(comparison.questions.map(({ measure }) => measure)).toEqual(['missing'])
  })

  it('is joined by the machine when that finds it too, and disagrees visibly', async () => {
    await addClaim(ctx, { reportId, reviewer: 'Ann', claim: missed() })
    await renormalize([{ words: '7', best: 7, measure: 'missing' }])
    expect(await claims()).toMatchObject([
      { decision: 'added', needsAttention: false, machine: { measure: 'missing' } },
    ])
    await renormalize([{ words: '7', best: 70, measure: 'missing' }])
    expect(await claims()).toMatchObject([{ decision: 'added', needsAttention: true, quantity: { best: 7 } }])
  })

  it('stands beside a machine claim of the same words that was there before', async () => {
    await addClaim(ctx, { reportId, reviewer: 'Ann', claim: makeClaim(reportId, text, 0, { words: '300', best: 300 }) })
    expect((await claims()).map(({ decision }) => decision)).toEqual([null, 'added', null])
    await renormalize(sketches)
    expect((await claims()).map(({ decision }) => decision)).toEqual([null, 'added', null])
  })

  it('refuses evidence that is not in the text', async () => {
    const claim = missed()
    const wrong = { ...claim, evidence: { ...claim.evidence, quote: '9' } }
    await expect(addClaim(ctx, { reportId, reviewer: 'Ann', claim: wrong })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { evidence: expect.any(String) } },
    })
  })
})
