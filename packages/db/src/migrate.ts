import { applyMigrations } from './apply-migrations.ts'

const databaseUrl = process.env.DATABASE_URL
if (databaseUrl === undefined || databaseUrl === '') {
  process.stderr.write(
    'DATABASE_URL is not set: name the database to migrate, as postgresql://user:password@host/name\n',
  )
  process.exit(1)
}
try {
  const applied = await applyMigrations(databaseUrl)
  process.stdout.write(applied.length === 0 ? 'Database is up to date\n' : `Applied ${applied.join(', ')}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Migration failed'}\n`)
  process.exitCode = 1
}
