import { expect, test } from 'vitest'
import { readSearch, searchAddress, toggled } from './search-address.ts'

test('a search survives its address', () => {
  const address = '/search?kind=reports&words=%22near+the+bridge%22&outlet=A+%26+B&cursor=abc'
  const state = readSearch(Object.fromEntries(new URL(address, 'http://x').searchParams))
  expect(state).toEqual({ kind: 'reports', values: { words: '"near the bridge"', outlet: 'A & B' }, cursor: 'abc' })
  expect(searchAddress(state)).toBe(address)
})

test('blank and unknown parameters count as none', () => {
  const state = readSearch({ kind: 'people', words: '  ', min: ['3', '4'], shade: 'blue' })
  expect(state).toEqual({ kind: 'claims', values: { min: '3' }, cursor: undefined })
})

test('choosing a value sets it and choosing it again takes it away, both from the first page', () => {
  const none = readSearch({ cursor: 'abc' })
  const one = toggled(none, 'measure', 'killed')
  expect(searchAddress(one)).toBe('/search?measure=killed')
  expect(searchAddress(toggled(one, 'measure', 'wounded'))).toBe('/search?measure=wounded')
  expect(searchAddress(toggled(one, 'measure', 'killed'))).toBe('/search')
})
