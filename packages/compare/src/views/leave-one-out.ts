import type { Bounds, RelationKind } from '@crosstally/model'
import { type CompareQuestionOptions, compareQuestion } from '../questions/compare-question.ts'
import type { QuestionGroup } from '../questions/group-claims.ts'

/** What a question would say without one of its origins. */
export interface WithoutOrigin {
  readonly origin: string
  /** Relations that fall away, by kind. */
  readonly lost: Partial<Record<RelationKind, number>>
  readonly answer: Bounds
  readonly independentOrigins: { readonly min: number; readonly max: number }
  /** The answer, the number of origins or the presence of a contradiction changes. */
  readonly isLoadBearing: boolean
}

/** Compares a question again without each of its origins. Cost: origins times one comparison. Pure. */
export function leaveOneOriginOut(group: QuestionGroup, options: CompareQuestionOptions = {}): WithoutOrigin[] {
  const whole = compareQuestion(group, options)
  return whole.origins.map((origin) => {
    const gone = new Set(origin.claims)
    const rest = compareQuestion({ ...group, entries: group.entries.filter((entry) => !gone.has(entry.id)) }, options)
    const lost: Partial<Record<RelationKind, number>> = {}
    for (const { a, b, relation } of whole.relations)
      if (gone.has(a) || gone.has(b)) lost[relation] = (lost[relation] ?? 0) + 1
    const hasConflict = (relations: typeof whole.relations): boolean =>
      relations.some(({ relation }) => relation === 'conflict')
    const isLoadBearing =
      rest.answer.low !== whole.answer.low ||
      rest.answer.best !== whole.answer.best ||
      rest.answer.high !== whole.answer.high ||
      hasConflict(rest.relations) !== hasConflict(whole.relations)
    return {
      origin: origin.name,
      lost,
      answer: rest.answer,
      independentOrigins: rest.independentOrigins,
      isLoadBearing,
    }
  })
}
