import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../../engine.ts'

function confidences(text: string, title?: string): Map<string, number> {
  const { claims } = normalizeReport({
    id: 'r',
    text,
    publishedAt: '2025-03-06',
    lang: 'en',
    ...(title === undefined ? {} : { title }),
  })
  return new Map(claims.map(({ quantity, confidence }) => [quantity.asWritten, confidence]))
}

function of(found: ReadonlyMap<string, number>, written: string): number {
  return found.get(written) ?? Number.NaN
}

describe('weighClaims', () => {
  it('holds the count of the day above one recalled from years before', () => {
    const found = confidences(
      'Five people were killed on Tuesday at the mill. On 2 May 2019 nine people were killed at the same place.',
    )
    expect(of(found, 'Five')).toBeGreaterThan(of(found, 'nine'))
  })

  it('holds a count that the headline has above one that stands in the text alone', () => {
    const text = 'Seven people were injured at the market. Six people were injured on the way home.'
    const found = confidences(text, 'Six people injured')
    expect(of(confidences(text), 'Seven')).toBeGreaterThan(of(confidences(text), 'Six'))
    expect(of(found, 'Six')).toBeGreaterThanOrEqual(of(found, 'Seven'))
  })

  it('holds a number above the dozens that it makes exact', () => {
    const text = 'At least 18 riders were taken to hospital.'
    const found = confidences(text, 'Dozens injured in pile-up')
    expect(of(found, 'At least 18')).toBeGreaterThan(of(found, 'Dozens'))
    const alone = confidences('Nobody could say more.', 'Dozens injured in pile-up')
    expect(of(found, 'Dozens')).toBeLessThan(of(alone, 'Dozens'))
  })

  it('holds what is called the sum above a count in passing', () => {
    const crews = 'Crews took six injured people to hospital.'
    const plain = of(confidences(`${crews} Eight people were injured.`), 'Eight')
    expect(of(confidences(`${crews} In total, eight people were injured.`), 'eight')).toBeGreaterThan(plain)
  })

  it('stays a probability and keeps the order of two readings in one place', () => {
    const found = confidences('At least 40 people were killed and dozens were hurt.')
    for (const confidence of found.values()) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
    }
    expect(of(found, 'At least 40')).toBeGreaterThan(of(found, 'dozens'))
  })
})
