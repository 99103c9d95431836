import { describe, expect, it } from 'vitest'
import { defaultStages } from '../../configuration.ts'
import type { Analysis } from '../../document.ts'
import { analyze } from '../../engine.ts'
import cases from './names-cases.json' with { type: 'json' }

const stages = defaultStages.filter(({ id }) => ['segment', 'times', 'figures', 'names'].includes(id))

function read(text: string): Analysis {
  return analyze({ id: 'case', text, publishedAt: '2025-06-04' }, { field: 'text', language: 'en', stages })
}

describe('names', () => {
  it.each(cases.map((one) => [`${one.words} | ${one.text}`, one] as const))('%s', (_title, one) => {
    const analysis = read(one.text)
    const found = analysis.names.findLast(
      ({ kind, start, end }) =>
        kind === one.kind && analysis.text.slice(start, end) === one.words.replace(/^The (?=[A-Z]{2})/, ''),
    )
    expect(found?.name).toBe(one.name)
    if (one.country !== undefined) expect(found?.country).toBe(one.country)
    if (one.within !== undefined) expect(found?.within).toEqual(one.within)
    if (one.role !== undefined) expect(found?.role).toBe(one.role)
  })

  it.each([
    'Paris Hilton opened the shop.',
    'Nice weather is expected.',
    'The Boston Globe wrote about it.',
    'He was reading a book.',
    'George Washington crossed the river.',
  ])('finds no place in: %s', (text) => {
    expect(read(text).names.filter(({ kind }) => kind === 'place')).toEqual([])
  })

  it('flags a place that the text puts in another country', () => {
    const analysis = read('Troops gathered in Kursk, Ukraine, last week.')
    expect(analysis.warnings.map(({ code }) => code)).toEqual(['PLACE_CONFLICT'])
    const [warning] = analysis.warnings
    expect(analysis.text.slice(warning?.start, warning?.end)).toBe('Kursk')
    expect(analysis.names.find(({ name }) => name === 'Kursk')?.within).toEqual(['Russia'])
  })

  it('follows the text about a place that few know', () => {
    const analysis = read('Troops gathered in Winneba, Nigeria, last week.')
    expect(analysis.warnings.map(({ code }) => code)).toEqual(['PLACE_CONFLICT'])
    expect(analysis.names.find(({ name }) => name === 'Winneba')?.within).toEqual(['Nigeria'])
  })

  it('does not flag a place in its own country or a list of places', () => {
    expect(read('Troops gathered in Kursk, Russia, last week.').warnings).toEqual([])
    expect(read('Talks were held in Beirut, Paris and Rome.').warnings).toEqual([])
  })
})
