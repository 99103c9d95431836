import { say, sayFailure } from './say.mjs'
import { whenParentIsGone } from './under-new-node.mjs'

/**
 * @typedef {() => Promise<void> | void} Undo
 * @typedef {{undoLater(undo: Undo): void, finish(code: number): Promise<never>}} Stopper
 */

/**
 * Collects what has to be undone, and undoes it, the last first, when the process is told to stop or `finish` is
 * called; then ends the process. A second signal, a second or more after the first, ends it at once.
 * @returns {Stopper}
 */
export function createStopper() {
  /** @type {Undo[]} */
  const undos = []
  let stoppingSince = 0
  const finish = async (/** @type {number} */ code) => {
    stoppingSince ||= performance.now()
    for (let undo = undos.pop(); undo; undo = undos.pop()) await attempt(undo)
    process.exit(code)
  }
  const onSignal = () => {
    if (stoppingSince === 0) {
      say('Stopping')
      void finish(0)
    } else if (performance.now() - stoppingSince > 1_000) process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal)
  whenParentIsGone(onSignal)
  // A terminal that was closed must not keep us from stopping what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return { undoLater: (undo) => void undos.push(undo), finish }
}

/** @param {Undo} undo */
async function attempt(undo) {
  try {
    await undo()
  } catch (error) {
    sayFailure(error)
  }
}
