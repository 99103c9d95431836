import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { FigurePoint } from './figure-points.ts'
import { seriesOf } from './series.ts'

export interface ChartOptions {
  readonly width: number
  readonly label: string
  /** Address and name of the mark of a claim. */
  readonly linkOf: (point: FigurePoint) => { readonly href: string; readonly name: string }
  /** Origins in the order of their series. */
  readonly origins: readonly string[]
}

/**
 * Figures over time as SVG markup: a mark for each claim, linked to it; a bar for a range; an arrow where a bound is open.
 * Drawn on the server, so that it needs no script in the browser. Pure.
 */
export function drawFigures(points: readonly FigurePoint[], { width, label, linkOf, origins }: ChartOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const series = origins.map((_origin, index) => seriesOf(index))
  const svg = Plot.plot({
    document,
    ...frameOf(width, daysBetween(points)),
    color: { type: 'ordinal', domain: origins, range: series.map(({ color }) => color) },
    symbol: { domain: origins, range: series.map(({ symbol }) => symbol) },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--edge)' }),
      Plot.line(points, {
        x: 'date',
        y: 'value',
        z: 'origin',
        stroke: 'origin',
        curve: 'step-after',
        strokeWidth: 1.5,
        strokeOpacity: 0.55,
      }),
      ...points.filter(({ low, high }) => low !== high).map(barOf),
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

const narrow = { below: 500, height: 300, marginLeft: 48, fontSize: '11px', days: 4 } as const
const wide = { height: 380, marginLeft: 60, fontSize: '13px', days: 7 } as const

/** From the first figure's day to the last one's. */
function daysBetween(points: readonly FigurePoint[]): number {
  const times = points.map(({ date }) => date.getTime())
  return times.length === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / 86_400_000
}

function frameOf(width: number, span: number): Plot.PlotOptions {
  const { height, marginLeft, fontSize, days } = width < narrow.below ? narrow : wide
  const tickFormat = (value: number) => value.toLocaleString('en-GB')
  return {
    width,
    height,
    marginLeft,
    marginRight: 24,
    marginBottom: 36,
    marginTop: 20,
    style: { fontSize },
    // figures are of days: hours would say more than is known
    x: { type: 'utc', label: null, ticks: span < days ? 'day' : days, nice: true, inset: 12 },
    y: { label: null, grid: true, zero: true, nice: true, ticks: 6, tickFormat },
  }
}

function barOf(point: FigurePoint): Plot.Markish {
  return Plot.link([point], {
    x: 'date',
    y1: 'low',
    y2: 'high',
    stroke: 'origin',
    strokeWidth: 2.5,
    markerStart: point.isOpenBelow ? 'arrow-reverse' : 'none',
    markerEnd: point.isOpenAbove ? 'arrow' : 'none',
  })
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
