import { describe, expect, it } from 'vitest'
import { fold, initialsOf, singular, wordsOf } from './words.ts'

describe('words', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['Médecins', 'medecins'],
    ['Łódź', 'lodz'],
  ])('folds %s', (text, folded) => expect(fold(text)).toBe(folded))

  it.each([
    ['cities', 'city'],
    ['houses', 'house'],
    ['children', 'child'],
    ['police', 'police'],
    ['churches', 'church'],
    ['bus', 'bus'],
  ])('takes %s for %s', (word, one) => expect(singular(word)).toBe(one))

  it('drops the possessive and outer punctuation', () =>
    expect(wordsOf("Russia's (Far) East")).toEqual(['russia', 'far', 'east']))

  it('makes initials of capitalised words only', () => {
    expect(initialsOf('National Intelligence Service')).toBe('nis')
    expect(initialsOf('Joint Chiefs of Staff')).toBe('jcs')
    expect(initialsOf('Yonhap')).toBe('')
  })
})
