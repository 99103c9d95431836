import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../src/index.ts'
import positive from './cases/counts.json' with { type: 'json' }
import negative from './cases/counts-negative.json' with { type: 'json' }
import fates from './cases/fates.json' with { type: 'json' }
import harm from './cases/harm.json' with { type: 'json' }
import labels from './cases/labels.json' with { type: 'json' }
import measures from './cases/measures.json' with { type: 'json' }
import wider from './cases/measures-wider.json' with { type: 'json' }
import persons from './cases/persons.json' with { type: 'json' }
import styles from './cases/styles.json' with { type: 'json' }
import tables from './cases/tables.json' with { type: 'json' }
import things from './cases/things.json' with { type: 'json' }

function claimsOf(text: string) {
  return normalizeReport({ id: 'case', text, publishedAt: '2025-03-06', lang: 'en' }).claims
}

// A claim of a case: the number as written, its measure, scope, and certainty (asserted where left out).
describe('what figures count', () => {
  it.each(positive)('$text', ({ text, claims, rules }) => {
    const found = claimsOf(text)
    const read = found.map(({ quantity, measure, scope, certainty }) => [quantity.asWritten, measure, scope, certainty])
    expect(read).toEqual(
      claims.map(([asWritten, measure, scope, certainty = 'asserted']) => [asWritten, measure, scope, certainty]),
    )
    const used = new Set(found.flatMap((claim) => claim.rules))
    for (const rule of rules ?? []) expect(used).toContain(rule)
    for (const { evidence } of found) expect(evidence.quote).toBe(text.slice(evidence.start, evidence.end))
  })
})

describe.each([
  ['the many ways to say a measure', measures],
  ['what persons do or undergo', persons],
  ['what became of persons', fates],
  ['bulletins, posts, scripts and corrections', styles],
  ['rarer ways to say a measure', wider],
  ['harm to people, other counts and figures without a noun', harm],
  ['headings, labels and states without a verb', labels],
  ['tables and tuples', tables],
  ['things and money', things],
])('%s', (_name, cases) => {
  it.each(cases)('$text', ({ text, claims }) => {
    const read = claimsOf(text).map((claim) => [claim.quantity.asWritten, claim.measure, claim.scope, claim.certainty])
    expect(read).toEqual(
      claims.map(([asWritten, measure, scope, certainty = 'asserted']) => [asWritten, measure, scope, certainty]),
    )
  })
})

describe('figures that count nothing', () => {
  it.each(negative)('%s', (text) => {
    expect(claimsOf(text).map(({ quantity, measure }) => [quantity.asWritten, measure])).toEqual([])
  })
})
