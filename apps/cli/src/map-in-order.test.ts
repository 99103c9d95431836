import { describe, expect, it } from 'vitest'
import { collect } from '../test/collect.ts'
import { mapInOrder } from './map-in-order.ts'

/** Work whose end the test decides, item by item. */
function createWork() {
  const finish = new Map<number, () => void>()
  const started: number[] = []
  const run = (item: number): Promise<string> => {
    started.push(item)
    return new Promise((resolve) => finish.set(item, () => resolve(`done ${item}`)))
  }
  return { started, run, finish: (item: number) => finish.get(item)?.() }
}

async function* count(to: number): AsyncGenerator<number> {
  for (let item = 1; item <= to; item += 1) yield item
}

async function until(isReached: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !isReached(); turn += 1) await new Promise(setImmediate)
  expect(isReached()).toBe(true)
}

describe('mapInOrder', () => {
  it('keeps the order of the items when later ones are done first', async () => {
    const work = createWork()
    const results = collect(mapInOrder(count(3), 3, work.run))
    await until(() => work.started.length === 3)
    for (const item of [3, 2, 1]) work.finish(item)
    expect(await results).toEqual(['done 1', 'done 2', 'done 3'])
  })
  it('starts no more than its width before the first result is taken', async () => {
    const work = createWork()
    const results = mapInOrder(count(10), 2, work.run)
    const first = results.next()
    await until(() => work.started.length === 2)
    work.finish(2)
    await new Promise(setImmediate)
    expect(work.started).toEqual([1, 2])
    work.finish(1)
    expect(await first).toEqual({ done: false, value: 'done 1' })
  })
  it('gives a result while it still waits for the next item', async () => {
    async function* slow(): AsyncGenerator<number> {
      yield 1
      await new Promise(() => {})
    }
    const results = mapInOrder(slow(), 4, async (item) => item * 10)
    expect(await results.next()).toEqual({ done: false, value: 10 })
  })
  it('passes a failure on', async () => {
    const results = mapInOrder(count(3), 2, async (item) => {
      if (item === 2) throw new Error('broken')
      return item
    })
    await expect(collect(results)).rejects.toThrow('broken')
  })
})
