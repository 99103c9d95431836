import { expect, it, vi } from 'vitest'

it('builds every word list before a word is looked up', async () => {
  // other tests of the same process may have read a text after loading a part of the modules
  vi.resetModules()
  await import('../src/index.ts')
  const { lateLists } = await import('../src/languages/word-table.ts')
  expect(lateLists()).toBe(0)
})
