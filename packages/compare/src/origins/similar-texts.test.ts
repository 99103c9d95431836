import { describe, expect, it } from 'vitest'
import { makeReport } from '../../test/make-report.ts'
import { findCircularCiting } from './rings.ts'
import { findSimilarTexts } from './similar-texts.ts'

const text =
  'The ministry said on Monday that forty people were killed when the bridge over the river gave way in heavy rain'
const report = (id: string, words: string) => ({ ...makeReport({ id, claims: [] }), text: words })
const citing = (id: string, via: string) =>
  makeReport({ id, outlet: id, claims: [{ value: 1, measure: 'killed', via: [via] }] })

describe('findSimilarTexts', () => {
  it('finds a copy with a new ending, not another text', () => {
    const pairs = findSimilarTexts([
      report('b', `${text} yesterday`),
      report('a', text),
      report('c', 'Nothing of the kind was said by anybody at all in the town on that day'),
    ])
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([['a', 'b']])
  })
})

describe('findCircularCiting', () => {
  it('finds a ring once and no chain', () => {
    expect(
      findCircularCiting([
        citing('alpha', 'beta'),
        citing('beta', 'gamma'),
        citing('gamma', 'alpha'),
        citing('delta', 'alpha'),
      ]),
    ).toEqual([['alpha', 'beta', 'gamma']])
    expect(findCircularCiting([citing('alpha', 'beta'), citing('beta', 'gamma')])).toEqual([])
  })
})
