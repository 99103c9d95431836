import { formatNumber } from '../../ui/format-quantity.ts'
import { formatDay, formatEdtf } from '../../ui/format-time.ts'
import { certaintyWords, countOf, listOf, relationWords } from '../../ui/words.ts'
import type { MatrixCell } from '../comparison/matrix.ts'
import { type Cell, figurePart, type Table, words } from '../views/view.ts'

/** What each origin says last, with its bounds. Pure. */
export function originsTable(cells: readonly MatrixCell[]): Table {
  return {
    id: 'origins',
    title: 'What each origin says',
    columns: [
      { id: 'origin', label: 'Origin', kind: 'head' },
      { id: 'figure', label: 'Latest figure' },
      { id: 'low', label: 'At least' },
      { id: 'high', label: 'At most' },
      { id: 'day', label: 'Speaks for' },
      { id: 'outlets', label: 'Carried by' },
      { id: 'standing', label: 'Beside the others' },
    ],
    rows: cells.map((cell) => ({ id: cell.origin, cells: cellsOf(cell) })),
  }
}

function cellsOf({ origin, latest, outlets, standing }: MatrixCell): Record<string, Cell> {
  const { claim, day } = latest
  const { low, high } = claim.quantity
  return {
    origin: words(origin, 'strong'),
    figure: [
      figurePart(latest),
      ...(claim.certainty === 'asserted' ? [] : words(certaintyWords[claim.certainty], 'changed')),
    ],
    low: words(low === null ? 'not said' : formatNumber(low), low === null ? 'note' : undefined),
    high: words(high === null ? 'not said' : formatNumber(high), high === null ? 'note' : undefined),
    day: words(claim.time ? formatEdtf(claim.time.edtf) : `${formatDay(day)} (printed)`),
    outlets: [
      { text: countOf(outlets.length, 'outlet') },
      ...(outlets.length <= 6 ? words(listOf(outlets), 'note') : []),
    ],
    standing: standing
      ? [
          { text: relationWords[standing.relation], relation: standing.relation },
          ...words(standing.others.length === 0 ? 'among its carriers' : listOf(standing.others), 'note'),
        ]
      : [],
  }
}
