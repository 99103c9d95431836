import { describe, expect, it } from 'vitest'
import cases from './detect-language.cases.json' with { type: 'json' }
import { detectLanguage } from './detect-language.ts'

describe('detectLanguage', () => {
  it.each(cases)('$tag: $text', ({ tag, text }) => {
    expect(detectLanguage(text)).toEqual({ tag, supported: tag === 'en' })
  })

  it('takes the tag that comes with the text', () => {
    expect(detectLanguage('Twelve dead', 'fr')).toEqual({ tag: 'fr', supported: false })
    expect(detectLanguage('Douze morts', 'en-GB')).toEqual({ tag: 'en-GB', supported: true })
  })

  it('reads a text with too few words to tell', () => {
    for (const text of ['', '12', 'Kyiv: 4 / 16', 'Deaths: 190', '🔴 14.01']) {
      expect(detectLanguage(text).supported).toBe(true)
    }
  })
})
