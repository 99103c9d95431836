import { type SharedNumber, sameNumberTwoOwners } from '@crosstally/compare'
import { addressOf } from '../../ui/addresses.ts'
import { formatNumber } from '../../ui/format-quantity.ts'
import { formatDay } from '../../ui/format-time.ts'
import { countOf, listOf, measureWords } from '../../ui/words.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'
import { allClaims } from '../views/all-claims.ts'
import { entriesOf } from '../views/compared-reports.ts'
import { knownFilter } from '../views/known-on.ts'
import { allFilter, limitRows } from '../views/limit-rows.ts'
import type { Material } from '../views/material.ts'
import { type Cell, figurePart, type Row, type View, words } from '../views/view.ts'
import { statedFilter } from '../views/view-params.ts'

export interface SameNumberView extends View {
  readonly numberCount: number
}

/** Numbers that reports give to different claimants or categories. Pure. */
export function sameNumberView({ comparison, params, known }: Material): SameNumberView {
  const { slug } = comparison.dossier
  const numbers = sameNumberTwoOwners(entriesOf(comparison))
  const placed = new Map(allClaims(comparison).map((one) => [one.claim.id, one]))
  return {
    title: 'Same number',
    dossier: slug,
    address: addressOf.view(slug, 'same-number'),
    filter: statedFilter({ ...allFilter(params), ...knownFilter(known) }),
    numberCount: numbers.length,
    tables: [
      {
        id: 'numbers',
        title: 'Same number, two owners',
        columns: [
          { id: 'number', label: 'Number', kind: 'group' },
          { id: 'outlet', label: 'Outlet', kind: 'head' },
          { id: 'figure', label: 'Figure' },
          { id: 'measure', label: 'As' },
          { id: 'owner', label: 'On the word of' },
          { id: 'published', label: 'Published' },
          { id: 'quote', label: 'Words', kind: 'text' },
        ],
        ...limitRows(
          numbers.flatMap((number) => rowsOf(number, placed)),
          params,
        ),
      },
    ],
  }
}

function rowsOf(shared: SharedNumber, placed: ReadonlyMap<string, PlacedClaim>): Row[] {
  const group: Cell = [
    { text: formatNumber(shared.number), look: 'figure' },
    { text: differenceOf(shared), look: 'note' },
  ]
  return shared.claims
    .map((id) => placed.get(id))
    .filter((one) => one !== undefined)
    .map((one) => ({ id: `${shared.number} ${one.claim.id}`, cells: { number: group, ...cellsOf(one) } }))
}

function differenceOf({ owners, measures }: SharedNumber): string {
  const parts = [
    owners.length > 1 ? `given to ${listOf(owners)}` : null,
    measures.length > 1 ? `told as ${countOf(measures.length, 'category', 'categories')}` : null,
  ]
  return parts.filter((part) => part !== null).join('; ')
}

function cellsOf(one: PlacedClaim): Record<string, Cell> {
  const { claim, outlet, report } = one
  return {
    outlet: words(outlet),
    figure: [{ ...figurePart(one), look: 'strong' }],
    measure: words(measureWords[claim.measure]),
    owner: words(claim.attribution.map(({ name }) => name).join(' ← ')),
    published: words(report.publishedAt === null ? null : formatDay(report.publishedAt)),
    quote: words(`“${claim.evidence.quote}”`),
  }
}
