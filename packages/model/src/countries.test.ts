import { expect, it } from 'vitest'
import { countries } from './countries.ts'

it('names each state once, and no two by one name', () => {
  const codes = countries.map(({ code }) => code)
  expect(codes.filter((code, index) => codes.indexOf(code) !== index || !/^[A-Z]{2}$/.test(code))).toEqual([])
  const names = countries.flatMap((country) => country.names.map((name) => name.toLowerCase()))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(countries.filter(({ names: own }) => own.length === 0)).toEqual([])
})
