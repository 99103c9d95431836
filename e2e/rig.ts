import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { startApplication } from '../scripts/lib/application.mjs'
import { startPostgres } from '../scripts/lib/embedded-postgres.mjs'
import { findFreePort } from '../scripts/lib/free-port.mjs'

/** The built application, with data of its own, and a browser. */
export interface RunningApplication {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly browser: Browser
  readonly databaseUrl: string
  stop(): Promise<void>
}

/**
 * Starts the built application on free ports with an empty database (`withDemo`: with the demo dossier in it), and a
 * headless Chromium. The web application has to be built; the project's global setup does that.
 */
export async function withApplication(options: { readonly withDemo?: boolean } = {}): Promise<RunningApplication> {
  const executablePath = findChromium()
  const folder = await mkdtemp(join(tmpdir(), 'crosstally-e2e-'))
  const postgresFolder = await mkdtemp(join(tmpdir(), 'crosstally-e2e-postgres-'))
  const postgres = await startPostgres({ dataDir: postgresFolder, persistent: false })
  const undo = [() => rm(folder, { recursive: true, force: true }), () => postgres.stop()]
  const stop = async (): Promise<void> => {
    for (let next = undo.pop(); next; next = undo.pop()) await next()
  }
  try {
    const port = await findFreePort(0)
    if (port === undefined) throw new Error('no free port on loopback')
    const logDir = join(folder, 'logs')
    const settings = { databaseUrl: postgres.url, port, logDir, env: process.env, withDemo: options.withDemo ?? false }
    const application = await startApplication(settings)
    undo.push(() => application.stop())
    const browser = await chromium.launch({ executablePath, args: browserArguments })
    undo.push(() => browser.close())
    return { baseUrl: application.baseUrl, browser, databaseUrl: postgres.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

// No sandbox: Chromium has none for root, and these pages are ours. The rest keeps it from the network.
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome']
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = chromiumNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  const found = [...candidates, macChrome, chromium.executablePath()].find((path) => existsSync(path))
  if (found) return found
  throw new Error('There is no Chromium: apt-get install chromium, or npx playwright-core install chromium')
}
