import type { RelationKind } from '@crosstally/model'
import type { DossierComparison, ReportSummary } from '@crosstally/services'
import { addressOf } from '../../ui/addresses.ts'
import { relationWords } from '../../ui/words.ts'
import { count, type Row, type Table } from '../views/view.ts'
import { nameOf } from './report-name.ts'

const mostPairs = 20
const gravity: Readonly<Partial<Record<RelationKind, number>>> = { conflict: 5, distortion: 5, update: 2 }

interface Pair {
  readonly a: ReportSummary
  readonly b: ReportSummary
  readonly kinds: ReadonlyMap<RelationKind, number>
}

/** The pairs of reports that contradict, distort or share most, for a reader who has not chosen two. Pure. */
export function pairsTable(comparison: DossierComparison): Table {
  const pairs = pairsOf(comparison).sort((x, y) => weightOf(y) - weightOf(x))
  const kinds = (['conflict', 'distortion', 'update', 'independent_agreement', 'repeat'] as const).filter((kind) =>
    pairs.some((pair) => pair.kinds.has(kind)),
  )
  return {
    id: 'pairs',
    title: 'Reports with most in common',
    columns: [
      { id: 'pair', label: 'Reports', kind: 'head' },
      ...kinds.map((kind) => ({ id: kind, label: relationWords[kind], kind: 'number' as const })),
    ],
    rows: pairs.slice(0, mostPairs).map((pair): Row => {
      const { a, b } = pair
      return {
        id: `${a.id} ${b.id}`,
        cells: {
          pair: [
            { text: `${nameOf(a)} and ${nameOf(b)}`, href: addressOf.sideBySide(comparison.dossier.slug, a.id, b.id) },
          ],
          ...Object.fromEntries(kinds.map((kind) => [kind, count(pair.kinds.get(kind) ?? 0)])),
        },
      }
    }),
  }
}

function pairsOf({ comparison, claims, reports }: DossierComparison): Pair[] {
  const pairs = new Map<string, { a: ReportSummary; b: ReportSummary; kinds: Map<RelationKind, number> }>()
  for (const { relations } of comparison.questions) {
    for (const relation of relations) {
      const ids = [claims[relation.a]?.reportId ?? '', claims[relation.b]?.reportId ?? ''].sort()
      const [a, b] = [reports[ids[0] ?? ''], reports[ids[1] ?? '']]
      if (!a || !b) continue
      const pair = pairs.get(ids.join(' ')) ?? { a, b, kinds: new Map() }
      pair.kinds.set(relation.relation, (pair.kinds.get(relation.relation) ?? 0) + 1)
      pairs.set(ids.join(' '), pair)
    }
  }
  return [...pairs.values()]
}

function weightOf({ kinds }: Pair): number {
  return [...kinds].reduce((sum, [kind, found]) => sum + found * (gravity[kind] ?? 1), 0)
}
