import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface WorkerProcess {
  readonly process: ChildProcess
  /** Everything it printed so far. */
  readonly output: () => string
  /** Ends it with a signal and gives its exit code, or null where the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
}

/** Starts the real worker with short periods, so that it recovers within seconds. */
export function startWorkerProcess(env: Readonly<Record<string, string>>): WorkerProcess {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH ?? '',
      WORKER_HEALTH_PORT: '0',
      LEASE_MS: '1500',
      SWEEP_INTERVAL_MS: '200',
      SWEEP_GRACE_MS: '1000',
      QUEUE_LOCK_MS: '2000',
      HEARTBEAT_MS: '500',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(String(chunk)))
  const exit = Promise.withResolvers<number | null>()
  child.once('exit', (code) => exit.resolve(code))
  return {
    process: child,
    output: () => chunks.join(''),
    end(signal) {
      child.kill(signal)
      return exit.promise
    },
  }
}
