import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './checkout.mjs'
import { Failure } from './failure.mjs'
import { endGroup } from './processes.mjs'
import { runCommand } from './run-command.mjs'
import { spawnGuarded } from './spawn-guarded.mjs'
import { waitUntil } from './wait-until.mjs'
import { webServer } from './workspace.mjs'

const readyTimeoutMs = 60_000

/**
 * @typedef {{databaseUrl: string, redisUrl?: string | undefined, port: number, logDir: string, env: NodeJS.ProcessEnv, withDemo: boolean, say?: (line: string) => void}} ApplicationOptions
 * @typedef {{baseUrl: string, pids: {worker: number, web: number}, ended: Promise<Failure>, stop(): Promise<void>}} Application
 *   `ended` resolves when a part of it ended that nobody stopped
 */

/**
 * Brings the built application up on a database: migrates it, loads the demo dossier, starts worker and web, and waits
 * until both are ready. The web server listens on loopback only.
 * @param {ApplicationOptions} options
 * @returns {Promise<Application>}
 */
export async function startApplication({ databaseUrl, redisUrl, port, logDir, env, withDemo, say = () => {} }) {
  mkdirSync(logDir, { recursive: true })
  const settings = { ...env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, REDIS_URL: redisUrl ?? '' }
  say('Bringing the database up to date')
  await runScript(
    'packages/db/src/migrate.ts',
    settings,
    'See that DATABASE_URL names a PostgreSQL 15 or newer that may be written to.',
  )
  if (withDemo) {
    say('Loading the demo dossier, if it was never loaded')
    await runScript('apps/worker/src/load-demo.ts', settings, 'Read the lines above; an empty database is a way out.')
  }
  say('Starting the worker and the web server')
  const worker = startPart({
    name: 'worker',
    script: 'apps/worker/src/main.ts',
    logDir,
    env: { WORKER_HEALTH_PORT: '0', ...settings },
  })
  const web = startPart({
    name: 'web',
    script: webServer,
    logDir,
    env: { ...settings, HOSTNAME: '127.0.0.1', PORT: String(port) },
  })
  const parts = [web, worker]
  let isStopping = false
  const stop = async () => {
    isStopping = true
    await Promise.all(parts.map((part) => part.end()))
  }
  /** @type {Promise<Failure>} */
  const ended = new Promise((resolve) => {
    for (const part of parts) void part.ended.then((failure) => isStopping || resolve(failure))
  })
  const baseUrl = `http://127.0.0.1:${port}`
  try {
    await untilReady({ baseUrl, ended, logDir })
  } catch (error) {
    await stop()
    throw error
  }
  return { baseUrl, pids: { worker: worker.pid, web: web.pid }, ended, stop }
}

/** @param {string} script @param {NodeJS.ProcessEnv} env @param {string} advice */
async function runScript(script, env, advice) {
  await runCommand({ command: process.execPath, args: [join(root, script)], cwd: root, env, advice, label: script })
}

/**
 * @param {{name: string, script: string, logDir: string, env: NodeJS.ProcessEnv}} what
 * @returns {{pid: number, ended: Promise<Failure>, end(): Promise<void>}}
 */
function startPart({ name, script, logDir, env }) {
  const logFile = join(logDir, `${name}.log`)
  const log = openSync(logFile, 'w', 0o600)
  const path = join(script.startsWith('/') ? '' : root, script)
  const child = spawnGuarded(process.execPath, [path], { cwd: dirname(path), env, stdio: ['ignore', log, log] })
  closeSync(log)
  const pid = child.pid ?? 0
  /** @type {Promise<Failure>} */
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(endedFailure(name, logFile, signal ?? `exit code ${code}`)))
  })
  const end = async () => {
    await endGroup({ pid, graceMs: 20_000 })
  }
  return { pid, ended, end }
}

/** @param {string} name @param {string} logFile @param {string} how @returns {Failure} */
function endedFailure(name, logFile, how) {
  const output = lastLines(logFile)
  return new Failure(`The ${name} ended by itself (${how}).`, `Read ${logFile}, then start again.`, { output })
}

/** @param {string} file @returns {string} */
function lastLines(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n') : ''
}

/** @param {{baseUrl: string, ended: Promise<Failure>, logDir: string}} what */
async function untilReady({ baseUrl, ended, logDir }) {
  /** @type {Failure | undefined} */
  let failure
  void ended.then((reason) => {
    failure = reason
  })
  const isReady = await waitUntil(async () => failure !== undefined || (await answersReady(baseUrl)), {
    timeoutMs: readyTimeoutMs,
    everyMs: 50,
  })
  if (failure) throw failure
  if (isReady) return
  const output = ['web', 'worker'].map((name) => lastLines(join(logDir, `${name}.log`))).join('\n')
  const seconds = readyTimeoutMs / 1000
  throw new Failure(
    `The application was not ready after ${seconds} s.`,
    `Read the logs in ${logDir}, then start again.`,
    { output },
  )
}

/** @param {string} baseUrl @returns {Promise<boolean>} */
async function answersReady(baseUrl) {
  try {
    const response = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(5_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
