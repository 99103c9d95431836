import type { ComparedQuestion } from '@crosstally/compare'
import type { Relation, RelationKind } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { headRelations } from './question-row.ts'

const relation = (a: string, b: string, kind: RelationKind): Relation => ({
  a,
  b,
  relation: kind,
  reason: 'test',
  explanation: 'For the test.',
})

/** Two origins of 15 claims each; all pairs across repeat each other but those given. */
function question(special: readonly Relation[]): Pick<ComparedQuestion, 'origins' | 'relations'> {
  const ids = (name: string) => Array.from({ length: 15 }, (_, index) => `${name}${index}`)
  const repeats = ids('a').flatMap((a) => ids('b').map((b) => relation(a, b, 'repeat')))
  return {
    origins: [
      { name: 'A', claims: ids('a') },
      { name: 'B', claims: ids('b') },
    ],
    relations: [...repeats, ...special],
  }
}

describe('headRelations', () => {
  it('is all of them where a list shows them all', () => {
    expect(headRelations({ ...question([]), relations: [relation('a0', 'b0', 'repeat')] })).toBeNull()
  })

  it('has one of each kind for each two origins, in the order of the whole', () => {
    const special = [
      relation('a0', 'b1', 'conflict'),
      relation('a0', 'b2', 'conflict'),
      relation('a1', 'a2', 'distortion'),
      relation('b0', 'a3', 'conflict'),
    ]
    expect(headRelations(question(special))).toEqual([relation('a0', 'b0', 'repeat'), special[0], special[2]])
  })

  it('leaves out the mildest where there are still too many', () => {
    const special = Array.from({ length: 250 }, (_, index) => relation(`x${index}`, `y${index}`, 'update'))
    const origins = special.flatMap(({ a, b }) => [
      { name: a, claims: [a] },
      { name: b, claims: [b] },
    ])
    const base = question([...special, relation('a0', 'b1', 'conflict')])
    const head = headRelations({ ...base, origins: [...base.origins, ...origins] })
    expect(head).toHaveLength(200)
    expect(head?.at(-1)?.relation).toBe('conflict')
    expect(head?.some(({ relation }) => relation === 'repeat')).toBe(false)
  })
})
