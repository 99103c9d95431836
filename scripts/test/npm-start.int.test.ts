import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../lib/checkout.mjs'
import { findFreePort } from '../lib/free-port.mjs'
import { waitUntil } from '../lib/wait-until.mjs'

const longMs = 8 * 60_000
const seconds = 1_000
const text = 'About 300 people were killed in the flood, the interior ministry said on Monday.'

let folder = ''
let checkout = ''
let reportUrl = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosstally-start-'))
  // Open to user postgres: where it is closed, the database keeps its data elsewhere, which another test looks at.
  chmodSync(folder, 0o755)
  checkout = join(folder, 'crosstally')
  mkdirSync(join(folder, 'home'))
  execFileSync('git', ['clone', '--quiet', root, checkout])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a fresh clone in an empty home starts, normalizes a report and stops on Ctrl-C', {
  timeout: longMs,
}, async () => {
  const started = await start(longMs)
  const posted = await fetch(`${started.baseUrl}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, dossier: 'kept' }),
  })
  expect(posted.status).toBe(202)
  reportUrl = String(fieldOf(await posted.json(), 'url'))
  expect(await statusOf(started.baseUrl)).toBe('normalized')
  // A terminal sends Ctrl-C to every process of the foreground group.
  await end(started, () => process.kill(-started.pid, 'SIGINT'))
  expect(processesOfCheckout()).toEqual([])
  await expectNothingLeft(started.baseUrl)
})

test('a second start is quick, keeps the data, refuses a third beside it and stops on SIGTERM', {
  timeout: 120 * seconds,
}, async () => {
  const began = performance.now()
  const started = await start(60 * seconds)
  expect(performance.now() - began).toBeLessThan(20 * seconds)
  expect(await statusOf(started.baseUrl)).toBe('normalized')
  const third = run()
  expect(await exitOf(third.child)).toBe(1)
  expect(third.output()).toContain(`Crosstally runs at ${started.baseUrl} from this folder already`)
  await end(started, () => process.kill(started.pid, 'SIGTERM'))
  await expectNothingLeft(started.baseUrl)
})

test('everything ends when npm and its scripts are killed', { timeout: 120 * seconds }, async () => {
  const started = await start(60 * seconds)
  process.kill(-started.pid, 'SIGKILL')
  await expectNothingLeft(started.baseUrl)
})

interface Started {
  readonly baseUrl: string
  readonly pid: number
  readonly child: ChildProcess
}

async function start(timeoutMs: number): Promise<Started> {
  const { child, output } = run({ PORT: String(await findFreePort(0)) })
  let hasExited = false
  child.once('exit', () => {
    hasExited = true
  })
  const baseUrl = await waitUntil(() => hasExited || /ready at (http:\S+)/.exec(output())?.[1], {
    timeoutMs,
    everyMs: 50,
  })
  if (typeof baseUrl !== 'string' || child.pid === undefined)
    throw new Error(`npm start did not get ready:\n${output()}`)
  return { baseUrl, pid: child.pid, child }
}

/** npm start as a newcomer runs it: an empty home, the machine's own Node, none of our tools on PATH. */
function run(settings: Record<string, string> = {}): { child: ChildProcess; output(): string } {
  const child = spawn('npm', ['start'], {
    cwd: checkout,
    env: { ...newcomerEnvironment(), ...settings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  }
  return { child, output: () => output }
}

function newcomerEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(?:npm_|pnpm_|VITEST|NODE_ENV|NODE_OPTIONS|CI$|DATABASE_URL|REDIS_URL|TEST_|PORT$|INIT_CWD)/i
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name))
  const PATH = (process.env.PATH ?? '').split(delimiter).filter((dir) => !/\/(?:\.tools|node_modules)\//.test(dir))
  return {
    ...Object.fromEntries(rest),
    PATH: PATH.join(delimiter),
    HOME: join(folder, 'home'),
    // What the registries gave once is not fetched again: packages, not settings.
    npm_config_cache: join(homedir(), '.npm'),
    XDG_DATA_HOME: process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'),
    XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  }
}

async function statusOf(baseUrl: string): Promise<unknown> {
  const isDone = (status: unknown) => status === 'normalized' || status === 'failed'
  let status: unknown
  await waitUntil(
    async () => {
      const response = await fetch(new URL(reportUrl, baseUrl))
      status = fieldOf(await response.json(), 'status')
      return isDone(status)
    },
    { timeoutMs: 30 * seconds, everyMs: 100 },
  )
  return status
}

async function end({ child }: Started, signal: () => void): Promise<void> {
  const exit = exitOf(child)
  signal()
  await exit
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve))
}

async function expectNothingLeft(baseUrl: string): Promise<void> {
  await waitUntil(() => processesOfCheckout().length === 0, { timeoutMs: 30 * seconds, everyMs: 50 })
  expect(processesOfCheckout()).toEqual([])
  await expect(fetch(baseUrl)).rejects.toThrow('fetch failed')
}

/** Command lines and working folders tell which processes came out of the checkout. */
function processesOfCheckout(): string[] {
  if (!existsSync('/proc'))
    return execFileSync('ps', ['-axo', 'command='], { encoding: 'utf8' }).split('\n').filter(isOfCheckout)
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(commandLine).filter(isOfCheckout)
}

function isOfCheckout(command: string): boolean {
  return command.includes(checkout)
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
