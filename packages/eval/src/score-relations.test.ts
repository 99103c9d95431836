import type { Relation } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import type { Corpus, GoldClaim, GoldPair } from './corpus.ts'
import { scoreRelations } from './score-relations.ts'

const claim: GoldClaim = {
  as_written: '300',
  start: 0,
  low: 300,
  best: 300,
  high: 300,
  qualifier: 'exact',
  measure: 'killed',
  subject: 's',
  place: null,
  time: null,
  scope: 'total',
  certainty: 'asserted',
  attribution: [],
  via: [],
}
const pair = (a: string, b: string, relation: GoldPair['relation']): GoldPair => ({
  a: { id: a, claim: 0 },
  b: { id: b, claim: 0 },
  relation,
})
const corpus: Corpus = {
  reports: [],
  gold: ['a', 'b', 'c'].map((id) => ({ id, claims: [claim] })),
  pairs: [pair('a', 'b', 'update'), pair('b', 'c', 'not_comparable')],
}

function scores(relations: ReadonlyArray<Pick<Relation, 'a' | 'b' | 'relation'>>) {
  const full = relations.map((relation) => ({ ...relation, reason: 'r', explanation: 'e' }))
  const question = {
    id: 'q',
    dossier: 'd',
    label: 'l',
    measure: 'killed' as const,
    subject: { text: 's' },
    place: null,
    scope: 'total' as const,
    answer: { low: null, best: null, high: null },
    origins: [],
    independentOrigins: { min: 1, max: 1 },
    sentence: 's',
    relations: full,
  }
  return scoreRelations({ corpus, comparison: { questions: [question] } })
}

describe('scoreRelations', () => {
  it('takes what stands in no common question for not comparable', () => {
    expect(scores([{ a: 'a#0', b: 'b#0', relation: 'update' }])).toMatchObject({ accuracy: 1, macroF1: 1, misses: [] })
  })
  it('refuses an update that runs backwards', () => {
    expect(scores([{ a: 'b#0', b: 'a#0', relation: 'update' }]).misses).toEqual(['a#0 | b#0: update, said reversed'])
  })
  it('refuses two relations of one pair', () => {
    const both = [
      { a: 'a#0', b: 'b#0', relation: 'update' as const },
      { a: 'a#0', b: 'b#0', relation: 'repeat' as const },
    ]
    expect(scores(both).misses).toEqual(['a#0 | b#0: update, said contradictory'])
  })
  it('counts a claim that was not extracted as missing', () => {
    const { misses, accuracy } = scoreRelations({ corpus, comparison: { questions: [] }, normalized: [] })
    expect(accuracy).toBe(0)
    expect(misses[0]).toBe('a#0 | b#0: update, said missing')
  })
})
