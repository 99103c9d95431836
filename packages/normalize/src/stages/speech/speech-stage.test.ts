import { describe, expect, it } from 'vitest'
import { defaultStages } from '../../configuration.ts'
import type { Analysis } from '../../document.ts'
import { analyze } from '../../engine.ts'
import { attributionOf } from './attribution-of.ts'
import positive from './speech-cases.json' with { type: 'json' }
import negative from './speech-none-cases.json' with { type: 'json' }

const stages = defaultStages.filter(({ id }) => ['segment', 'times', 'figures', 'names', 'speech'].includes(id))

function read(text: string): Analysis {
  return analyze({ id: 'case', text, publishedAt: '2025-06-04' }, { field: 'text', language: 'en', stages })
}

function figureAt(analysis: Analysis, words: string): number {
  const found = analysis.figures.findIndex(({ start, end }) => analysis.text.slice(start, end) === words)
  if (found < 0) throw new Error(`no figure '${words}' in '${analysis.text}'`)
  return found
}

interface SpeechCase {
  readonly text: string
  readonly figure: string
  readonly attribution: readonly string[]
  readonly via?: readonly string[]
  readonly denies?: boolean
  readonly cue?: string
  readonly speaker?: string
}

const spokenCases: readonly SpeechCase[] = positive

describe('who says a figure', () => {
  it.each(spokenCases.map((one) => [`${one.figure} | ${one.text}`, one] as const))('%s', (_title, one) => {
    const analysis = read(one.text)
    const spoken = attributionOf(analysis, figureAt(analysis, one.figure))
    expect(spoken.attribution.map(({ name }) => name)).toEqual(one.attribution)
    expect(spoken.via.map(({ name }) => name)).toEqual(one.via ?? [])
    expect(spoken.denies).toBe(one.denies ?? false)
    expect(spoken.rules.length).toBeGreaterThan(0)
    const link = spoken.attribution[0]
    if (one.cue !== undefined) expect(link?.cue).toBe(one.cue)
    if (one.speaker !== undefined) expect(analysis.text.slice(link?.span?.start, link?.span?.end)).toBe(one.speaker)
  })
})

describe('figures nobody is named for', () => {
  it.each(negative.map((one) => [`${one.figure} | ${one.text}`, one] as const))('%s', (_title, one) => {
    const analysis = read(one.text)
    const spoken = attributionOf(analysis, figureAt(analysis, one.figure))
    expect(spoken.attribution.map(({ name }) => name)).toEqual([])
    expect(spoken.via).toEqual([])
  })
})

describe('speech acts', () => {
  it('lie inside the text and name somebody, an outlet or a denial', () => {
    for (const { text } of [...positive, ...negative]) {
      for (const act of read(text).speech.acts) {
        for (const { start, end } of act.content) expect(start >= 0 && start < end && end <= text.length).toBe(true)
        expect(act.attribution.length + act.via.length > 0 || act.denies === true).toBe(true)
      }
    }
  })
})
