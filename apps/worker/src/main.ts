import { readEnv } from './env.ts'
import { startWorker } from './start-worker.ts'

const env = readEnv()
const worker = await startWorker(env).catch((error: unknown) => {
  process.stderr.write(`The worker cannot start: ${error instanceof Error ? error.message : 'unknown error'}\n`)
  process.exit(1)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    worker.logger.info('stopping', { signal })
    // A job that does not finish in time is not lost: its lease lapses and another worker takes it.
    setTimeout(() => process.exit(1), env.SHUTDOWN_MS).unref()
    worker.stop().then(() => process.exit(0))
  })
}

process.on('unhandledRejection', (error) => {
  worker.logger.error('unhandled rejection', {}, error)
})
