import { describe, expect, it } from 'vitest'
import { compileLexicon } from './compile-lexicon.ts'
import { englishWords } from './english.ts'
import { form } from './word-entry.ts'

const empty = {
  verbs: { groups: {}, lists: {}, irregular: [], rows: [] },
  nouns: { classes: {}, measures: [], participles: {} },
  roles: {},
  certainty: {},
}

describe('compileLexicon', () => {
  it('gives every form of a verb its measure', () => {
    for (const word of ['kill', 'kills', 'killed', 'killing', 'shot', 'fled', 'drowned']) {
      expect(englishWords.get(word)?.senses.length, word).toBeGreaterThan(0)
    }
    expect((englishWords.get('killed')?.forms ?? 0) & form.participle).not.toBe(0)
  })

  it('knows singular and plural of counted nouns', () => {
    expect(englishWords.get('family')?.noun).toMatchObject({ class: 'household', plural: false })
    expect(englishWords.get('families')?.noun).toMatchObject({ class: 'household', plural: true })
    expect(englishWords.get('deaths')?.noun).toMatchObject({ measure: 'killed', plural: true })
  })

  it('holds lower-case single words only', () => {
    for (const word of englishWords.keys()) expect(word).toBe(word.toLowerCase().trim())
  })

  it('takes lists of verbs and of the words that follow them', () => {
    const lists = { carry: ['take', 'rush'], home: ['home', 'homeland'] }
    const row = { measure: 'repatriated', as: 'object', of: ['person'], verbs: ['@carry ~ $home'] }
    const words = compileLexicon({ ...empty, verbs: { ...empty.verbs, lists, rows: [row] } })
    for (const verb of ['take', 'rushed']) expect(words.get(verb)?.senses[0]?.followers).toEqual([lists.home])
    const unknown = { ...row, verbs: ['take ~ $away'] }
    expect(() => compileLexicon({ ...empty, verbs: { ...empty.verbs, rows: [unknown] } })).toThrow('away')
  })

  it('refuses a measure, class or role that does not exist', () => {
    const row = { measure: 'kiled', as: 'object', of: ['person'], verbs: ['kill'] }
    expect(() => compileLexicon({ ...empty, verbs: { ...empty.verbs, rows: [row] } })).toThrow('kiled')
    expect(() => compileLexicon({ ...empty, nouns: { ...empty.nouns, classes: { persons: ['man'] } } })).toThrow(
      'persons',
    )
    expect(() => compileLexicon({ ...empty, roles: { verbs: ['go'] } })).toThrow('verbs')
  })
})
