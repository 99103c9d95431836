import { createServiceContext } from '@crosstally/services'
import { loadDemoDossier } from '@crosstally/services/demo'
import { readEnv } from './env.ts'

/** Puts the demo dossier into an empty installation; does nothing where it was loaded before. */
const { DATABASE_URL, REDIS_URL, QUEUE_PREFIX } = readEnv()
const ctx = createServiceContext({ databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, queuePrefix: QUEUE_PREFIX })
try {
  const { loaded } = await loadDemoDossier(ctx)
  process.stdout.write(loaded ? 'The demo dossier was loaded.\n' : 'The demo dossier was loaded before.\n')
} finally {
  await ctx.close()
}
