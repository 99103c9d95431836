import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '../src/apply-migrations.ts'
import { runOnServer } from '../src/testing/create-test-database.ts'
import { startRedis } from './start-redis.ts'

/** Starts a Postgres with a migrated template database, and a Redis where one is installed, for all integration suites. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgresServer()
  const templateDatabase = `template_${process.pid}`
  const templateUrl = new URL(postgres.url)
  templateUrl.pathname = `/${templateDatabase}`
  await applyMigrations(templateUrl.href)
  const redis = await startRedis()
  if (redis === null && process.env.CI) throw new Error('redis-server is not installed: apt-get install redis-server')
  if (redis === null) process.stdout.write('skipped: all suites on Redis, because redis-server is not installed\n')
  project.provide('postgresUrl', postgres.url)
  project.provide('templateDatabase', templateDatabase)
  project.provide('redisUrl', redis?.url ?? null)
  return async () => {
    await redis?.stop()
    await runOnServer(postgres.url, `DROP DATABASE IF EXISTS ${templateDatabase} WITH (FORCE)`)
    await postgres.stop()
  }
}

/** The server at TEST_POSTGRES_URL, which is left running, or an embedded one of our own. */
async function startPostgresServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const url = process.env.TEST_POSTGRES_URL
  if (url) return { url, stop: async () => undefined }
  const { startPostgres } = await import('../../../scripts/lib/embedded-postgres.mjs')
  const dataDir = await mkdtemp(join(tmpdir(), 'crosstally-postgres-'))
  const server = await startPostgres({ dataDir, persistent: false })
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
