import { describe, expect, it } from 'vitest'
import { isSameName } from './same-name.ts'

describe('isSameName', () => {
  it.each([
    ['Yu', 'Yu Yong-weon'],
    ['Lee Seong-kweun', 'lawmaker Lee Seong-kweun'],
    ['National Intelligence Service', 'NIS'],
    ['health ministry', 'Gaza health ministry'],
    ['Kyrýlo Budanov', 'Kyrylo Budanov'],
    ["Ukraine's navy", 'Ukraine navy'],
    [undefined, undefined],
  ])('takes %s and %s for one', (a, b) => {
    expect(isSameName(a, b)).toBe(true)
    expect(isSameName(b, a)).toBe(true)
  })
  it.each([
    ['ministry', 'defence ministry of the north and of the south'],
    ['North Korea', 'South Korea'],
    ['Yu', undefined],
    ['John Smith', 'Paul Smith'],
    ['police', 'spokesman'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(isSameName(a, b)).toBe(false)
  })
})
