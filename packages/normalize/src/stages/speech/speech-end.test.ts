import { describe, expect, it } from 'vitest'
import { defaultStages } from '../../configuration.ts'
import { analyze } from '../../engine.ts'
import { attributionOf } from './attribution-of.ts'

const read = (text: string) =>
  analyze({ id: 'r', text, publishedAt: '2025-03-06' }, { field: 'text', language: 'en', stages: defaultStages })

const counted = 'The mayor said that 12 people were killed.'
const others = ['The governor said that rain was near.', 'The prefect said that roads were open.']

describe('speech after the last figure', () => {
  it('is read to the end of the next block, where a quotation may find its speaker', () => {
    const { speech } = read([counted, ...others].join('\n\n'))
    expect(speech.acts.map(({ attribution }) => attribution[0]?.name)).toEqual(['mayor', 'governor'])
  })

  it('is read where it says what the figures stem from', () => {
    const silent = ['Rain was near.', 'Roads were open.']
    const analysis = read([counted, ...silent, 'The mayor said that his figures stem from the army.'].join('\n\n'))
    expect(attributionOf(analysis, 0).attribution.map(({ name }) => name)).toEqual(['mayor', 'army'])
  })

  it('gives a figure the same chain, whichever was asked about before', () => {
    const text = [counted, ...others, '"We saw 40 hurt," she added.', 'She had counted 9 more.'].join('\n\n')
    const chains = (order: readonly number[]) => {
      const analysis = read(text)
      return order.map((figure) => [figure, attributionOf(analysis, figure).attribution] as const).sort()
    }
    expect(chains([0, 1, 2])).toEqual(chains([2, 1, 0]))
    expect(chains([1])[0]).toEqual(chains([0, 1])[1])
  })

  it('is not read in a text without one', () => {
    expect(read(others.join('\n\n')).speech.acts).toEqual([])
  })
})
