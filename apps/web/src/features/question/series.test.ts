import { describe, expect, it } from 'vitest'
import { seriesOf } from './series.ts'

describe('seriesOf', () => {
  it('tells 36 origins apart', () => {
    const pairs = Array.from({ length: 36 }, (_unused, index) => JSON.stringify(seriesOf(index)))
    expect(new Set(pairs).size).toBe(36)
  })
})
