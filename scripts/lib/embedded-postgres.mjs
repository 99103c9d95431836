import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { findFreePort } from './free-port.mjs'
import { findPostgresHome } from './postgres-home.mjs'
import { commandLineOf, endGroup, isAlive } from './processes.mjs'
import { spawnGuarded } from './spawn-guarded.mjs'
import { waitUntil } from './wait-until.mjs'

const database = 'crosstally'
const startTimeoutMs = 60_000

/**
 * Starts a real PostgreSQL of its own from the programs that npm brought, on loopback with a password, and makes the
 * database `crosstally` in it. Data that is persistent is written safely and kept by `stop`; other data is written fast
 * and deleted by `stop`. The server ends with this process, whatever ends it.
 * @param {{dataDir: string, port?: number, persistent: boolean}} options
 *   `dataDir` is made where it is missing; without `port` a free one is taken
 * @returns {Promise<{url: string, dataDir: string, movedFrom: string | undefined, stop(): Promise<void>}>}
 */
export async function startPostgres({ dataDir: wantedDataDir, port, persistent }) {
  const home = findPostgresHome(wantedDataDir)
  const cluster = join(home.dataDir, 'cluster')
  await clearLeftovers(cluster)
  if (!existsSync(cluster)) await createCluster(home, persistent)
  const server = await launch({ home, cluster, port, persistent })
  const password = readFileSync(join(home.dataDir, 'password'), 'utf8').trim()
  const stop = async () => {
    await endGroup({ pid: server.pid, signal: 'SIGINT', graceMs: 20_000 })
    if (!persistent) for (const dir of [home.dataDir, wantedDataDir]) rmSync(dir, { recursive: true, force: true })
  }
  const url = `postgresql://${database}:${password}@127.0.0.1:${server.port}/${database}`
  return { url, dataDir: home.dataDir, movedFrom: home.movedFrom, stop }
}

/** Ends a server that an earlier start left over this folder, and removes the mark of one that is long gone. @param {string} cluster */
async function clearLeftovers(cluster) {
  rmSync(`${cluster}.new`, { recursive: true, force: true })
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  const isOurs = pid > 0 && isAlive(pid) && commandLineOf(pid).includes(cluster)
  if (isOurs) await endGroup({ pid, signal: 'SIGINT', graceMs: 20_000 })
  rmSync(pidFile, { force: true })
}

/** @param {import('./postgres-home.mjs').PostgresHome} home @param {boolean} persistent */
async function createCluster({ bin, dataDir, account }, persistent) {
  const cluster = join(dataDir, 'cluster')
  const draft = `${cluster}.new`
  const passwordFile = join(dataDir, 'password')
  writeFileSync(passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 })
  if (account) await chown(passwordFile, account.uid, account.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [`--username=${database}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const speed = persistent ? [] : ['--no-sync']
  const options = { ...account, cwd: dataDir, env: serverEnv() }
  const made = spawnSync(join(bin, 'initdb'), [`--pgdata=${draft}`, ...locale, ...access, ...speed], options)
  // Without a server and a client: PostgreSQL's single-user mode takes SQL on stdin.
  const created = spawnSync(join(bin, 'postgres'), ['--single', '-D', draft, 'postgres'], {
    ...options,
    input: `CREATE DATABASE ${database}\n`,
  })
  for (const { status, error, stderr } of [made, created]) {
    if (status === 0) continue
    const output = error?.message ?? String(stderr)
    const advice = `Delete ${dataDir} and start again; see that the disk has 200 MB free.`
    throw new Failure('The database could not be created.', advice, { output })
  }
  renameSync(draft, cluster)
}

/**
 * @param {{home: import('./postgres-home.mjs').PostgresHome, cluster: string, port: number | undefined, persistent: boolean}} what
 * @returns {Promise<{pid: number, port: number}>}
 */
async function launch({ home, cluster, port: wantedPort, persistent }) {
  const logFile = join(home.dataDir, 'postgres.log')
  const port = wantedPort ?? (await findFreePort(0))
  const args = ['-D', cluster, '-p', String(port), ...settings(persistent)]
  const log = openSync(logFile, 'w', 0o600)
  const child = spawnGuarded(join(home.bin, 'postgres'), args, {
    ...home.account,
    cwd: home.dataDir,
    env: serverEnv(),
    stdio: ['ignore', log, log],
    endSignal: 'SIGINT',
  })
  closeSync(log)
  child.unref()
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
  })
  child.once('error', () => {
    hasEnded = true
  })
  const isReady = await waitUntil(() => hasEnded || statusOf(cluster) === 'ready', {
    timeoutMs: startTimeoutMs,
    everyMs: 10,
  })
  if (isReady && !hasEnded && child.pid !== undefined && port !== undefined) return { pid: child.pid, port }
  if (child.pid !== undefined) await endGroup({ pid: child.pid, signal: 'SIGINT' })
  const output = readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n')
  throw new Failure(
    'The database did not start.',
    `Read ${logFile}; to begin with an empty one, delete ${home.dataDir}.`,
    { output },
  )
}

/** What the server writes about itself in the eighth line of postmaster.pid. @param {string} cluster @returns {string} */
function statusOf(cluster) {
  try {
    return (readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[7] ?? '').trim()
  } catch {
    return ''
  }
}

/** @param {boolean} persistent @returns {string[]} */
function settings(persistent) {
  const always = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'log_timezone=UTC',
    'timezone=UTC',
  ]
  const fast = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']
  return [...always, ...(persistent ? [] : fast)].flatMap((setting) => ['-c', setting])
}

function serverEnv() {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}
