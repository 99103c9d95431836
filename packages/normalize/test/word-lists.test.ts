import { expect, it } from 'vitest'
import { lateLists } from '../src/languages/word-table.ts'
import '../src/index.ts'

it('builds every word list before a word is looked up', () => {
  expect(lateLists()).toBe(0)
})
