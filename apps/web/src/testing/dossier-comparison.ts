import type { Question, Relation } from '@crosstally/model'
import type { DossierComparison } from '@crosstally/services'
import { reportSummary, reviewedClaim } from './reviewed-claim.ts'

interface StatedClaim {
  readonly id: string
  readonly origin: string
  readonly figure: number
  readonly outlet?: string
  readonly day?: string
}

/** A dossier with one question for tests: its claims, each in a report of its own, and the relations among them. */
export function dossierComparison(
  claims: readonly StatedClaim[],
  relations: readonly (Pick<Relation, 'a' | 'b' | 'relation'> & Partial<Relation>)[] = [],
  question: Partial<Question> = {},
): DossierComparison {
  const base = reviewedClaim()
  const placed = claims.map(({ id, origin, figure, outlet = `Outlet ${id}`, day = '2025-03-06' }) => ({
    claim: reviewedClaim({
      id,
      reportId: `report-${id}`,
      quantity: { ...base.quantity, qualifier: 'exact', low: figure, best: figure, high: figure },
      time: { edtf: day, kind: 'as_of' },
      attribution: [{ name: origin }],
    }),
    report: reportSummary({ id: `report-${id}`, outlet }),
    origin,
  }))
  const byOrigin = Map.groupBy(placed, ({ origin }) => origin)
  const origins = [...byOrigin].map(([name, own]) => ({ name, claims: own.map(({ claim }) => claim.id) }))
  return {
    dossier: {
      slug: 'demo',
      title: 'Demo',
      reportCount: claims.length,
      claimCount: claims.length,
      reviewedCount: 0,
      updatedAt: '2025-03-07T00:00:00.000Z',
    },
    claims: Object.fromEntries(placed.map(({ claim }) => [claim.id, claim])),
    reports: Object.fromEntries(placed.map(({ report }) => [report.id, report])),
    isCurrent: true,
    comparedAt: '2025-03-07T00:00:00.000Z',
    questionCount: 1,
    nextCursor: null,
    comparison: {
      questions: [
        {
          id: 'q1',
          dossier: 'demo',
          label: 'North Korean soldiers in training',
          measure: 'training',
          subject: base.subject,
          place: null,
          scope: 'total',
          answer: { low: null, best: null, high: null },
          origins,
          independentOrigins: { min: origins.length, max: origins.length },
          relations: relations.map((relation) => ({ reason: 'test', explanation: 'For the test.', ...relation })),
          sentence: 'A sentence.',
          ...question,
        },
      ],
    },
  }
}
