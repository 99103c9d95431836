import { describe, expect, it } from 'vitest'
import { reviewedClaim } from '../../testing/reviewed-claim.ts'
import { segmentText } from './text-segments.ts'

const text = 'Yu said about 3,500 soldiers, 300 of them officers, train there. \u{1F600} End.\r\n'
const claimAt = (id: string, number: string, evidence: string, speaker?: string) => {
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const base = reviewedClaim()
  return reviewedClaim({
    id,
    quantity: { ...base.quantity, span: spanOf(number), asWritten: number },
    evidence: { in: 'text', ...spanOf(evidence), quote: evidence },
    attribution: speaker ? [{ name: speaker, span: spanOf(speaker) }] : [],
  })
}
const claims = [
  claimAt('a', 'about 3,500', 'about 3,500 soldiers, 300 of them officers, train there', 'Yu'),
  claimAt('b', '300', '300 of them officers'),
]

describe('segmentText', () => {
  it('puts together to the text, emoji and CRLF included', () => {
    const segments = segmentText(text, claims)
    expect(segments.map((segment) => segment.text).join('')).toBe(text)
    for (const { start, text: part } of segments) expect(text.slice(start, start + part.length)).toBe(part)
  })
  it('marks numbers, shared evidence and speakers', () => {
    const segments = segmentText(text, claims)
    expect(segments.find((segment) => segment.text === 'about 3,500')).toMatchObject({
      numberOf: ['a'],
      numberStartOf: ['a'],
      evidenceOf: ['a'],
    })
    expect(segments.find((segment) => segment.text === '300')).toMatchObject({
      numberOf: ['b'],
      evidenceOf: ['a', 'b'],
    })
    expect(segments.find((segment) => segment.text === 'Yu')).toMatchObject({ speakerOf: [{ claim: 'a', hop: 1 }] })
  })
  it('gives one plain segment without claims and none without text', () => {
    expect(segmentText('plain', [])).toHaveLength(1)
    expect(segmentText('', [])).toEqual([])
  })
  it('leaves out spans that end beyond the text', () => {
    expect(segmentText('short', claims.slice(1))).toHaveLength(1)
  })
})
