import { describe, expect, it } from 'vitest'
import { makeReport } from '../../test/make-report.ts'
import { firmnessOf } from './firmness.ts'

const [plain] = makeReport({ id: 'r', claims: [{ value: 40, measure: 'killed', place: 'Kyiv' }] }).claims
const made = (...rules: readonly string[]) => {
  if (!plain) throw new Error('no claim')
  return { ...plain, rules: [...rules] }
}

describe('firmnessOf', () => {
  it.each([
    ['place', ['counts/place-in-sentence', 'counts/time-of-lead'], 'said'],
    ['place', ['counts/place-of-block'], 'near'],
    ['place', ['counts/place-of-story'], 'assumed'],
    ['time', ['counts/place-of-story', 'counts/time-of-block'], 'near'],
    ['subject', ['counts/topic-of-sentence', 'counts/not-found'], 'assumed'],
    ['place', [], 'said'],
    ['time', ['imported/by-hand'], 'said'],
  ] as const)('%s by %o: %s', (field, rules, is) => expect(firmnessOf(made(...rules), field)).toBe(is))
})
