import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { applyMigrations } from '../src/apply-migrations.ts'
import { runOnServer } from '../src/testing/create-test-database.ts'

const source = fileURLToPath(new URL('../prisma/migrations', import.meta.url))
let dir: string
let databaseUrl: string
let count = 0

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'crosstally-migrations-'))
})
afterAll(() => rm(dir, { recursive: true }))
beforeEach(async () => {
  await rm(dir, { recursive: true })
  await cp(source, dir, { recursive: true })
  count += 1
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/migrations_${process.pid}_${count}`
  databaseUrl = url.href
  return () =>
    runOnServer(inject('postgresUrl'), `DROP DATABASE IF EXISTS migrations_${process.pid}_${count} WITH (FORCE)`)
})

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function addMigration(name: string, sql: string): Promise<void> {
  await cp(join(dir, '20261123000000_init'), join(dir, name), { recursive: true })
  await writeFile(join(dir, name, 'migration.sql'), sql)
}

describe('applyMigrations', () => {
  it('makes the database, applies everything once, and keeps the rows that Prisma 7.10 would', async () => {
    expect(await applyMigrations(databaseUrl, dir)).toContain('20261123000000_init')
    expect(await applyMigrations(databaseUrl, dir)).toEqual([])
    const rows = await query<Record<string, unknown>>('SELECT * FROM _prisma_migrations ORDER BY started_at')
    const sql = await readFile(join(dir, '20261123000000_init', 'migration.sql'))
    // As `prisma migrate deploy` 7.10.0 wrote them for the same file, ids and times aside.
    expect(rows[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      checksum: createHash('sha256').update(sql).digest('hex'),
      finished_at: expect.any(Date),
      migration_name: '20261123000000_init',
      logs: null,
      rolled_back_at: null,
      started_at: expect.any(Date),
      applied_steps_count: 1,
    })
    const columns = await query<{ column: string }>(
      `SELECT column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '') || ' ' ||
         is_nullable || ' ' || coalesce(column_default, '') AS column
       FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
    )
    expect(columns.map(({ column }) => column)).toEqual([
      'id character varying 36 NO ',
      'checksum character varying 64 NO ',
      'finished_at timestamp with time zone  YES ',
      'migration_name character varying 255 NO ',
      'logs text  YES ',
      'rolled_back_at timestamp with time zone  YES ',
      'started_at timestamp with time zone  NO now()',
      'applied_steps_count integer  NO 0',
    ])
  })

  it('applies each migration once when four processes start together', async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(databaseUrl, dir)))
    const names = await readdir(source)
    expect(applied.flat()).toEqual(names.filter((name) => name !== 'migration_lock.toml').sort())
  })

  it('waits for the lock that Prisma takes', async () => {
    await applyMigrations(databaseUrl, dir)
    const holder = new Client({ connectionString: databaseUrl })
    await holder.connect()
    await holder.query('SELECT pg_advisory_lock(72707369)')
    let isDone = false
    const waiting = applyMigrations(databaseUrl, dir).then(() => {
      isDone = true
    })
    await expect
      .poll(() =>
        holder
          .query('SELECT 1 FROM pg_locks WHERE locktype = $1 AND NOT granted', ['advisory'])
          .then((r) => r.rowCount),
      )
      .toBe(1)
    expect(isDone).toBe(false)
    await holder.end()
    await waiting
  })

  it('records a failure, leaves nothing of it behind, and goes no further', async () => {
    await addMigration('20990101000000_broken', 'CREATE TABLE half (id int); SELECT 1 / 0;')
    await expect(applyMigrations(databaseUrl, dir)).rejects.toThrow('20990101000000_broken failed: division by zero')
    const [row] = await query(`SELECT logs, finished_at FROM _prisma_migrations WHERE migration_name LIKE '%broken'`)
    expect(row).toEqual({ logs: 'division by zero', finished_at: null })
    expect(await query(`SELECT 1 FROM pg_tables WHERE tablename = 'half'`)).toEqual([])
    await expect(applyMigrations(databaseUrl, dir)).rejects.toThrow('failed earlier')
  })

  it('refuses a file that was changed after it had been applied', async () => {
    await applyMigrations(databaseUrl, dir)
    await writeFile(join(dir, '20261123000000_init', 'migration.sql'), 'SELECT 1;')
    await expect(applyMigrations(databaseUrl, dir)).rejects.toThrow('was changed after it had been applied')
  })
})
