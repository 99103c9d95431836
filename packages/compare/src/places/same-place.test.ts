import { describe, expect, it } from 'vitest'
import { placeKeyOf } from './place-key.ts'
import { areOpposite, mayContain, samePlace } from './same-place.ts'

function keys(a: string, b: string) {
  const [keyA, keyB] = [a, b].map((name) => placeKeyOf({ text: name, name }))
  if (!keyA || !keyB) throw new Error('no place')
  return [keyA, keyB] as const
}

describe('samePlace', () => {
  it.each([
    ['Lugansk', 'Luhansk', true],
    ['Slavyansk', 'Sloviansk', true],
    ['Odesa', 'Odessa', true],
    ['Kalasuge', 'Kalasugeh', true],
    ['Goma', 'Gumi', false],
    ['Berlin', 'Merlin', false],
    ['left bank', 'right bank', false],
    ['old town', 'new town', false],
  ])('%s and %s: %s', (a, b, is) => expect(samePlace(...keys(a, b))).toBe(is))

  it('knows two sides of one thing, of which neither holds the other', () => {
    expect(areOpposite(...keys('left bank', 'right bank'))).toBe(true)
    expect(mayContain(...keys('left bank', 'right bank'))).toBe(false)
    expect(areOpposite(...keys('northern Uganda', 'southern Chad'))).toBe(false)
    expect(areOpposite(...keys('left bank', 'Nile bank'))).toBe(false)
  })
})
