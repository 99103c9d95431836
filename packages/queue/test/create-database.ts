import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** A Postgres server that the tests may do anything to. */
    postgresUrl: string
    /** A Redis server that the tests may do anything to; null where none is installed. */
    redisUrl: string | null
  }
}

/** An empty database: the queue makes its own tables. */
export async function createDatabase(): Promise<{ readonly databaseUrl: string; drop(): Promise<void> }> {
  const url = new URL(inject('postgresUrl'))
  const name = `queue_${randomBytes(6).toString('hex')}`
  await query(url.href, `CREATE DATABASE ${name}`)
  const serverUrl = url.href
  url.pathname = `/${name}`
  return {
    databaseUrl: url.href,
    drop: async () => {
      await query(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

/** The rows of one statement on a connection of its own. */
export async function query(databaseUrl: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
