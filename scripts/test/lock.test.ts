import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { localDir } from '../lib/checkout.mjs'
import { takeLock, withLock } from '../lib/lock.mjs'

const name = `test-${process.pid}`
const file = join(localDir, `${name}.lock`)
const releases: (() => void)[] = []

afterEach(() => {
  for (const release of releases.splice(0)) release()
})

function take(): ReturnType<typeof takeLock> {
  const taken = takeLock(name)
  if ('lock' in taken) releases.push(taken.lock.release)
  return taken
}

test('a lock is held by one, who may say something of itself', () => {
  const first = take()
  if ('lock' in first) first.lock.note('http://127.0.0.1:3000')
  expect(take()).toEqual({ holder: { pid: process.pid, note: 'http://127.0.0.1:3000' } })
})

test('a lock whose process is gone is free', () => {
  // Beyond the largest number that a process can have.
  writeFileSync(file, '4194999\n')
  expect(take()).toHaveProperty('lock')
  expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n`)
})

test('a lock whose number went to another program is free', () => {
  writeFileSync(file, '1\n')
  expect(take()).toHaveProperty('lock')
})

test('work under a lock waits for its turn, and frees it after a failure', async () => {
  const order: string[] = []
  const first = withLock(name, async () => {
    order.push('first begins')
    await new Promise((resolve) => setImmediate(resolve))
    order.push('first ends')
    throw new Error('of its own')
  })
  const second = withLock(name, async () => {
    order.push('second')
  })
  await expect(first).rejects.toThrow('of its own')
  await second
  expect(order).toEqual(['first begins', 'first ends', 'second'])
})
