import type { CitationPath } from './citation-path.ts'

export type NodeKind = 'outlet' | 'relay' | 'speaker' | 'origin'

/** A party in the graph; `layer` is its column, outlets 0, origins last. */
export interface GraphNode {
  readonly id: string
  readonly kind: NodeKind
  readonly layer: number
  readonly label: string
  /** The names it stands for: more than one where outlets that carry the same are drawn as one. */
  readonly names: readonly string[]
  readonly isChosen: boolean
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly claimCount: number
  readonly isChosen: boolean
}

export interface CitationGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Number of columns between outlets and origins: relays, then speakers. */
  readonly columns: { readonly relays: number; readonly speakers: number }
  /** Outlets are drawn together by their next step. */
  readonly isCondensed: boolean
}

/** More outlets than this are drawn together where they carry the same. */
const mostOutlets = 40
/** More ways than this are drawn without the single outlets: all that lead to the same next step are one. */
const mostPaths = 120

/** Whether some paths are too many to be drawn outlet by outlet. Pure. */
export const isDense = (paths: readonly CitationPath[]): boolean => paths.length > mostPaths
export const noSource = 'no source named'

type Step = Pick<GraphNode, 'kind' | 'layer' | 'names'>

/**
 * The graph of some paths in fixed columns: outlets, relays by their place after the outlet, speakers by their place
 * before the origin, origins. A name may stand in several columns, so that no path leads back. Pure.
 */
export function citationGraph(
  paths: readonly CitationPath[],
  isChosen: (path: CitationPath) => boolean,
): CitationGraph {
  const columns = {
    relays: Math.max(0, ...paths.map(({ relays }) => relays.length)),
    speakers: Math.max(0, ...paths.map(({ speakers }) => speakers.length)),
  }
  const namesOf = isDense(paths) ? outletsByNextStep(paths) : outletsByWays(paths)
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  for (const path of paths) {
    const chosen = isChosen(path)
    const ids = stepsOf(path, columns, namesOf(path)).map((step) => addNode(nodes, step, chosen))
    for (const [index, from] of ids.entries()) {
      const to = ids[index + 1]
      if (to !== undefined) addEdge(edges, { from, to, claimCount: path.claims.length, isChosen: chosen })
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], columns, isCondensed: isDense(paths) }
}

/** The outlets that are drawn as one with that of a path. */
type OutletNames = (path: CitationPath) => readonly string[]

function outletsByNextStep(paths: readonly CitationPath[]): OutletNames {
  const nextOf = ({ relays, speakers, origin }: CitationPath): string =>
    JSON.stringify([...relays, ...speakers, origin][0])
  const outlets = new Map(
    [...Map.groupBy(paths, nextOf)].map(([next, own]) => [next, [...new Set(own.map(({ outlet }) => outlet))].sort()]),
  )
  return (path) => outlets.get(nextOf(path)) ?? [path.outlet]
}

function outletsByWays(paths: readonly CitationPath[]): OutletNames {
  const byOutlet = Map.groupBy(paths, ({ outlet }) => outlet)
  if (byOutlet.size <= mostOutlets) return ({ outlet }) => [outlet]
  const ways = (own: readonly CitationPath[]) =>
    JSON.stringify(own.map(({ relays, speakers, origin }) => [relays, speakers, origin]).toSorted())
  const alike = Map.groupBy([...byOutlet], ([, own]) => ways(own))
  const names = new Map(
    [...alike.values()].flatMap((members) => {
      const outlets = members.map(([outlet]) => outlet).sort()
      return outlets.map((outlet) => [outlet, outlets] as const)
    }),
  )
  return ({ outlet }) => names.get(outlet) ?? [outlet]
}

function stepsOf(
  { relays, speakers, origin }: CitationPath,
  columns: CitationGraph['columns'],
  outlets: readonly string[],
): Step[] {
  const last = columns.relays + columns.speakers + 1
  return [
    { kind: 'outlet', layer: 0, names: outlets },
    ...relays.map((name, index): Step => ({ kind: 'relay', layer: 1 + index, names: [name] })),
    ...speakers.map((name, index): Step => ({ kind: 'speaker', layer: last - speakers.length + index, names: [name] })),
    { kind: 'origin', layer: last, names: [origin ?? noSource] },
  ]
}

function addNode(nodes: Map<string, GraphNode>, { kind, layer, names }: Step, isChosen: boolean): string {
  const id = JSON.stringify([kind, layer, names])
  const known = nodes.get(id)
  const [first = '', ...rest] = names
  const label = rest.length === 0 ? first : `${names.length} outlets`
  nodes.set(id, { id, kind, layer, label, names, isChosen: isChosen || known?.isChosen === true })
  return id
}

function addEdge(edges: Map<string, GraphEdge>, edge: GraphEdge): void {
  const key = `${edge.from} ${edge.to}`
  const known = edges.get(key)
  edges.set(key, {
    ...edge,
    claimCount: edge.claimCount + (known?.claimCount ?? 0),
    isChosen: edge.isChosen || known?.isChosen === true,
  })
}
