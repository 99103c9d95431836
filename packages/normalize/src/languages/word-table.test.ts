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

const small = wordSet(['second', 'kept'])
const large = wordSet(['second', 'kept', ...Array.from({ length: 3000 }, (_, at) => `many${at}`)])

describe('WordSet', () => {
  it('tells its words from those of other lists, however many there are', () => {
    const tokens = tokenize('Second first kept many2999', new Map())
    expect(tokens.map((token) => small.has(token))).toEqual([true, false, true, false])
    expect(tokens.map((token) => large.has(token))).toEqual([true, false, true, true])
  })

  it('has nothing before and behind a text', () => {
    const tokens = tokenize('kept', new Map())
    expect([-1, 0, 1].map((at) => small.hasAt(tokens, at))).toEqual([false, true, false])
  })
})
