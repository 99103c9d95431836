import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** @type {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, null, null> | undefined} */
let guard

/**
 * Starts a process in a group of its own, which ends when this process does, even by SIGKILL: a guard process sees to it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & {endSignal?: 'SIGTERM' | 'SIGINT'}} options `endSignal`: what asks it to end
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnGuarded(command, args, { endSignal = 'SIGTERM', ...options }) {
  const child = spawn(command, args, { ...options, detached: true })
  const { pid } = child
  if (pid !== undefined) {
    tellGuard(`+${pid} ${endSignal}`)
    child.once('exit', () => tellGuard(`-${pid}`))
  }
  return child
}

/** @param {string} line */
function tellGuard(line) {
  guard ??= startGuard()
  guard.stdin.write(`${line}\n`)
}

function startGuard() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('guard.mjs', import.meta.url))], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  })
  child.unref()
  child.stdin.on('error', () => {})
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref()
  return child
}
