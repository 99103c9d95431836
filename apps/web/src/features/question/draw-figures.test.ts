import { describe, expect, it } from 'vitest'
import { drawFigures } from './draw-figures.ts'
import type { FigurePoint } from './figure-points.ts'

const point = (given: Partial<FigurePoint>): FigurePoint => ({
  claimId: 'r1#0',
  reportId: 'r1',
  date: new Date('2025-01-13T00:00:00Z'),
  origin: 'NIS',
  value: 300,
  low: 300,
  high: 300,
  isOpenBelow: false,
  isOpenAbove: false,
  ...given,
})
const draw = (points: readonly FigurePoint[]) =>
  drawFigures(points, {
    width: 900,
    label: 'Killed',
    origins: ['NIS', 'HUR'],
    linkOf: ({ claimId }) => ({ href: `/to/${claimId}`, name: `"${claimId}" <said>` }),
  })

describe('drawFigures', () => {
  it('links one named mark for each claim', () => {
    const svg = draw([point({ claimId: 'a' }), point({ claimId: 'b', origin: 'HUR', value: 400, low: 400, high: 400 })])
    expect(svg.match(/<a /g)).toHaveLength(2)
    expect(svg).toContain('href="/to/a"')
    expect(svg).toContain('aria-label="&quot;b&quot; <said>"')
    expect(svg).toContain('<title>"b" &lt;said&gt;</title>')
    expect(svg).toContain('aria-label="Killed"')
  })
  it('draws an arrow where a bound is open, a bar without one where both are stated', () => {
    const markers = (given: Partial<FigurePoint>) => draw([point(given)]).match(/marker-(start|end)=/g) ?? []
    expect(markers({ high: 324, isOpenAbove: true })).toEqual(['marker-end='])
    expect(markers({ low: 276, isOpenBelow: true })).toEqual(['marker-start='])
    expect(markers({ low: 200, high: 400 })).toEqual([])
  })
  it.each(['2025-01-13', '2025-01-14', '2025-01-16'])('names days and no hours, with figures up to %s', (last) => {
    const svg = draw([point({ claimId: 'a' }), point({ claimId: 'b', date: new Date(`${last}T00:00:00Z`) })])
    expect(svg).toContain('Jan')
    expect(svg).not.toMatch(/\d [AP]M|\d:\d\d/)
  })
  it('carries no style element, which the security policy would refuse', () => {
    expect(draw([point({})])).not.toContain('<style')
  })
})
