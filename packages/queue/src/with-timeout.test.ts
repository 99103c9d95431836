import { expect, it } from 'vitest'
import { withTimeout } from './with-timeout.ts'

it('settles as the work does when that is in time', async () => {
  expect(await withTimeout(Promise.resolve(7), 1_000)).toBe(7)
  await expect(withTimeout(Promise.reject(new Error('no')), 1_000)).rejects.toThrow('no')
})

it('rejects when the work takes longer', async () => {
  await expect(withTimeout(new Promise(() => undefined), 10)).rejects.toThrow('no answer within 10 ms')
})
