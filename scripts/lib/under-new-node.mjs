import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { sayFailure } from './say.mjs'
import { findOrBringNode } from './toolchain.mjs'

/** @type {NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs the work when this Node is new enough; else brings one that is and runs the same script again with it, as a
 * child that gets the same arguments, streams and signals and gives its exit code.
 * @param {() => Promise<void>} work
 */
export async function underNewNode(work) {
  try {
    const node = await findOrBringNode()
    if (node === process.execPath) await work()
    else runAgain(node)
  } catch (error) {
    sayFailure(error)
    process.exit(1)
  }
}

/** @param {string} node */
function runAgain(node) {
  // The fourth stream is no more than a line that breaks when this process dies.
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of passedOn) process.on(signal, () => child.kill(signal))
  whenPackageManagerIsGone(() => child.kill('SIGTERM'))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
}

/**
 * Calls back once when the process that started this one is gone: the older Node above, or the package manager.
 * @param {() => void} callBack
 */
export function whenParentIsGone(callBack) {
  if (process.connected) process.once('disconnect', callBack)
  else whenPackageManagerIsGone(callBack)
}

/** @param {() => void} callBack */
function whenPackageManagerIsGone(callBack) {
  // Started by hand, a script may outlive its shell.
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callBack()
  }, 500)
  timer.unref()
}
