import { describe, expect, it } from 'vitest'
import { analyze } from '../../engine.ts'
import { segmentStage } from './segment-stage.ts'

function segment(text: string) {
  return analyze({ id: 'case', text }, { field: 'text', language: 'en', stages: [segmentStage] })
}

const sentencesOf = (text: string) => segment(text).sentences.map(({ start, end }) => text.slice(start, end))
const tokensOf = (text: string) => segment(text).tokens.map((token) => token.text)
const kindsOf = (text: string) => segment(text).blocks.map(({ kind }) => kind)

describe('tokens', () => {
  it.each([
    ["Russia's U.S. envoy didn't go.", ['Russia', "'s", 'U.S.', 'envoy', "didn't", 'go', '.']],
    ['3,500 at 09:30, 12k', ['3,500', 'at', '09:30', ',', '12', 'k']],
    ['AUD1.5m and Kh-101', ['AUD', '1.5', 'm', 'and', 'Kh', '-', '101']],
    ['a👍🏽b', ['a', '👍', '🏽', 'b']],
    ['O’Brien’s 5.', ['O’Brien', '’s', '5', '.']],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })

  it('counts UTF-16 units', () => {
    const text = '🔴 한국 שלום é 12'
    for (const token of segment(text).tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
  })
})

describe('sentences', () => {
  it.each([
    ['Gen. Ivanov left. He died.', ['Gen. Ivanov left.', 'He died.']],
    ['J. Smith of the U.S. Army said so. No. 5 won.', ['J. Smith of the U.S. Army said so.', 'No. 5 won.']],
    [
      'It cost 3.5 million. "Why?" he asked. Nobody knew.',
      ['It cost 3.5 million.', '"Why?" he asked.', 'Nobody knew.'],
    ],
    ['On Aug. 7 it fell. On Sept. 2 it rose.', ['On Aug. 7 it fell.', 'On Sept. 2 it rose.']],
    ['One line\nAnother line', ['One line', 'Another line']],
    ['First.\r\nSecond.\rThird.', ['First.', 'Second.', 'Third.']],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('joins lines that were wrapped by hand', () => {
    const text =
      'The governor of the region said on the radio that at least\ntwelve people had been found alive under the fallen bridge\nand that the search for the others would go on.'
    expect(segment(text).blocks).toHaveLength(1)
    expect(sentencesOf(text)).toHaveLength(1)
  })
})

describe('blocks', () => {
  it('tells headline, heading, bullets and paragraphs', () => {
    const text =
      'Bridge falls in the north\n\nTwelve people died.\n\nHUMAN TOLL\n- Deaths: 12\n- Hurt: 30\n\nRead more: our live page'
    expect(kindsOf(text)).toEqual(['headline', 'paragraph', 'heading', 'bullet', 'bullet', 'boilerplate'])
  })

  it.each([
    ['Town      Dead   Hurt\nKorlin    12     40\nBastow    3      16', ['table_row', 'table_row', 'table_row']],
    ['Housing ...... 4,310\nHealth ....... 17', ['table_row', 'table_row']],
    ['Dead\t12\nHurt\t40', ['table_row', 'table_row']],
    ['Dead | 12\nHurt | 40', ['table_row', 'table_row']],
    ['He came.  12 saw him.\nHe left.  30 stayed.', ['paragraph', 'paragraph']],
    ['8.05 | He came and said so to 12 people, who had waited since 6.', ['paragraph']],
  ])('tells rows of a table from prose: %j', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds)
  })

  it('reads a gap between cells as a bar', () => {
    const { tokens } = segment('Dead    12\nHurt    40')
    expect(tokens.map(({ lower }) => lower)).toEqual(['dead', '|', '12', 'hurt', '|', '40'])
    expect(tokens[1]?.text).toBe('    ')
  })

  it('takes a numbered line above its section for a heading', () => {
    expect(kindsOf('Bulletin\n\n1. PERSONS\nDead: 12\n\n2. FORCES\nArmy: 40')).toEqual([
      ...['headline', 'heading', 'paragraph', 'heading', 'paragraph'],
    ])
    expect(kindsOf('We ask\n\n1. for tents\n2. for water\n\nThe mayor')).toEqual([
      ...['headline', 'bullet', 'bullet', 'paragraph'],
    ])
  })

  it('names the heading a block stands under', () => {
    const { blocks } = segment('One paragraph.\n\nTOLL\n- Deaths: 12')
    expect(blocks[2]?.heading).toBe(1)
  })
})
