import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const script = `
  await import(${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)})
  const { lateLists } = await import(${JSON.stringify(new URL('../src/languages/word-table.ts', import.meta.url).href)})
  process.stdout.write(String(lateLists()))`

// In a process of its own: tests that share one may have read a text after loading a part of the modules.
it('builds every word list before a word is looked up', () => {
  const late = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  expect(late).toBe('0')
})
