import { afterEach, describe, expect, it } from 'vitest'
import { createThreadNormalizer, type ThreadNormalizer } from './create-thread-normalizer.ts'

const odd = new URL('../../test/threads/odd-thread.ts', import.meta.url)
let threads: ThreadNormalizer
afterEach(() => threads.close())

const run = (text: string, timeoutMs = 5_000) => threads.normalize({ id: 'r', text }, timeoutMs)

describe('createThreadNormalizer', () => {
  it('stops a text that takes too long and goes on with the next, while this thread stays free', async () => {
    threads = createThreadNormalizer(odd)
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 10)
    await expect(run('hang', 300)).rejects.toMatchObject({ code: 'NORMALIZER_TIMEOUT', retryable: false })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(10)
    expect(await run('fine')).toMatchObject({ id: 'r' })
  })

  it.each(['exit', 'throw', 'error'])('says NORMALIZER_FAILED when the thread does: %s', async (text) => {
    threads = createThreadNormalizer(odd)
    await expect(run(text)).rejects.toMatchObject({ code: 'NORMALIZER_FAILED' })
    expect(await run('fine')).toMatchObject({ id: 'r' })
  })

  it('takes no answer that is not a normalized report', async () => {
    threads = createThreadNormalizer(odd)
    await expect(run('nonsense')).rejects.toThrow()
  })

  it('uses a thread again, and as many as there are calls at once', async () => {
    threads = createThreadNormalizer(odd)
    const first = await run('fine')
    expect((await run('fine')).normalizer).toBe(first.normalizer)
    const together = await Promise.all([run('fine'), run('fine'), run('fine')])
    expect(new Set(together.map(({ normalizer }) => normalizer)).size).toBe(3)
  })

  it('runs the real normalizer', async () => {
    threads = createThreadNormalizer(new URL('./normalizer-thread.ts', import.meta.url))
    const report = await threads.normalize({ id: 'r', text: 'At least 300 soldiers were killed.' }, 20_000)
    expect(report).toMatchObject({ id: 'r', language: 'en' })
    expect(report.claims.map(({ quantity }) => quantity.low)).toEqual([300])
  })
})
