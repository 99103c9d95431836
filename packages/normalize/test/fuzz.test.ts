import { expect, it, vi } from 'vitest'
import { fuzz } from './fuzz.ts'

const ms = 45_000
vi.setConfig({ testTimeout: ms * 4 })

it('reads whatever it is given', async () => {
  expect((await fuzz({ ms })).texts).toBeGreaterThan(100)
})
