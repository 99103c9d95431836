import 'server-only'
import { createServiceContext, type ServiceContext } from '@crosstally/services'
import { readEnvironment } from '../env.ts'

type ClosableContext = ReturnType<typeof createServiceContext>

/** The development server loads this module anew at every change; the connections survive on the global object. */
const holder: typeof globalThis & { crosstallyContext?: ClosableContext } = globalThis

/** The one context of services of this process, made at first use. */
export function serviceContext(): ServiceContext {
  holder.crosstallyContext ??= openContext()
  return holder.crosstallyContext
}

function openContext(): ClosableContext {
  const { DATABASE_URL, REDIS_URL } = readEnvironment()
  return createServiceContext({
    databaseUrl: DATABASE_URL,
    ...(REDIS_URL === undefined ? {} : { redisUrl: REDIS_URL }),
  })
}
