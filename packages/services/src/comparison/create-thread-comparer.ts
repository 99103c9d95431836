import { Worker } from 'node:worker_threads'
import type { Comparer } from '../context.ts'
import type { ComparisonUpdate } from './compare-changed.ts'

/** A comparer with threads of its own. */
export interface ThreadComparer {
  readonly compare: Comparer
  /** Ends all threads; what they were at fails. */
  close(): Promise<void>
}

/**
 * Compares in worker threads, one a call, so that leases and health checks go on while a large dossier is grouped. `entry`
 * is the file that runs `comparer-thread.ts`; a thread reads the database itself.
 */
export function createThreadComparer(entry: URL, databaseUrl: string): ThreadComparer {
  const all = new Set<Worker>()
  return {
    async compare(input) {
      const thread = new Worker(entry, { workerData: { databaseUrl, ...input } })
      all.add(thread)
      thread.unref()
      try {
        return await answerOf(thread)
      } finally {
        all.delete(thread)
        await thread.terminate()
      }
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.terminate()))
    },
  }
}

function answerOf(thread: Worker): Promise<ComparisonUpdate> {
  const { promise, resolve, reject } = Promise.withResolvers<ComparisonUpdate>()
  thread.on('message', resolve)
  thread.on('error', reject)
  thread.on('exit', () => reject(new Error('the comparer ended without a result')))
  return promise
}
