import { expect, it } from 'vitest'
import { defaultStages } from '../../configuration.ts'
import { analyze } from '../../engine.ts'
import documents from './document-speech-cases.json' with { type: 'json' }
import { adjunctReaders } from './find-adjunct-cues.ts'
import positive from './speech-cases.json' with { type: 'json' }
import negative from './speech-none-cases.json' with { type: 'json' }
import { scanSpeech } from './speech-scan.ts'

/** What readers find at tokens that are none of the words they say they begin with. */
function foundElsewhere(text: string): string[] {
  const report = { id: 'case', text, publishedAt: '2025-06-04' }
  const analysis = analyze(report, { field: 'text', language: 'en', stages: defaultStages })
  const scan = scanSpeech(analysis)
  const found: string[] = []
  for (const { words, read } of adjunctReaders) {
    const known = words && new Set(words)
    analysis.tokens.forEach(({ lower, sentence }, at) => {
      const whole = analysis.sentences[sentence]
      if (known && !known.has(lower) && whole && read(scan, whole, at))
        found.push(`${read.name} at '${lower}': ${text}`)
    })
  }
  return found
}

it('begin with no other words than they say', () => {
  const texts = [...positive, ...negative, ...documents].map(({ text }) => text)
  expect(texts.flatMap(foundElsewhere)).toEqual([])
})
