import { describe, expect, it } from 'vitest'
import { numberIn, originalOffset, sentenceAround, trimSpan } from './selection-offsets.ts'

describe('originalOffset', () => {
  it('counts CRLF twice where the page shows one line end', () => {
    const original = 'a\r\nb\r\nc'
    expect(originalOffset(original, 5, 4)).toBe(original.indexOf('c'))
    expect(originalOffset(original, 5, 1)).toBe(1)
  })
  it('changes nothing where nothing was changed', () => {
    expect(originalOffset('a\r\nb', 4, 3)).toBe(3)
    expect(originalOffset('\u{1F600}b', 3, 2)).toBe(2)
  })
})

describe('trimSpan', () => {
  it('cuts white space from the ends', () => {
    expect(trimSpan('x  40 men \n', { start: 1, end: 11 })).toEqual({ start: 3, end: 9 })
    expect(trimSpan('x   y', { start: 1, end: 4 })).toBeNull()
  })
})

describe('sentenceAround', () => {
  const text = 'First one. It lost 40 men at U.S. bases, he said.\nSecond line'
  it.each([
    ['40 men', 'It lost 40 men at U.S. bases, he said.'],
    ['First', 'First one.'],
    ['line', 'Second line'],
  ])('of %s', (words, sentence) => {
    const start = text.indexOf(words)
    const span = sentenceAround(text, { start, end: start + words.length })
    expect(text.slice(span.start, span.end).startsWith(sentence.slice(0, 20))).toBe(true)
  })
})

describe('numberIn', () => {
  it.each([
    ['some 4,000 men', 4000],
    ['11 000', 11_000],
    ['3.5 million', 3.5],
    ['killed 12.', 12],
    ['dozens', null],
  ])('reads %s as %s', (words, value) => {
    expect(numberIn(words)).toBe(value)
  })
})
