import { describe, expect, it } from 'vitest'
import { visitLines } from './batch-lines.ts'

describe('visitLines', () => {
  it('counts blank lines but does not visit them', () => {
    const seen: string[] = []
    const tally = visitLines(Buffer.from('a\n\n  \r\nb'), (line, number) => seen.push(`${number} ${line}`))
    expect(seen).toEqual(['1 a', '4 b'])
    expect(tally).toEqual({ lines: 4, failures: [] })
  })
  it('turns what a visit throws into the failure of its line and goes on', () => {
    const seen: string[] = []
    const tally = visitLines(Buffer.from('a\nbad\nc\n'), (line) => {
      if (line === 'bad') throw new Error('is bad')
      seen.push(line)
    })
    expect(seen).toEqual(['a', 'c'])
    expect(tally).toEqual({ lines: 3, failures: [{ line: 2, message: 'is bad' }] })
  })
  it('refuses bytes that are no UTF-8', () => {
    const tally = visitLines(Buffer.from([0x61, 0xff, 0x0a]), () => {})
    expect(tally.failures).toEqual([{ line: 1, message: 'is not UTF-8 text' }])
  })
})
