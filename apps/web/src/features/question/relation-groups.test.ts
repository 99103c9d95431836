import { describe, expect, it } from 'vitest'
import { dossierComparison } from '../../testing/dossier-comparison.ts'
import { claimsOfQuestion } from '../comparison/question-claims.ts'
import { groupRelations } from './relation-groups.ts'

const view = dossierComparison(
  [
    { id: 'a', origin: 'HUR', figure: 400, day: '2025-02-26' },
    { id: 'b', origin: 'HUR', figure: 400, day: '2025-02-27' },
    { id: 'c', origin: 'President', figure: 2667, day: '2025-02-14' },
  ],
  [
    { a: 'a', b: 'b', relation: 'repeat' },
    { a: 'a', b: 'c', relation: 'conflict' },
    { a: 'c', b: 'b', relation: 'conflict' },
    { a: 'a', b: 'gone', relation: 'conflict' },
  ],
)

describe('groupRelations', () => {
  it('gathers pairs by kind and origins, the latest at the head', () => {
    const groups = view.comparison.questions.flatMap((question) =>
      groupRelations(question, claimsOfQuestion(question, view)),
    )
    expect(groups.map(({ kind, pairCount }) => [kind, pairCount])).toEqual([
      ['conflict', 2],
      ['repeat', 1],
    ])
    expect(groups[0]?.pairs).toMatchObject([{ head: { relation: { b: 'b' } }, rest: [{ relation: { b: 'c' } }] }])
  })
})
