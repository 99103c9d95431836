import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localDir } from './checkout.mjs'
import { codeOf, Failure } from './failure.mjs'
import { commandLineOf, isAlive } from './processes.mjs'
import { say } from './say.mjs'
import { waitUntil } from './wait-until.mjs'

const longestWaitMs = 15 * 60_000

/**
 * @typedef {{pid: number, note: string}} Holder a process of this checkout that holds a lock, and what it says of itself
 * @typedef {{note(text: string): void, release(): void}} Lock
 */

/**
 * Takes a lock of this checkout, at once or not at all. A lock whose process is gone counts as free.
 * @param {string} name
 * @returns {{lock: Lock} | {holder: Holder}}
 */
export function takeLock(name) {
  const file = join(localDir, `${name}.lock`)
  for (let tries = 0; tries < 3; tries += 1) {
    if (writeNew(file)) return { lock: lockIn(file) }
    const holder = readHolder(file)
    if (holder) return { holder }
    rmSync(file, { force: true })
  }
  throw new Failure(`The lock ${file} cannot be taken.`, `Delete ${file} and try again.`)
}

/**
 * Does a piece of work that must not be done twice at once in this checkout; waits for its turn.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  let hasSaid = false
  const lock = await waitUntil(
    () => {
      const taken = takeLock(name)
      if ('lock' in taken) return taken.lock
      if (!hasSaid) say(`Waiting for process ${taken.holder.pid}, which prepares the same folder`)
      hasSaid = true
      return undefined
    },
    { timeoutMs: longestWaitMs, everyMs: 200 },
  )
  if (!lock) throw new Failure('Another process prepares this folder and does not end.', 'End it, then try again.')
  try {
    return await work()
  } finally {
    lock.release()
  }
}

/** @param {string} file @returns {boolean} */
function writeNew(file) {
  try {
    mkdirSync(localDir, { recursive: true })
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    const advice = 'Run this as the user the checkout belongs to, from a folder that user may write to.'
    throw new Failure(`${localDir} cannot be written.`, advice, { cause })
  }
}

/** @param {string} file @returns {Holder | undefined} */
function readHolder(file) {
  try {
    const [pidText = '', ...note] = readFileSync(file, 'utf8').trim().split('\n')
    const pid = Number(pidText)
    // A process that got the number of one long gone is no Node of ours.
    const isHeld = pid > 0 && isAlive(pid) && /node/.test(commandLineOf(pid))
    return isHeld ? { pid, note: note.join(' ') } : undefined
  } catch {
    return undefined
  }
}

/** @param {string} file @returns {Lock} */
function lockIn(file) {
  return {
    note: (text) => writeFileSync(file, `${process.pid}\n${text}\n`),
    release: () => rmSync(file, { force: true }),
  }
}
