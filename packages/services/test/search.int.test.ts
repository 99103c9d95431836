import type { Claim } from '@crosstally/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  normalizeRun,
  reviewClaim,
  type SearchClaimsInput,
  type SearchQuestionsInput,
  searchClaims,
  searchParties,
  searchQuestions,
  searchReports,
  submitReport,
  updateComparison,
} from '../src/index.ts'
import { createTestContext, type TestContext } from '../src/testing/index.ts'
import { makeClaim, makeNormalized } from './make-claim.ts'

let ctx: TestContext

type Change = (claim: Claim) => Claim
const changes: Record<string, Change> = {
  '300': (claim) => withBounds(claim, { low: 300, best: 300, high: null }),
  '12000': (claim) => withBounds(claim, { low: null, best: 12_000, high: 12_000 }),
  '7': (claim) => ({ ...claim, time: null, via: [{ name: 'Harbour Wire', cue: 'citing', span: claim.quantity.span }] }),
  dozens: (claim) => withBounds(claim, { low: 12, best: null, high: 120 }),
  '90': (claim) => ({
    ...claim,
    time: { edtf: '2025-02/..' },
    place: { text: 'Rylsk', name: 'Rylsk', within: ['Kursk'] },
  }),
}

function withBounds(claim: Claim, bounds: { low: number | null; best: number | null; high: number | null }): Claim {
  const qualifier = bounds.best === null ? 'vague' : claim.quantity.qualifier
  return { ...claim, quantity: { ...claim.quantity, ...bounds, qualifier } }
}

beforeAll(async () => {
  ctx = await createTestContext({
    normalize: async (report) => {
      const sketches = [
        { words: '300', origin: 'Kyrylo Budanov', place: 'Kursk' },
        { words: '12000', best: 12_000, measure: 'deployed' as const, origin: 'Seoul spokeswoman' },
        { words: '7', best: 7, measure: 'missing' as const },
        { words: 'dozens', measure: 'wounded' as const, origin: 'Kyrylo Budanov' },
        { words: '8,250', best: 8_250, measure: 'displaced' as const },
        { words: '90', best: 90, measure: 'wounded' as const, origin: 'BUDANOV' },
      ].filter(({ words }) => report.text.includes(words))
      const { claims, ...rest } = makeNormalized(report, sketches)
      const changed = sketches.map((sketch, index) =>
        (changes[sketch.words] ?? ((claim) => claim))(makeClaim(report.id, report.text, index, sketch)),
      )
      return { ...rest, claims: changed.length > 0 ? changed : claims }
    },
  })
  await submit('At least 300 died near the bridge and up to 12000 came.', {
    outlet: 'Yonhap',
    publishedAt: '2025-03-05',
  })
  await submit('A boat sank: 7 are missing, dozens hurt, 100% of the_crew.', {
    outlet: 'Yle',
    publishedAt: '2025-04-01',
  })
  await submit('The bridges fell and 90 were wounded.', { dossier: 'other', outlet: 'Yle' })
})
afterAll(() => ctx.close())

async function submit(text: string, more: { outlet: string; publishedAt?: string; dossier?: string }): Promise<void> {
  const { id } = await submitReport(ctx, { text, dossier: 'search', ...more })
  const run = await ctx.db.prisma.normalizationRun.findFirstOrThrow({ where: { reportId: id } })
  await normalizeRun(ctx, { runId: run.id })
}

async function found(input: SearchClaimsInput): Promise<string[]> {
  const { items } = await searchClaims(ctx, input)
  return items.map(({ claim }) => claim.quantity.asWritten).sort()
}

describe('claims are found', () => {
  it.each<[string, SearchClaimsInput, string[]]>([
    ['all, without a wish', {}, ['12000', '300', '7', '90', 'dozens']],
    ['by a word of the subject, in any of its forms', { words: 'soldier dozens' }, ['dozens']],
    ['by a word of a party', { words: 'spokeswomen or spokeswoman' }, ['12000']],
    ['but not with a word left out', { words: 'soldiers -dozens -7' }, ['12000', '300', '90']],
    ['by measure', { measure: 'wounded' }, ['90', 'dozens']],
    ['by root, exactly', { origin: 'Kyrylo Budanov' }, ['300', 'dozens']],
    ['by the outlet itself as root', { origin: 'Yle' }, ['7']],
    ['by a part of a name, in any case', { party: 'budanov' }, ['300', '90', 'dozens']],
    ['by a name spelled otherwise', { party: 'Budanow' }, ['300', '90', 'dozens']],
    ['by who relayed', { party: 'harbour' }, ['7']],
    ['not by a party nobody names', { party: 'Quux' }, []],
    ['not by a pattern', { party: '%' }, []],
    ['by a place and what lies in it', { place: 'kursk' }, ['300', '90']],
    ['by outlet', { outlet: 'Yle' }, ['7', '90', 'dozens']],
    ['by dossier', { dossier: 'other' }, ['90']],
    ['by a number above a lower bound', { min: 5_000, max: 6_000 }, ['12000', '300']],
    ['by a number below all but an upper bound', { max: 6 }, ['12000']],
    ['by a number from one on', { min: 91 }, ['12000', '300', 'dozens']],
    ['by a day', { from: '2025-02-26', to: '2025-02-26' }, ['12000', '300', '90', 'dozens']],
    ['by days in an open interval', { from: '2026-01-01' }, ['90']],
    ['not by days before', { to: '2025-01-31' }, []],
    [
      'by all of it together',
      { party: 'budanov', place: 'Kursk', min: 100, from: '2025-02-01', words: '300' },
      ['300'],
    ],
  ])('%s', async (_name, input, expected) => {
    expect(await found(input)).toEqual(expected)
  })

  it('with counts of each facet', async () => {
    const { facets, total, isMore } = await searchClaims(ctx, { dossier: 'search', limit: 1 })
    expect({ total, isMore }).toEqual({ total: 4, isMore: false })
    const byName = Object.fromEntries(facets.map(({ name, values }) => [name, values]))
    expect(byName.origin).toEqual([
      { value: 'Kyrylo Budanov', count: 2 },
      { value: 'Seoul spokeswoman', count: 1 },
      { value: 'Yle', count: 1 },
    ])
    expect(byName.measure?.map(({ count }) => count)).toEqual([1, 1, 1, 1])
  })

  it('page by page, each once', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await searchClaims(ctx, { limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ claim }) => claim.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })

  it('unless a person rejected them', async () => {
    const { items } = await searchClaims(ctx, { measure: 'missing' })
    const [hit] = items
    if (!hit) throw new Error('no claim to reject')
    await reviewClaim(ctx, {
      reportId: hit.claim.reportId,
      claimId: hit.claim.id,
      decision: 'rejected',
      reviewer: 'Ann',
      reason: 'no count',
    })
    expect(await found({ measure: 'missing' })).toEqual([])
  })

  it.each<[SearchClaimsInput, string]>([
    [{ measure: 'eaten' }, 'measure'],
    [{ from: '2025-02-30' }, 'from'],
    [{ from: '2025-03-01', to: '2025-02-01' }, 'to'],
    [{ min: 9, max: 3 }, 'max'],
    [{ min: Number.NaN }, 'min'],
    [{ words: 'x'.repeat(301) }, 'words'],
    [{ cursor: 'abc' }, 'cursor'],
  ])('and %o is refused at its field', async (input, field) => {
    await expect(searchClaims(ctx, input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { [field]: expect.any(String) } },
    })
  })
})

describe('questions are found', () => {
  beforeAll(async () => {
    for (const slug of ['search', 'other']) {
      const dossier = await ctx.db.prisma.dossier.findUniqueOrThrow({ where: { slug } })
      await updateComparison(ctx, { dossierId: dossier.id })
    }
  })

  it.each<[string, SearchQuestionsInput, string[]]>([
    ['a word of their sentence', { words: 'budanov' }, ['killed', 'wounded', 'wounded']],
    ['measure', { measure: 'deployed' }, ['deployed']],
    ['dossier', { dossier: 'other' }, ['wounded']],
    ['an answer that can lie between', { min: 5_000, max: 6_000 }, ['deployed', 'killed']],
    ['nothing that is there', { words: 'volcano' }, []],
  ])('by %s', async (_name, input, measures) => {
    const { items } = await searchQuestions(ctx, input)
    expect(items.map(({ measure }) => measure).sort()).toEqual(measures)
  })

  it('page by page, each once', async () => {
    const first = await searchQuestions(ctx, { limit: 2 })
    const second = await searchQuestions(ctx, { limit: 200, cursor: first.nextCursor ?? '' })
    const ids = [...first.items, ...second.items].map(({ dossier, id }) => `${dossier}/${id}`)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe((await searchQuestions(ctx, {})).items.length)
    expect(second.items.length).toBeGreaterThan(0)
  })
})

describe('parties are found', () => {
  it('by name, with their claims', async () => {
    expect(await searchParties(ctx, { words: 'budanov' })).toEqual([
      { name: 'BUDANOV', claimCount: 1, isMore: false },
      { name: 'Kyrylo Budanov', claimCount: 2, isMore: false },
    ])
  })
})

describe('reports are found', () => {
  it('by the words of their texts, marked in an excerpt', async () => {
    const { items } = await searchReports(ctx, { words: 'bridge' })
    expect(items.map(({ outlet }) => outlet)).toEqual(['Yle', 'Yonhap'])
    const marked = items.flatMap(({ excerpt }) => excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text))
    expect(marked).toEqual(['bridges', 'bridge'])
  })

  it.each([
    ['a phrase', { words: '"near the bridge"' }, 1],
    ['a phrase in another order', { words: '"bridge near"' }, 0],
    ['days of publication', { from: '2025-03-05', to: '2025-03-05' }, 1],
    ['an outlet', { outlet: 'Yle' }, 2],
    ['a dossier', { dossier: 'other', words: 'bridge' }, 1],
  ])('by %s', async (_name, input, count) => {
    expect((await searchReports(ctx, input)).items).toHaveLength(count)
  })

  it('where a text is of the largest size and of strange words', async () => {
    const strange = Array.from({ length: 100_000 }, (_, index) => `\u{20000}${index.toString(36)}`).join(' ')
    await submit(`${'zebra '.repeat(5)}${strange}`.slice(0, 250_000), { outlet: 'Big', dossier: 'big' })
    expect((await searchReports(ctx, { words: 'zebra' })).items).toHaveLength(1)
  })
})

it('a number alone is found however the text groups its digits', async () => {
  await submit('Officials said 8,250 people fled.', { outlet: 'Yle', dossier: 'grouped' })
  expect(await found({ words: '8250' })).toEqual(['8,250'])
  expect(await found({ words: '12000', dossier: 'search' })).toEqual(['12000'])
})
