import { describe, expect, it } from 'vitest'
import { markPassage } from './mark-passage.ts'

const text = 'One.\nYu said some 3,500 are training.\nThree.\nFour, Budanov told him.'

function mark(label: string, words: string) {
  const start = text.indexOf(words)
  return { label, start, end: start + words.length }
}

describe('markPassage', () => {
  it('writes nested marks into their line and leaves out the lines without one', () => {
    const marks = [
      mark('=', 'Yu said some 3,500 are training.'),
      mark('#', 'some 3,500'),
      mark('1', 'Yu'),
      mark('2', 'Budanov'),
    ]
    expect(markPassage(text, marks)).toEqual([
      '[= [1 Yu] said [# some 3,500] are training.]',
      '…',
      'Four, [2 Budanov] told him.',
    ])
  })
  it('closes a mark before the next opens at the same place', () => {
    expect(
      markPassage('ab', [
        { label: '1', start: 0, end: 1 },
        { label: '2', start: 1, end: 2 },
      ]),
    ).toEqual(['[1 a][2 b]'])
  })
  it('carries a mark over a line end', () => {
    expect(markPassage('ab\ncd', [{ label: '=', start: 1, end: 4 }])).toEqual(['a[= b]', '[= c]d'])
  })
})
