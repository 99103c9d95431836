import type { Claim } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { markRepeats } from './mark-repeats.ts'

function claimOf(id: string, given: Partial<Claim> & { best: number; at: number }): Claim {
  const { best, at, ...rest } = given
  return {
    id,
    quantity: {
      low: best,
      best,
      high: best,
      qualifier: 'exact',
      unit: 'person',
      asWritten: `${best}`,
      span: { start: at, end: at + 3 },
    },
    measure: 'killed',
    subject: { text: 'people' },
    place: null,
    time: null,
    scope: 'total',
    certainty: 'asserted',
    attribution: [],
    via: [],
    evidence: { in: 'text', start: at, end: at + 20, quote: '' },
    confidence: 0.9,
    rules: [],
    ...rest,
  }
}

describe('markRepeats', () => {
  it('marks a figure restated by the same root or by none', () => {
    const army = [{ name: 'the army' }]
    const marked = markRepeats([
      claimOf('r#0', { best: 300, at: 0, attribution: army, place: { text: 'X', name: 'X' } }),
      claimOf('r#1', { best: 300, at: 100 }),
      claimOf('r#2', { best: 300, at: 200, attribution: army }),
    ])
    expect(marked.map((claim) => claim.repeatOf)).toEqual([undefined, 'r#0', 'r#0'])
    expect(marked[1]?.place?.name).toBe('X')
  })

  it('leaves another source, another measure and small counts elsewhere alone', () => {
    const marked = markRepeats([
      claimOf('r#0', { best: 300, at: 0, attribution: [{ name: 'the army' }] }),
      claimOf('r#1', { best: 300, at: 100, attribution: [{ name: 'the rebels' }] }),
      claimOf('r#2', { best: 300, at: 200, measure: 'wounded' }),
      claimOf('r#3', { best: 3, at: 300, place: { text: 'A', name: 'A' } }),
      claimOf('r#4', { best: 3, at: 400, place: { text: 'B', name: 'B' } }),
    ])
    expect(marked.every((claim) => claim.repeatOf === undefined)).toBe(true)
  })
})
