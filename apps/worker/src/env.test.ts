import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'

const databaseUrl = 'postgresql://user:pw@127.0.0.1:5432/name'

describe('readEnv', () => {
  it('needs nothing but a database, and takes empty variables for absent ones', () => {
    const env = readEnv({ DATABASE_URL: databaseUrl, REDIS_URL: '', LEASE_MS: '' })
    expect(env).toMatchObject({ DATABASE_URL: databaseUrl, LEASE_MS: 30_000, WORKER_CONCURRENCY: 2 })
    expect(env.REDIS_URL).toBeUndefined()
  })

  it('ends the process with every problem at once, and without the values', () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url))
    const result = spawnSync(process.execPath, [main], {
      encoding: 'utf8',
      env: { REDIS_URL: 'http://secret@nowhere', WORKER_CONCURRENCY: '0', LEASE_MS: 'soon' },
    })
    expect(result.status).toBe(1)
    const lines = result.stderr.trim().split('\n')
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'DATABASE_URL',
      'REDIS_URL',
      'WORKER_CONCURRENCY',
      'LEASE_MS',
    ])
    expect(result.stderr).not.toContain('secret')
  })
})
