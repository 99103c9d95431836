import { describe, expect, it } from 'vitest'
import { dossierComparison } from '../../testing/dossier-comparison.ts'
import { claimsOfQuestion } from '../comparison/question-claims.ts'
import { groupRelations, shownRelations } from './relation-groups.ts'

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

describe('shownRelations', () => {
  it('shows the latest pair of two origins and some others, and says how many are left', () => {
    const ids = Array.from({ length: 12 }, (_unused, index) => `a${index}`)
    const many = dossierComparison(
      [...ids.map((id) => ({ id, origin: 'HUR', figure: 400 })), { id: 'z', origin: 'NIS', figure: 900 }],
      ids.map((id) => ({ a: id, b: 'z', relation: 'conflict' as const })),
    )
    const [question] = many.comparison.questions
    if (!question) throw new Error('no question')
    const claims = claimsOfQuestion(question, many)
    const shown = shownRelations(question, claims, false)
    expect([shown.groups[0]?.pairs[0]?.rest.length, shown.left]).toEqual([8, 3])
    expect(shownRelations(question, claims, true).left).toBe(0)
  })
})
