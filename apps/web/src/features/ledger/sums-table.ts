import {
  deriveShares,
  type Entry,
  findBaselineSums,
  findCasualtySums,
  findPartSums,
  type SumProposal,
} from '@crosstally/compare'
import { formatBounds } from '../../ui/format-quantity.ts'
import { countOf } from '../../ui/words.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'
import { type Cell, figurePart, type Row, type Table, words } from '../views/view.ts'

interface SumsMaterial {
  readonly entries: readonly Entry[]
  readonly placed: ReadonlyMap<string, PlacedClaim>
  /** Sums that hold within rounding only are shown as well. */
  readonly isAll: boolean
}

const kindWords: Readonly<Record<SumProposal['kind'], string>> = {
  parts_of_casualties: 'killed and wounded',
  parts_and_total: 'parts and total',
  baseline_and_increment: 'baseline and addition',
  share_of_base: 'share of a figure',
}

/** Sums that would hold, each with its formula: proposals, never reported figures. Pure. */
export function sumsTable({ entries, placed, isAll }: SumsMaterial): Table {
  const sums = proposalsOf(entries)
  const shown = isAll ? sums : sums.filter(isExact)
  const left = sums.length - shown.length
  return {
    id: 'sums',
    title: 'Sums that would hold',
    columns: [
      { id: 'formula', label: 'Formula', kind: 'head' },
      { id: 'kind', label: 'Kind' },
      { id: 'terms', label: 'From' },
      { id: 'total', label: 'Meets' },
      { id: 'derived', label: 'Derived within rounding' },
      { id: 'assumption', label: 'Taken for granted' },
    ],
    rows: shown.map((sum) => rowOf(sum, placed)),
    notes: left === 0 ? [] : [`${countOf(left, 'more sum')} would hold within rounding only.`],
  }
}

/** Each formula once, those that hold to the digit first. */
function proposalsOf(entries: readonly Entry[]): SumProposal[] {
  const all = [
    ...findCasualtySums(entries),
    ...findPartSums(entries),
    ...findBaselineSums(entries),
    ...entries.flatMap((entry) => deriveShares(entry, clauseOf(entry))),
  ]
  const once = [...Map.groupBy(all, ({ kind, formula }) => `${kind} ${formula}`).values()].flatMap((same) =>
    same.slice(0, 1),
  )
  return once.sort((a, b) => Number(isExact(b)) - Number(isExact(a)))
}

const isExact = ({ kind, formula }: SumProposal): boolean => kind === 'share_of_base' || formula.includes(' = ')

/** The claim's clause at its place in the text: all that a share beside it needs. */
const clauseOf = ({ claim: { evidence } }: Entry): string => ' '.repeat(evidence.start) + evidence.quote

function rowOf(sum: SumProposal, placed: ReadonlyMap<string, PlacedClaim>): Row {
  const partsOf = (ids: readonly string[]): Cell =>
    ids
      .map((id) => placed.get(id))
      .filter((one) => one !== undefined)
      .flatMap((one) => [
        { ...figurePart(one), look: 'strong' as const },
        { text: one.origin === one.outlet ? one.outlet : `${one.origin}, in ${one.outlet}`, look: 'note' as const },
      ])
  return {
    id: `${sum.kind} ${sum.formula}`,
    cells: {
      formula: [
        { text: sum.formula, look: 'strong' },
        { text: 'derived, not reported', look: 'derived' },
      ],
      kind: words(kindWords[sum.kind]),
      terms: partsOf(sum.terms),
      total: sum.total === null ? [] : partsOf([sum.total]),
      derived: [{ text: formatBounds({ ...sum.derived, best: null }), data: { ...sum.derived } }],
      assumption: words(sum.assumption),
    },
  }
}
