import { readFileSync } from 'node:fs'
import { errorCodes } from '@crosstally/model'
import { describe, expect, it } from 'vitest'

const page = readFileSync(new URL('../../../../docs/failure-modes.md', import.meta.url), 'utf8')
const rows = new Map(
  [...page.matchAll(/^\| `([A-Z_]+)` \| (\d{3}) \| (.+?) \| (.+?) \|$/gm)].map(([, code, status, meaning, check]) => [
    code,
    { status: Number(status), meaning, check },
  ]),
)

describe('docs/failure-modes.md', () => {
  it.each(Object.entries(errorCodes))('tells what %s means and what to check', (code, { status }) => {
    expect(rows.get(code)).toEqual({
      status,
      meaning: expect.stringMatching(/\.$/),
      check: expect.stringMatching(/\.$/),
    })
  })
  it('tells of no code that there is not', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(errorCodes).sort())
  })
})
