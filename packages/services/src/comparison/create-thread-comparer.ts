import { Worker } from 'node:worker_threads'
import type { Comparer } from '../context.ts'
import type { CompareInput, ComparisonUpdate } from './compare-changed.ts'

/** A comparer with threads of its own. */
export interface ThreadComparer {
  readonly compare: Comparer
  /** Ends all threads; what they were at fails. */
  close(): Promise<void>
}

interface ThreadOptions {
  /** The file that runs `comparer-thread.ts`. */
  readonly entry: URL
  readonly databaseUrl: string
  /** How many dossiers are compared at once; others wait. */
  readonly threads: number
  /** How many claims of dossiers each thread keeps in memory. */
  readonly mostClaims: number
}

/** A thread with what it is to answer, in turn. */
interface Thread {
  readonly worker: Worker
  readonly waiting: PromiseWithResolvers<ComparisonUpdate>[]
}

type Answer = { readonly update: ComparisonUpdate } | { readonly error: unknown }

/**
 * Compares in worker threads, so that leases and health checks go on while a large dossier is grouped. A thread reads the
 * database itself and keeps the dossiers it compared; each dossier goes to the thread that had it last.
 */
export function createThreadComparer(options: ThreadOptions): ThreadComparer {
  const threads = new Set<Thread>()
  const homes = new Map<string, Thread>()

  function start(): Thread {
    const { entry, databaseUrl, mostClaims } = options
    const thread = { worker: new Worker(entry, { workerData: { databaseUrl, mostClaims } }), waiting: [] }
    threads.add(thread)
    thread.worker.unref()
    thread.worker.on('message', (answer: Answer) => settle(thread, answer))
    thread.worker.on('error', (error) => end(thread, error))
    thread.worker.on('exit', () => end(thread, new Error('the comparer ended without a result')))
    return thread
  }

  function end(thread: Thread, error: unknown): void {
    threads.delete(thread)
    for (const [dossierId, home] of homes) if (home === thread) homes.delete(dossierId)
    for (const waiting of thread.waiting.splice(0)) waiting.reject(error)
  }

  function threadFor(dossierId: string): Thread {
    const known = homes.get(dossierId)
    if (known !== undefined) return known
    const [freest] = [...threads].toSorted((a, b) => a.waiting.length - b.waiting.length)
    const isFull = threads.size >= options.threads
    const thread = freest !== undefined && (isFull || freest.waiting.length === 0) ? freest : start()
    homes.set(dossierId, thread)
    return thread
  }

  return {
    compare(input: CompareInput) {
      const thread = threadFor(input.dossierId)
      const waiting = Promise.withResolvers<ComparisonUpdate>()
      thread.waiting.push(waiting)
      const { dossierId, isTrusted, writtenBy, leaseToken } = input
      thread.worker.postMessage({ dossierId, isTrusted, writtenBy, leaseToken })
      return waiting.promise
    },
    async close() {
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

/** Answers come in the order of the questions. */
function settle(thread: Thread, answer: Answer): void {
  const waiting = thread.waiting.shift()
  if ('update' in answer) waiting?.resolve(answer.update)
  else waiting?.reject(answer.error)
}
