import { silentLogger } from '@crosstally/observability'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { every } from './periodic.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('works at once, again after each end, goes on after a failure, and stops', async () => {
  let count = 0
  const periodic = every(
    1_000,
    async () => {
      count += 1
      if (count === 2) throw new Error('once')
    },
    silentLogger,
    'failed',
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(count).toBe(1)
  await vi.advanceTimersByTimeAsync(2_500)
  expect(count).toBe(3)
  periodic.stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(count).toBe(3)
})

it('is no longer fresh when the work hangs', async () => {
  const periodic = every(1_000, () => new Promise(() => undefined), silentLogger, 'failed')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(periodic.isFresh()).toBe(true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(periodic.isFresh()).toBe(false)
  periodic.stop()
})
