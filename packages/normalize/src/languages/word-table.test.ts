import { describe, expect, it } from 'vitest'
import { tokenize } from '../stages/segment/tokenize.ts'
import { WordTable, wordSet } from './word-table.ts'

const early = new WordTable([
  ['first', 1],
  ['second', 2],
])

describe('WordTable', () => {
  it('knows the words of a list by their tokens', () => {
    const [known, unknown] = tokenize('Second unheardof', new Map())
    expect(known && early.get(known)).toBe(2)
    expect(unknown?.word).toBe(0)
    expect(unknown && early.has(unknown)).toBe(false)
  })

  it('also reads tokens that are older than the list', () => {
    const [token] = tokenize('latecomer', new Map())
    const late = wordSet(['latecomer'])
    expect(token && late.has(token)).toBe(true)
    expect(token && late.has(tokenize('first', new Map())[0] ?? token)).toBe(false)
  })
})
