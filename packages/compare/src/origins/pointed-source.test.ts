import { describe, expect, it } from 'vitest'
import { makeReport } from '../../test/make-report.ts'
import { resolveReport } from '../resolve-report.ts'

function lastSource(...chain: readonly string[]): string | undefined {
  const claims = chain.map((name, index) => ({ value: 40 + index, measure: 'killed' as const, chain: [name] }))
  return resolveReport(makeReport({ id: 'r', claims })).at(-1)?.root.name
}

describe('pointSource', () => {
  it.each([
    [['UNHCR', 'Jane Roe', 'the agency'], 'UNHCR'],
    [['Ministry of Transport', 'UNHCR', 'same ministry'], 'Ministry of Transport'],
    [['UNHCR', 'the ministry'], 'the ministry'],
    [['the agency'], 'the agency'],
    [['UNHCR', 'relief agency'], 'relief agency'],
  ])('%o', (chain, name) => expect(lastSource(...chain)).toBe(name))
})
