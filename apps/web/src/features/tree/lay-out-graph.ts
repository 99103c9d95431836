import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre'
import type { CitationGraph, GraphEdge, GraphNode } from './citation-graph.ts'

export interface PlacedNode extends GraphNode {
  /** Top left corner. */
  readonly x: number
  readonly y: number
}

export interface PlacedEdge extends GraphEdge {
  /** SVG path data. */
  readonly path: string
}

export interface GraphLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

export const nodeSize = { width: 212, height: 28 } as const
const spacing = { nodesep: 8, edgesep: 6, ranksep: 46, marginx: 2, marginy: 2 } as const

/**
 * Places a graph with few crossings. Every edge is as long as the columns it spans, so that the columns come out as they
 * are given. Pure.
 */
export function layOutGraph({ nodes, edges }: CitationGraph): GraphLayout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>()
  graph.setGraph({ rankdir: 'LR', ...spacing })
  const layers = new Map(nodes.map(({ id, layer }) => [id, layer]))
  for (const { id } of nodes) graph.setNode(id, { ...nodeSize })
  for (const { from, to, claimCount } of edges) {
    const minlen = (layers.get(to) ?? 0) - (layers.get(from) ?? 0)
    graph.setEdge(from, to, { minlen, weight: claimCount })
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  const centreOf = (id: string) => {
    const { x = 0, y = 0 } = graph.node(id)
    return { x, y }
  }
  const columns = [...new Set(nodes.map(({ id }) => centreOf(id).x))]
  return {
    width,
    height,
    nodes: nodes.map((node) => {
      const { x, y } = centreOf(node.id)
      return { ...node, x: x - nodeSize.width / 2, y: y - nodeSize.height / 2 }
    }),
    edges: edges.map((edge) => {
      const [from, to] = [centreOf(edge.from), centreOf(edge.to)]
      // The layout ends edges where they meet the box, also from above, and bends them between columns, too. Here they
      // leave and enter at the sides and keep their place in each column they pass: fewer and wider curves.
      const passed = (graph.edge(edge.from, edge.to).points ?? []).filter(
        ({ x }) => x > from.x + 1 && x < to.x - 1 && columns.some((column) => Math.abs(column - x) < 1),
      )
      const start = { x: from.x + nodeSize.width / 2, y: from.y }
      const end = { x: to.x - nodeSize.width / 2, y: to.y }
      return { ...edge, path: curveThrough([start, ...passed, end]) }
    }),
  }
}

/** A curve that runs level through each point. */
function curveThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let before = first
  const curves = rest.map((point) => {
    const middle = (before.x + point.x) / 2
    const curve = `C${round(middle)} ${round(before.y)} ${round(middle)} ${round(point.y)} ${round(point.x)} ${round(point.y)}`
    before = point
    return curve
  })
  return `M${round(first.x)} ${round(first.y)}${curves.join('')}`
}

const round = (value: number): number => Math.round(value * 10) / 10
