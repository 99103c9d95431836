import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { codeOf } from './failure.mjs'
import { waitUntil } from './wait-until.mjs'

/** Whether a process with this id exists, whoever owns it. @param {number} pid @returns {boolean} */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** The command line of a process, or an empty text when there is none. @param {number} pid @returns {string} */
export function commandLineOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/**
 * Sends a signal to a process group, or to the process alone where it leads none. A process that is gone is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal)
      return
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error
    }
  }
}

/**
 * Asks a process group to end, and ends it by force when it has not within the time. Resolves when it is gone.
 * @param {{pid: number, signal?: NodeJS.Signals, graceMs?: number}} what
 */
export async function endGroup({ pid, signal = 'SIGTERM', graceMs = 10_000 }) {
  if (!isAlive(pid)) return
  signalGroup(pid, signal)
  if (await waitUntil(() => !isAlive(pid), { timeoutMs: graceMs })) return
  signalGroup(pid, 'SIGKILL')
  await waitUntil(() => !isAlive(pid), { timeoutMs: 5_000 })
}
