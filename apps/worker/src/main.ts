import { readEnv } from './env.ts'
import { startWorker } from './start-worker.ts'

const worker = await startWorker(readEnv()).catch((error: unknown) => {
  process.stderr.write(`The worker cannot start: ${error instanceof Error ? error.message : 'unknown error'}\n`)
  process.exit(1)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    worker.logger.info('stopping', { signal })
    worker.stop().then(() => process.exit(0))
  })
}

process.on('unhandledRejection', (error) => {
  worker.logger.error('unhandled rejection', {}, error)
})
