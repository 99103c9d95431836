import assert from 'node:assert/strict'
import { normalizeReport } from '../src/index.ts'

/**
 * Reads a text with all mentions and throws where what holds for any text does not: the words of claims, figures and times
 * stand where they are said to, bounds are in order, and confidence is a probability. Any thrown error of the engine passes through.
 */
export function checkReading(text: string): void {
  const report = { id: 'r', text, publishedAt: '2025-03-06', lang: 'en' }
  const { claims, quantities = [], times = [] } = normalizeReport(report, { mentions: true })
  for (const { evidence, quantity, confidence, attribution, via } of claims) {
    assert.equal(evidence.quote, text.slice(evidence.start, evidence.end))
    assert.equal(quantity.asWritten, text.slice(quantity.span.start, quantity.span.end))
    assert.ok(confidence > 0 && confidence <= 1, `confidence ${confidence}`)
    for (const { name } of [...attribution, ...via]) assert.notEqual(name.trim(), '')
    assertInOrder(quantity)
  }
  for (const quantity of quantities) {
    const { span } = quantity
    assert.ok(span.start < span.end && span.end <= text.length, `span ${span.start} to ${span.end}`)
    assertInOrder(quantity)
  }
  for (const time of times) assert.equal(time.text, text.slice(time.span.start, time.span.end))
}

function assertInOrder({ low, best, high }: Record<'low' | 'best' | 'high', number | null>): void {
  const stated = [low, best, high].filter((bound) => bound !== null)
  assert.deepEqual(
    stated,
    stated.toSorted((a, b) => a - b),
  )
}
