import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient } from './generated/client.ts'

/** A connection pool and the Prisma client that shares it. */
export interface Db {
  readonly pool: Pool
  readonly prisma: PrismaClient
  /** Ends the pool; open transactions finish first. */
  close(): Promise<void>
}

/**
 * Opens nothing yet: connections are made when first used. `maxConnections` (default 10) bounds Prisma and plain SQL
 * together. `onError` hears of idle connections that break; the pool replaces them.
 */
export function createDb(options: {
  readonly databaseUrl: string
  readonly maxConnections?: number
  readonly onError?: (error: Error) => void
}): Db {
  const pool = new Pool({
    connectionString: options.databaseUrl,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    application_name: 'crosstally',
  })
  const onError = options.onError ?? (() => undefined)
  pool.on('error', onError)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { onPoolError: onError, onConnectionError: onError }) })
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
