import type { Claim } from '@crosstally/model'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addClaim,
  getReport,
  normalizeRun,
  type ReviewedClaim,
  renormalizeReport,
  reviewableFields,
  reviewClaim,
  submitReport,
} from '../src/index.ts'
import { createTestContext, type TestContext } from '../src/testing/index.ts'
import { type ClaimSketch, makeClaim, makeNormalized } from './make-claim.ts'

const words = ['300', '40', '7', '1,200', 'Some 300'] as const
const measures = ['killed', 'wounded', 'missing'] as const
const text = 'Some 300 were killed, 40 were wounded, 7 are missing and 1,200 were displaced.'

const sketch = fc.record({
  words: fc.constantFrom(...words),
  best: fc.constantFrom(1, 2, 3),
  measure: fc.constantFrom(...measures),
  place: fc.constantFrom('Kursk', null),
})
const pick = fc.nat({ max: 20 })
const action = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('normalize' as const), sketches: fc.array(sketch, { maxLength: 5 }) }),
  },
  fc.record({ kind: fc.constant('accept' as const), pick }),
  fc.record({ kind: fc.constant('reject' as const), pick }),
  fc.record({ kind: fc.constant('add' as const), sketch }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      pick,
      measure: fc.constantFrom(...measures),
      place: fc.constantFrom({ text: 'Sumy', name: 'Sumy' }, null),
    }),
  },
)
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never

/** What a person last said about a claim, kept by the id of the claim's first event. */
interface Said {
  decision: string
  events: number
  values: Map<string, { human: unknown; machine: unknown }>
}

let ctx: TestContext
let sketches: readonly ClaimSketch[] = []
beforeAll(async () => {
  ctx = await createTestContext({ normalize: async (report) => makeNormalized(report, sketches) })
})
afterAll(() => ctx.close())

async function work(reportId: string): Promise<void> {
  const run = await ctx.db.prisma.normalizationRun.findFirstOrThrow({
    where: { reportId },
    orderBy: { number: 'desc' },
  })
  await normalizeRun(ctx, { runId: run.id })
}

/** A claim that a person decided on, and the fields the decision is about. */
interface Decided {
  readonly claim: ReviewedClaim
  readonly fields: readonly (keyof Claim)[]
}

/** Does one thing and returns what a person decided, if it was that. */
async function act(reportId: string, step: Action): Promise<Decided | null> {
  if (step.kind === 'normalize') {
    sketches = step.sketches
    await renormalizeReport(ctx, { id: reportId })
    await work(reportId)
    return null
  }
  if (step.kind === 'add') {
    const given = makeClaim(reportId, text, 0, step.sketch)
    return { claim: await addClaim(ctx, { reportId, reviewer: 'Ann', claim: given }), fields: reviewableFields }
  }
  const { claims } = await getReport(ctx, { id: reportId })
  const claim = claims[step.pick % Math.max(1, claims.length)]
  if (!claim) return null
  const common = { reportId, claimId: claim.id, reviewer: 'Ann', revision: claim.revision }
  if (step.kind === 'accept') {
    return { claim: await reviewClaim(ctx, { ...common, decision: 'accepted' }), fields: reviewableFields }
  }
  if (step.kind === 'reject') {
    return { claim: await reviewClaim(ctx, { ...common, decision: 'rejected', reason: 'wrong' }), fields: [] }
  }
  const { measure, place } = step
  const fields = [
    ...(claim.measure === measure ? [] : ['measure' as const]),
    ...((claim.place?.name ?? null) === (place?.name ?? null) ? [] : ['place' as const]),
  ]
  if (fields.length === 0) return null
  return {
    claim: await reviewClaim(ctx, { ...common, decision: 'corrected', corrections: { measure, place } }),
    fields,
  }
}

function firstEventId(claim: ReviewedClaim): string | undefined {
  return claim.history.at(-1)?.id
}

/** Notes what the decision just made fixes: its fields, and again all that was fixed before, unless it rejects. */
function note(said: Map<string, Said>, { claim, fields }: Decided): void {
  const key = firstEventId(claim) ?? ''
  const entry = said.get(key) ?? { decision: '', events: 0, values: new Map() }
  entry.decision = claim.decision ?? ''
  entry.events += 1
  const before = reviewableFields.filter((field) => entry.values.has(field))
  for (const field of claim.decision === 'rejected' ? [] : [...fields, ...before]) {
    entry.values.set(field, { human: claim[field], machine: claim.machine?.[field] })
  }
  said.set(key, entry)
}

function expectNothingLost(said: ReadonlyMap<string, Said>, claims: readonly ReviewedClaim[]): void {
  const byKey = Map.groupBy(claims, firstEventId)
  for (const [key, entry] of said) {
    const [claim, ...others] = byKey.get(key) ?? []
    expect(others).toEqual([])
    if (!claim) throw new Error('a reviewed claim is gone')
    expect(claim.decision).toBe(entry.decision)
    expect(claim.history).toHaveLength(entry.events)
    for (const [field, value] of entry.values) {
      expect(Reflect.get(claim, field)).toEqual(value.human)
      if (claim.machine === null || claim.needsAttention || entry.decision === 'rejected') continue
      // Without a call for attention, the machine says what it said at the decision, or what the person said.
      const now = Reflect.get(claim.machine, field)
      expect([value.machine, value.human].some((known) => JSON.stringify(known) === JSON.stringify(now))).toBe(true)
    }
  }
  const machineIds = claims.flatMap(({ machine }) => machine?.id ?? [])
  expect(new Set(machineIds).size).toBe(machineIds.length)
  expect(machineIds).toHaveLength(sketches.length)
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
}

/** What a person corrected while the machine made nothing of it, the machine then makes as it was before. */
const correctedAlone: Action[] = [
  { kind: 'add', sketch: { words: '300', best: 3, measure: 'wounded', place: 'Kursk' } },
  { kind: 'normalize', sketches: [] },
  { kind: 'correct', pick: 0, measure: 'killed', place: { text: 'Sumy', name: 'Sumy' } },
  { kind: 'normalize', sketches: [{ words: '300', best: 3, measure: 'wounded', place: 'Kursk' }] },
]

describe('whatever people decide and however often a report is normalized', () => {
  it('no human value is lost, no machine claim hidden, and disagreement is shown', { timeout: 120_000 }, async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 2, maxLength: 14 }), async (steps) => {
        sketches = [{ words: '300' }, { words: '40', measure: 'wounded' }]
        count += 1
        const { id } = await submitReport(ctx, { text, dossier: `run-${count}` })
        await work(id)
        const said = new Map<string, Said>()
        for (const step of steps) {
          const decided = await act(id, step)
          if (decided) note(said, decided)
          expectNothingLost(said, (await getReport(ctx, { id })).claims)
        }
      }),
      { numRuns: 40, examples: [[correctedAlone]] },
    )
  })
})
