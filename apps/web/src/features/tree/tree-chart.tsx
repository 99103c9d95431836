import { outletFamily } from '@crosstally/compare'
import Link from 'next/link'
import { viewAddress } from '../views/view.ts'
import type { CitationGraph } from './citation-graph.ts'
import { layOutGraph, nodeSize, type PlacedEdge, type PlacedNode } from './lay-out-graph.ts'
import type { TreeView } from './tree-view.ts'

type ChartView = Pick<TreeView, 'address' | 'filter' | 'graph' | 'rings'>

const headHeight = 28
/** Letters that fit into a node. */
const fitting = 29

/** Outlets, relays, speakers and origins from left to right; the table below says the same in words. */
export function TreeChart({ view }: { view: ChartView }) {
  const { width, height, nodes, edges } = layOutGraph(view.graph)
  const isNarrowed = view.filter.origin !== undefined || view.filter.outlet !== undefined
  const ringed = new Set(view.rings.flat())
  const isRinged = ({ kind, names }: PlacedNode) =>
    (kind === 'outlet' || kind === 'relay') && names.some((name) => ringed.has(outletFamily(name)))
  return (
    <section
      aria-label="Graph: who carries whom"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus to be scrolled by keyboard
      tabIndex={0}
      data-scroll-region
      className="overflow-x-auto rounded-lg border border-line p-3 sm:p-5"
    >
      <svg
        viewBox={`0 0 ${width} ${height + headHeight}`}
        width={width}
        height={height + headHeight}
        className="mx-auto max-w-none text-xs print:h-auto print:max-w-full"
      >
        <title>From outlets on the left to origins on the right</title>
        <ColumnHeads graph={view.graph} nodes={nodes} />
        <g transform={`translate(0 ${headHeight})`}>
          {edges.map((edge) => (
            <EdgeLine key={`${edge.from} ${edge.to}`} edge={edge} isMarked={isNarrowed && edge.isChosen} />
          ))}
          {nodes.map((node) => (
            <NodeBox
              key={node.id}
              node={node}
              isMarked={isNarrowed && node.isChosen}
              isRinged={isRinged(node)}
              href={nodeAddress(view, node)}
            />
          ))}
        </g>
      </svg>
      {view.graph.isCondensed ? (
        <p className="mt-3 text-sm text-muted">
          Outlets that lead to the same next step are drawn as one. Choose an origin to see its outlets.
        </p>
      ) : null}
    </section>
  )
}

function ColumnHeads({ graph: { columns }, nodes }: { graph: CitationGraph; nodes: readonly PlacedNode[] }) {
  const last = columns.relays + columns.speakers + 1
  const heads = [
    { layer: 0, text: 'Outlets' },
    ...(columns.relays > 0 ? [{ layer: 1, text: 'Relayed by' }] : []),
    ...(columns.speakers > 0 ? [{ layer: columns.relays + 1, text: 'Speakers' }] : []),
    { layer: last, text: 'Origins' },
  ]
  return heads.map(({ layer, text }) => (
    <text key={text} x={nodes.find((node) => node.layer === layer)?.x ?? 0} y={14} className="fill-muted font-semibold">
      {text}
    </text>
  ))
}

function EdgeLine({ edge: { path, claimCount }, isMarked }: { edge: PlacedEdge; isMarked: boolean }) {
  return (
    <path
      d={path}
      fill="none"
      stroke={isMarked ? 'var(--accent)' : 'var(--edge)'}
      strokeOpacity={isMarked ? 1 : 0.45}
      strokeWidth={1 + Math.min(4, Math.log2(claimCount))}
    />
  )
}

const fills = {
  outlet: 'fill-surface stroke-line',
  relay: 'fill-sunken stroke-line',
  speaker: 'fill-update-soft stroke-transparent',
  origin: 'fill-accent-soft stroke-transparent',
} as const

interface NodeBoxProps {
  readonly node: PlacedNode
  readonly isMarked: boolean
  readonly isRinged: boolean
  readonly href: string | null
}

function NodeBox({ node: { kind, label, names, x, y }, isMarked, isRinged, href }: NodeBoxProps) {
  const text = label.length > fitting ? `${label.slice(0, fitting - 1)}…` : label
  const box = (
    <g transform={`translate(${x} ${y})`}>
      <title>{names.length > 1 ? names.join(', ') : label}</title>
      <rect
        width={nodeSize.width}
        height={nodeSize.height}
        rx={6}
        className={`${fills[kind]} ${isMarked ? 'stroke-accent stroke-2' : ''} ${isRinged ? 'stroke-conflict stroke-2' : ''}`}
        strokeDasharray={isRinged ? '4 3' : undefined}
      />
      <text x={10} y={18.5} className={`fill-ink ${kind === 'origin' || isMarked ? 'font-semibold' : ''}`}>
        {isRinged ? `↻ ${text}` : text}
      </text>
    </g>
  )
  return href === null ? (
    box
  ) : (
    <Link href={href} scroll={false}>
      {box}
    </Link>
  )
}

/** Origins and outlets choose themselves, and a chosen one gives the choice up. */
function nodeAddress(view: ChartView, { kind, names }: PlacedNode): string | null {
  const [name = ''] = names
  if (kind === 'origin') {
    return viewAddress(view, { origin: view.filter.origin === name ? null : name, outlet: null })
  }
  if (kind !== 'outlet' || names.length > 1) return null
  return viewAddress(view, { outlet: view.filter.outlet === name ? null : name, origin: null })
}
