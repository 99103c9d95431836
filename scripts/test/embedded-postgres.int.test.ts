import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startPostgres } from '../lib/embedded-postgres.mjs'
import { commandLineOf, isAlive } from '../lib/processes.mjs'
import { waitUntil } from '../lib/wait-until.mjs'

const library = fileURLToPath(new URL('../lib/embedded-postgres.mjs', import.meta.url))
let folder = ''
let dataDir = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosstally-postgres-'))
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'data')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the embedded PostgreSQL', () => {
  test('deletes data that is not persistent', async () => {
    const server = await startPostgres({ dataDir, persistent: false })
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    expect(isAlive(serverPid(dataDir))).toBe(true)
    await server.stop()
    expect(existsSync(dataDir)).toBe(false)
  })

  test('keeps data that is persistent, and its password', async () => {
    const first = await startPostgres({ dataDir, persistent: true })
    await first.stop()
    const second = await startPostgres({ dataDir, persistent: true })
    await second.stop()
    expect(new URL(second.url).password).toBe(new URL(first.url).password)
  })

  test('starts where a killed server left its mark', async () => {
    const first = await startPostgres({ dataDir, persistent: true })
    await first.stop()
    // This process is alive and no server: its number stands for one that another process got.
    writeFileSync(
      join(dataDir, 'cluster', 'postmaster.pid'),
      `${process.ppid}\n${dataDir}/cluster\n1\n5432\n\n\n\nready\n`,
    )
    const second = await startPostgres({ dataDir, persistent: true })
    await second.stop()
  })

  test('ends with a process that is killed', async () => {
    const call = `import { startPostgres } from ${JSON.stringify(library)}
      await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, persistent: true })
      process.stdout.write('started')
      setInterval(() => {}, 1000)`
    const owner = spawn(process.execPath, ['--input-type=module', '--eval', call], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => owner.stdout.once('data', resolve))
    const pid = serverPid(dataDir)
    expect(commandLineOf(pid)).toContain(dataDir)
    owner.kill('SIGKILL')
    expect(await waitUntil(() => !isAlive(pid), { timeoutMs: 20_000 })).toBe(true)
  })

  test.runIf(process.getuid?.() === 0)('goes elsewhere, and says so, where user postgres cannot enter', async () => {
    chmodSync(folder, 0o700)
    const server = await startPostgres({ dataDir, persistent: false })
    expect(server.movedFrom).toBe(dataDir)
    expect(server.dataDir).toMatch(/^\/var\/lib\/crosstally\/data-[0-9a-f]{12}$/)
    await server.stop()
    expect(existsSync(server.dataDir)).toBe(false)
  })
})

function serverPid(dir: string): number {
  return Number(readFileSync(join(dir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}
