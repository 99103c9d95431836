import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checkout.mjs'
import { withLock } from './lock.mjs'
import { runCommand } from './run-command.mjs'
import { during, say } from './say.mjs'
import { environmentWith, findOrBringPnpm } from './toolchain.mjs'

const webDir = join(root, 'apps', 'web')

/** The start file of the built web application. */
export const webServer = join(webDir, '.next', 'standalone', 'apps', 'web', 'server.js')

/**
 * Installs the dependencies where what is installed is not what the lockfile says.
 * @param {string} [node] the Node to use, when it is not the running one
 * @returns {Promise<NodeJS.ProcessEnv>} an environment in which `node` and `pnpm` are the right ones
 */
export async function installDependencies(node = process.execPath) {
  const stamp = join(root, 'node_modules', '.crosstally-installed')
  const wanted = dependencyHash()
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  const pnpm = await findOrBringPnpm()
  const tools = environmentWith({ node, pnpm })
  if (isInstalled()) return tools
  const env = { ...tools, CI: 'true' }
  await withLock('workspace', async () => {
    if (isInstalled()) return
    await during('Installing dependencies', () =>
      runCommand({
        command: pnpm,
        args: ['install', '--frozen-lockfile', '--reporter=append-only'],
        cwd: root,
        env,
        label: 'pnpm install',
        advice:
          'Check the network and that the disk has 2 GB free; delete node_modules if it was cut short; try again.',
      }),
    )
    writeFileSync(stamp, wanted)
  })
  return tools
}

/** Generates the database client, if its schema changed. @param {NodeJS.ProcessEnv} env */
export async function generateCode(env) {
  await withLock('workspace', () => turbo(['generate'], env, 'Generating the database client'))
}

/** Builds the web application where its sources changed, and completes it for serving. @param {NodeJS.ProcessEnv} env */
export async function buildWeb(env) {
  await withLock('workspace', async () => {
    await turbo(
      ['build', '--filter=@crosstally/web'],
      { ...env, NODE_ENV: 'production' },
      'Building the web application, where it changed',
    )
    const target = join(webDir, '.next', 'standalone', 'apps', 'web')
    rmSync(join(target, '.next', 'static'), { recursive: true, force: true })
    cpSync(join(webDir, '.next', 'static'), join(target, '.next', 'static'), { recursive: true })
    if (existsSync(join(webDir, 'public'))) cpSync(join(webDir, 'public'), join(target, 'public'), { recursive: true })
  })
}

/** @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @param {string} line */
async function turbo(args, env, line) {
  const command = join(root, 'node_modules', '.bin', 'turbo')
  const advice = 'Read the lines above; if they say nothing, delete node_modules and apps/web/.next and try again.'
  const options = { command, args: ['run', ...args, '--output-logs=errors-only'], cwd: root, env, label: line, advice }
  const output = await during(line, () => runCommand(options))
  if (/FULL TURBO/.test(output)) say('Nothing had changed')
}

/** What decides which dependencies are installed. @returns {string} */
function dependencyHash() {
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...packageManifests()]) {
    hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** @returns {string[]} */
function packageManifests() {
  const folders = ['packages', 'apps', 'tooling'].flatMap((group) => {
    const names = readdirSync(join(root, group))
    return names.sort().map((name) => join(group, name))
  })
  return [...folders, 'e2e']
    .map((folder) => join(folder, 'package.json'))
    .filter((file) => existsSync(join(root, file)))
}
