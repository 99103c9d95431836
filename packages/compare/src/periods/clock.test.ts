import { describe, expect, it } from 'vitest'
import { clockOf } from './clock.ts'

const at = (text: string, words: string) => clockOf(text, text.indexOf(words))

describe('clockOf', () => {
  it('reads the time that begins a line', () => {
    const text = '05:25 Four dead.\n\n06.35 Six dead now.'
    expect(at(text, 'Four')).toBe(325)
    expect(at(text, 'Six')).toBe(395)
  })
  it("reads a stamp of the block's heading", () =>
    expect(at('Toll (authorities, by 09:30)\n- Town: 4 killed', '4 killed')).toBe(570))
  it('finds none in plain text', () => expect(at('The count of 12 people at 1.2 per cent', '12 people')).toBeNull())
})
