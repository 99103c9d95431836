import { setTimeout as delay } from 'node:timers/promises'

/**
 * Looks again and again until a condition holds. Resolves with what it gave, or with `false` when the time is over.
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {{timeoutMs: number, everyMs?: number}} limits
 * @returns {Promise<T | false>}
 */
export async function waitUntil(condition, { timeoutMs, everyMs = 25 }) {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const value = await condition()
    if (value) return value
    if (performance.now() > deadline) return false
    await delay(everyMs)
  }
}
