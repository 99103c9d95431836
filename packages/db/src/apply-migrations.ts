import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, DatabaseError } from 'pg'

/** The key of the advisory lock that Prisma's own `migrate` commands take. */
const prismaLockKey = 72707369

/** Prisma's bookkeeping table, as its CLI makes it. */
const createMigrationsTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

interface AppliedMigration {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: Date | null
}

/**
 * Brings a database up to date and returns the names of the migrations it applied (none when there was nothing to do).
 * Makes the database where it does not exist. Rows, checksums and the advisory lock are those of `prisma migrate
 * deploy`, so that either may run after or beside the other. Throws when a migration failed, when an earlier failure
 * is unresolved, or when the file of an applied migration was changed.
 */
export async function applyMigrations(databaseUrl: string, migrationsDir = defaultMigrationsDir()): Promise<string[]> {
  const migrations = await readMigrations(migrationsDir)
  const client = await connect(databaseUrl)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLockKey])
    await client.query(createMigrationsTable)
    const applied = await readApplied(client)
    const pending = migrations.filter((migration) => !isApplied(migration, applied))
    for (const migration of pending) await applyOne(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    // Ending the session releases the lock.
    await client.end()
  }
}

function defaultMigrationsDir(): string {
  // Not `new URL(…, import.meta.url)`: the web application's bundler takes that for a file to bundle.
  return join(dirname(fileURLToPath(import.meta.url)), '..', 'prisma', 'migrations')
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const entries = await readdir(dir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(`${dir}/${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    const isMissing = error instanceof DatabaseError && error.code === '3D000'
    if (!isMissing) throw error
  }
  await createDatabase(databaseUrl)
  const second = new Client({ connectionString: databaseUrl })
  await second.connect()
  return second
}

async function createDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl)
  const name = decodeURIComponent(url.pathname.slice(1))
  url.pathname = '/postgres'
  const admin = new Client({ connectionString: url.href })
  await admin.connect()
  try {
    await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)}`)
  } catch (error) {
    // 42P04, 23505: another process made it in the meantime.
    if (!(error instanceof DatabaseError && (error.code === '42P04' || error.code === '23505'))) throw error
  } finally {
    await admin.end()
  }
}

async function readApplied(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const failed = rows.find((row) => row.finished_at === null)
  if (failed)
    throw new Error(`Migration ${failed.migration_name} failed earlier: resolve it by hand, then migrate again`)
  return rows
}

function isApplied(migration: Migration, applied: readonly AppliedMigration[]): boolean {
  const row = applied.find((candidate) => candidate.migration_name === migration.name)
  if (row && row.checksum !== migration.checksum) {
    throw new Error(`Migration ${migration.name} was changed after it had been applied: add a new one instead`)
  }
  return row !== undefined
}

async function applyOne(client: Client, migration: Migration): Promise<void> {
  const id = randomUUID()
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    migration.checksum,
    migration.name,
  ])
  try {
    await client.query(migration.sql)
  } catch (cause) {
    const logs = cause instanceof Error ? cause.message : 'unknown error'
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, logs])
    throw new Error(`Migration ${migration.name} failed: ${logs}`, { cause })
  }
  await client.query(
    'UPDATE _prisma_migrations SET applied_steps_count = applied_steps_count + 1, finished_at = clock_timestamp() WHERE id = $1',
    [id],
  )
}
