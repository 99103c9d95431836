import { formatDay, formatEdtf } from '../../ui/format-time.ts'
import { certaintyWords, decisionWords } from '../../ui/words.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'
import { limitRows } from '../views/limit-rows.ts'
import { figurePart, type Row, type Table, words } from '../views/view.ts'
import type { ViewParams } from '../views/view-params.ts'

/** All claims of a question in the order of the days they speak for. Pure. */
export function claimsTable(claims: readonly PlacedClaim[], params: ViewParams): Table {
  return {
    id: 'claims',
    title: 'Figures over time',
    columns: [
      { id: 'figure', label: 'Figure', kind: 'head' },
      { id: 'day', label: 'Speaks for' },
      { id: 'origin', label: 'Origin' },
      { id: 'outlet', label: 'Outlet' },
      { id: 'published', label: 'Published' },
      { id: 'certainty', label: 'Certainty' },
      { id: 'review', label: 'Review' },
    ],
    ...limitRows(claims.map(rowOf), params),
  }
}

function rowOf(placed: PlacedClaim): Row {
  const { claim, report, origin, outlet, day } = placed
  return {
    id: claim.id,
    cells: {
      figure: [{ ...figurePart(placed), look: 'strong' }],
      day: words(claim.time ? formatEdtf(claim.time.edtf) : `${formatDay(day)} (printed)`),
      origin: words(origin),
      outlet: words(outlet),
      published: words(report.publishedAt === null ? 'not given' : formatDay(report.publishedAt)),
      certainty: words(certaintyWords[claim.certainty], claim.certainty === 'asserted' ? undefined : 'changed'),
      review: claim.decision ? words(decisionWords[claim.decision]) : words('not yet', 'note'),
    },
  }
}
