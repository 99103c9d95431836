import { createTestDatabase } from '@crosstally/db/testing'
import { silentLogger } from '@crosstally/observability'
import { createServiceContext, type ServiceContext, type ServiceOptions } from '../context.ts'

export type TestContext = ServiceContext & {
  readonly databaseUrl: string
  /** Closes the context and removes its database. */
  close(): Promise<void>
}

/** A context on a database of its own, its jobs in that database unless `redisUrl` is given; nothing is logged. */
export async function createTestContext(options: Omit<ServiceOptions, 'databaseUrl'> = {}): Promise<TestContext> {
  const database = await createTestDatabase()
  const ctx = createServiceContext({ logger: silentLogger, ...options, databaseUrl: database.databaseUrl })
  return {
    ...ctx,
    databaseUrl: database.databaseUrl,
    async close() {
      await ctx.close()
      await database.drop()
    },
  }
}
