import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export interface TestServer {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a redis-server of our own on a free port, or gives null where none is installed. */
export async function startRedis(): Promise<TestServer | null> {
  const program = findProgram('redis-server')
  if (program === null) return null
  const port = await findFreePort()
  const dir = await mkdtemp(join(tmpdir(), 'crosstally-redis-'))
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'no']
  const server = spawn(program, [...settings, '--maxmemory-policy', 'noeviction'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('Ready to accept connections')) resolve()
  })
  server.once('exit', (code) => reject(new Error(`redis-server ended with code ${code}`)))
  server.once('error', reject)
  await promise
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const ended = Promise.withResolvers<void>()
      server.once('exit', () => ended.resolve())
      server.kill('SIGTERM')
      await ended.promise
      await rm(dir, { recursive: true, force: true })
    },
  }
}

function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  const { promise, resolve } = Promise.withResolvers<number>()
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    resolve(typeof address === 'object' && address !== null ? address.port : 0)
  })
  const port = await promise
  server.close()
  return port
}
