import { describe, expect, it } from 'vitest'
import type { Figure } from '../../document.ts'
import { analyze } from '../../engine.ts'
import { segmentStage } from '../segment/segment-stage.ts'
import { timesStage } from '../times/times-stage.ts'
import cases from './figures.cases.json' with { type: 'json' }
import { figuresStage } from './figures-stage.ts'
import negatives from './no-figures.cases.json' with { type: 'json' }

const stages = [segmentStage, timesStage, figuresStage]

function figuresOf(text: string): readonly Figure[] {
  const report = { id: 'case', text, publishedAt: '2025-03-06' }
  return analyze(report, { field: 'text', language: 'en', stages }).figures
}

function show(text: string, figure: Figure): string {
  const { low, best, high, qualifier, kind, unit } = figure
  const value =
    best !== null && low === high
      ? String(best)
      : `${low ?? '.'}${low === null || high === null ? '.' : '-'}${high ?? '.'}`
  const words = [text.slice(figure.start, figure.end), '=', value, qualifier, kind]
  return [
    ...words,
    ...(unit ? [unit] : []),
    ...(figure.change ? [figure.change] : []),
    ...(figure.additional ? ['+'] : []),
  ].join(' ')
}

const counts = (figure: Figure) => figure.kind !== 'label' && figure.kind !== 'rank'

describe('figures', () => {
  it.each(cases)('$text', ({ text, figures }) => {
    expect(
      figuresOf(text)
        .filter(counts)
        .map((figure) => show(text, figure)),
    ).toEqual(figures)
  })

  it.each(negatives)('counts nothing in: %s', (text) => {
    const counted = figuresOf(text).filter((figure) => figure.kind === 'count' || figure.kind === 'money')
    expect(counted.map((figure) => show(text, figure))).toEqual([])
  })

  it('names the rule of every figure', () => {
    for (const { text } of cases) {
      for (const figure of figuresOf(text)) expect(figure.rules[0]).toMatch(/^figures\/[a-z-]+$/)
    }
  })
})
