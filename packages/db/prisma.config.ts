import { defineConfig } from 'prisma/config'

// Only `generate` and `validate` run here. Neither uses the native schema engine, but the CLI downloads it unless this
// names a file that exists.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Not env(): `generate` works without a database.
  ...(process.env.DATABASE_URL === undefined ? {} : { datasource: { url: process.env.DATABASE_URL } }),
})
