import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../src/index.ts'

interface Case {
  readonly text: string
  /** Number as written, measure, scope, certainty (asserted where left out). */
  readonly claims: readonly (readonly [string, string, string, string?])[]
  readonly rules?: readonly string[]
}

function readCases<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8'))
}

function claimsOf(text: string) {
  return normalizeReport({ id: 'case', text, publishedAt: '2025-03-06', lang: 'en' }).claims
}

describe('what figures count', () => {
  it.each(readCases<Case>('counts.json'))('$text', ({ text, claims, rules }) => {
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

describe('figures that count nothing', () => {
  it.each(readCases<string>('counts-negative.json'))('%s', (text) => {
    expect(claimsOf(text).map(({ quantity, measure }) => [quantity.asWritten, measure])).toEqual([])
  })
})
