import { Failure } from './failure.mjs'
import { spawnGuarded } from './spawn-guarded.mjs'

const keptLength = 200_000

/**
 * Runs a command to its end and gives what it printed. When it fails, throws a `Failure` with the end of that.
 * @param {{command: string, args: readonly string[], advice: string, cwd?: string, env?: NodeJS.ProcessEnv, label?: string}} what
 * @returns {Promise<string>}
 */
export async function runCommand({ command, args, advice, cwd, env, label = command }) {
  const { code, output, error } = await collect({ command, args, cwd, env })
  if (code === 0) return output
  const tail = output.trimEnd().split('\n').slice(-30).join('\n')
  const how = error ? `could not be run (${error.message})` : `failed (exit code ${code})`
  throw new Failure(`${label} ${how}.`, advice, { output: tail, cause: error })
}

/**
 * Runs a command to its end, whatever that is.
 * @param {{command: string, args: readonly string[], cwd?: string | undefined, env?: NodeJS.ProcessEnv | undefined, onOutput?: (text: string) => void}} what
 * @returns {Promise<{code: number | null, output: string, error?: Error}>} `output`: stdout and stderr as they came, its end if it is long
 */
export function collect({ command, args, cwd, env, onOutput }) {
  return new Promise((resolve) => {
    const child = spawnGuarded(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const take = (/** @type {string} */ text) => {
      output = (output + text).slice(-keptLength)
      onOutput?.(text)
    }
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', take)
    child.once('error', (error) => resolve({ code: null, output, error }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
