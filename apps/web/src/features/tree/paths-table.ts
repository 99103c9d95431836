import { outletFamily } from '@crosstally/compare'
import { countOf, measureWords } from '../../ui/words.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'
import { limitRows } from '../views/limit-rows.ts'
import { figurePart, type Row, type Table, words } from '../views/view.ts'
import type { ViewParams } from '../views/view-params.ts'
import { noSource } from './citation-graph.ts'
import type { CitationPath } from './citation-path.ts'

interface PathsMaterial {
  readonly paths: readonly CitationPath[]
  readonly carriers: ReadonlyMap<string | null, number>
  readonly rings: readonly (readonly string[])[]
  readonly params: ViewParams
}

/** The table of the paths of a graph. Pure. */
export function pathsTable({ paths, carriers, rings, params }: PathsMaterial): Table {
  const ringed = new Set(rings.flat())
  return {
    id: 'paths',
    title: 'Who carries whom',
    columns: [
      { id: 'origin', label: 'Origin', kind: 'group' },
      { id: 'outlet', label: 'Outlet', kind: 'head' },
      { id: 'relays', label: 'Relayed by' },
      { id: 'speakers', label: 'Speakers, nearest first' },
      { id: 'figures', label: 'Figures' },
    ],
    ...limitRows(
      paths.map((path) => rowOf(path, carriers.get(path.origin) ?? 0, ringed)),
      params,
    ),
  }
}

function rowOf(path: CitationPath, carriers: number, ringed: ReadonlySet<string>): Row {
  const isRinged = [path.outlet, ...path.relays].filter((name) => ringed.has(outletFamily(name))).length > 1
  return {
    id: path.key,
    cells: {
      origin: [
        { text: path.origin ?? noSource, look: 'strong' },
        { text: `in ${countOf(carriers, 'outlet')}`, look: 'note' },
      ],
      outlet: [...words(path.outlet), ...(isRinged ? words('cites in a circle', 'changed') : [])],
      relays: words(path.relays.join(', ')),
      speakers: words(path.speakers.join(', ')),
      figures: path.claims.flatMap(figureParts),
    },
  }
}

function figureParts(placed: PlacedClaim) {
  const figure = figurePart(placed)
  const { claim } = placed
  return [{ ...figure, look: 'strong' as const, text: `${figure.text} ${measureWords[claim.measure]}` }]
}
