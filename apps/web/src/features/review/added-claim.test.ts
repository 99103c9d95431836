import { describe, expect, it } from 'vitest'
import { claimFromSelection } from './added-claim.ts'

const text = 'It began. \u{1F600} They lost some 4,000 men there. Then it ended.'

describe('claimFromSelection', () => {
  it('takes figure, wording and sentence exactly from the text', () => {
    const start = text.indexOf('some 4,000')
    const claim = claimFromSelection(text, { start, end: start + 'some 4,000'.length })
    expect(claim.quantity).toMatchObject({ low: 4000, best: 4000, high: 4000, asWritten: 'some 4,000' })
    expect(claim.evidence.quote).toBe('\u{1F600} They lost some 4,000 men there.')
    expect(text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.quote)
  })
})
