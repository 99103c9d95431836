import { Failure, messageOf } from './failure.mjs'

const began = performance.now()

/** One line of progress on stderr, with the seconds since the start. @param {string} line */
export function say(line) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5)
  process.stderr.write(`${seconds} s  ${line}\n`)
}

/**
 * Says that something begins, then every ten seconds that it still goes on.
 * @template T
 * @param {string} line
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(line, work) {
  say(line)
  const reminder = setInterval(() => say('… still at it'), 10_000)
  try {
    return await work()
  } finally {
    clearInterval(reminder)
  }
}

/** Prints what failed, the end of its output, and as the last line what to do. @param {unknown} error */
export function sayFailure(error) {
  const output = error instanceof Failure ? error.output.trimEnd() : ''
  if (output !== '') process.stderr.write(`\n${output.replaceAll(/^/gm, '    ')}\n`)
  if (error instanceof Failure) process.stderr.write(`\n${error.message}\nWhat to do: ${error.advice}\n`)
  else {
    const trace = error instanceof Error ? error.stack : messageOf(error)
    process.stderr.write(`\n${trace}\nWhat to do: this is a fault of ours; please report it with the lines above.\n`)
  }
}
