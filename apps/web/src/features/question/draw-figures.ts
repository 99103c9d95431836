import 'server-only'
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { FigurePoint } from './figure-points.ts'

export interface ChartOptions {
  readonly width: number
  readonly label: string
  /** Address and name of the mark of a claim. */
  readonly linkOf: (point: FigurePoint) => { readonly href: string; readonly name: string }
  /** Origins in the order of their series. */
  readonly origins: readonly string[]
}

export const seriesSymbols = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const
const seriesColors = seriesSymbols.map((_symbol, index) => `var(--series-${index + 1})`)

/**
 * Figures over time as SVG markup: a mark for each claim, linked to it; a bar for a range; an arrow where a bound is open.
 * Drawn on the server, so that it needs no script in the browser.
 */
export function drawFigures(points: readonly FigurePoint[], { width, label, linkOf, origins }: ChartOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const bars = points.filter(({ low, high }) => low !== high)
  const isNarrow = width < 500
  const svg = Plot.plot({
    document,
    width,
    height: isNarrow ? 300 : 380,
    marginLeft: isNarrow ? 48 : 60,
    marginRight: 24,
    marginBottom: 36,
    marginTop: 20,
    style: { fontSize: isNarrow ? '11px' : '13px' },
    x: { type: 'utc', label: null, ticks: isNarrow ? 4 : 7, nice: true, inset: 12 },
    y: {
      label: null,
      grid: true,
      zero: true,
      nice: true,
      ticks: 6,
      tickFormat: (value: number) => value.toLocaleString('en-GB'),
    },
    color: { type: 'ordinal', domain: origins, range: repeated(seriesColors, origins.length) },
    symbol: { domain: origins, range: repeated(seriesSymbols, origins.length) },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--edge)' }),
      ...bars.map((bar) =>
        Plot.link([bar], {
          x: 'date',
          y1: 'low',
          y2: 'high',
          stroke: 'origin',
          strokeWidth: 2.5,
          markerStart: bar.isOpenBelow ? 'arrow-reverse' : 'none',
          markerEnd: bar.isOpenAbove ? 'arrow' : 'none',
        }),
      ),
      Plot.dot(points, {
        x: 'date',
        y: 'value',
        r: 5.5,
        fill: 'var(--surface)',
        stroke: 'origin',
        strokeWidth: 2.25,
        symbol: 'origin',
        href: (point: FigurePoint) => linkOf(point).href,
        title: (point: FigurePoint) => linkOf(point).name,
      }),
    ],
  })
  return finish(svg, label)
}

/** Plot's own style element would need a nonce; its few rules stand in the style sheet. Marks get a name as links. */
function finish(svg: Element, label: string): string {
  for (const style of svg.querySelectorAll('style')) style.remove()
  svg.setAttribute('role', 'group')
  svg.setAttribute('aria-label', label)
  svg.setAttribute('class', 'chart')
  svg.removeAttribute('font-family')
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  for (const link of svg.querySelectorAll('a')) {
    const title = link.querySelector('title')
    if (title) link.setAttribute('aria-label', title.textContent)
  }
  return svg.outerHTML
}

function repeated<Value>(values: readonly Value[], length: number): Value[] {
  return Array.from({ length }, (_unused, index) => values[index % values.length]).filter(
    (value) => value !== undefined,
  )
}
