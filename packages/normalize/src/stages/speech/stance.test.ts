import { expect, it } from 'vitest'
import { defaultStages } from '../../configuration.ts'
import { analyze } from '../../engine.ts'
import { namedSourceOf } from './attribution-of.ts'
import cases from './stance-cases.json' with { type: 'json' }

const stages = defaultStages.filter(({ id }) => ['segment', 'times', 'figures', 'names', 'speech'].includes(id))

interface StanceCase {
  readonly text: string
  readonly figure: string
  readonly attribution: readonly string[]
  readonly speaker?: string
}

const stances: readonly StanceCase[] = cases

it.each(stances.map((one) => [`${one.figure} | ${one.text}`, one] as const))('%s', (_title, one) => {
  const analysis = analyze({ id: 'case', text: one.text }, { field: 'text', language: 'en', stages })
  const { text, figures } = analysis
  const figure = figures.findIndex(({ start, end }) => text.slice(start, end) === one.figure)
  expect(figure).toBeGreaterThanOrEqual(0)
  const sources = namedSourceOf(analysis, figure)
  expect(sources.map(({ name }) => name)).toEqual(one.attribution)
  if (one.speaker !== undefined) expect(text.slice(sources[0]?.span?.start, sources[0]?.span?.end)).toBe(one.speaker)
})
