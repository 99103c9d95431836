import { describe, expect, it } from 'vitest'
import { defaultStages } from '../../configuration.ts'
import { analyze } from '../../engine.ts'
import { attributionOf } from './attribution-of.ts'
import cases from './document-speech-cases.json' with { type: 'json' }

const stages = defaultStages.filter(({ id }) => ['segment', 'times', 'figures', 'names', 'speech'].includes(id))

interface DocumentCase {
  readonly text: string
  readonly title?: string
  readonly says: readonly { readonly figure: string; readonly by: string; readonly via?: string }[]
}

const documents: readonly DocumentCase[] = cases

/** Chains are written 'nearest < root', and '' for the outlet's own voice. */
describe('who speaks in a document', () => {
  it.each(documents.map((one) => [one.text.slice(0, 80), one] as const))('%s', (_title, { text, title, says }) => {
    const report = { id: 'case', text, publishedAt: '2025-06-04', ...(title ? { title } : {}) }
    const analysis = analyze(report, { field: 'text', language: 'en', stages })
    const found = says.map(({ figure }) => {
      const index = analysis.figures.findIndex(({ start, end }) => text.slice(start, end) === figure)
      const { attribution, via } = attributionOf(analysis, index)
      const [by, through] = [attribution, via].map((links) => links.map(({ name }) => name).join(' < '))
      return { figure, by, ...(through ? { via: through } : {}) }
    })
    expect(found).toEqual(says)
  })
})
