// The command line from a checkout: runs apps/cli under a Node that is new enough, with the same arguments and streams.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './lib/checkout.mjs'
import { sayFailure } from './lib/say.mjs'
import { findOrBringNode } from './lib/toolchain.mjs'

const main = join(root, 'apps', 'cli', 'src', 'main.ts')

try {
  const node = await findOrBringNode()
  if (!existsSync(join(root, 'node_modules'))) await install(node)
  if (node === process.execPath) await runHere()
  else run(node, [main, ...process.argv.slice(2)])
} catch (error) {
  sayFailure(error)
  process.exitCode = 1
}

async function runHere() {
  process.argv[1] = main
  await import(pathToFileURL(main).href)
}

/** @param {string} node @param {readonly string[]} args */
function run(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
}

/** @param {string} node */
async function install(node) {
  const { installDependencies } = await import('./lib/workspace.mjs')
  await installDependencies(node)
}
