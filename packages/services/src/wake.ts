/** A bell that wakes one waiter, also when it rang before the waiter came. */
export function createWake(): { ring: () => void; wait: (timeoutMs: number) => Promise<void> } {
  let rang = false
  let waiter: (() => void) | undefined
  return {
    ring() {
      rang = true
      waiter?.()
    },
    async wait(timeoutMs) {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiter = resolve
      const timer = setTimeout(resolve, timeoutMs)
      if (!rang) await promise
      clearTimeout(timer)
      rang = false
      waiter = undefined
    },
  }
}
