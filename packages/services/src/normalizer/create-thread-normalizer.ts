import { Worker } from 'node:worker_threads'
import { AppError, type NormalizedReport, normalizedReportSchema, type Report } from '@crosstally/model'
import { z } from 'zod'
import type { Normalizer } from '../context.ts'

const answerSchema = z.union([z.object({ result: normalizedReportSchema }), z.object({ error: z.string() })])

/** A normalizer with threads of its own. */
export interface ThreadNormalizer {
  readonly normalize: Normalizer
  /** Ends all threads; what they were at fails. */
  close(): Promise<void>
}

/**
 * Normalizes in worker threads, so that leases and health checks go on meanwhile and a text that takes too long can be
 * stopped: its thread is ended and the call throws `NORMALIZER_TIMEOUT`. A thread that dies gives `NORMALIZER_FAILED`.
 * `entry` is the file that runs `normalizer-thread.ts`. One thread a call, reused; callers bound how many at once.
 */
export function createThreadNormalizer(entry: URL): ThreadNormalizer {
  const idle: Worker[] = []
  const all = new Set<Worker>()

  function takeThread(): Worker {
    const free = idle.pop()
    if (free) return free
    const thread = new Worker(entry)
    all.add(thread)
    thread.unref()
    thread.on('exit', () => {
      all.delete(thread)
      const position = idle.indexOf(thread)
      if (position >= 0) idle.splice(position, 1)
    })
    return thread
  }

  return {
    async normalize(report, timeoutMs) {
      const thread = takeThread()
      try {
        const result = await runInThread(thread, report, timeoutMs)
        idle.push(thread)
        return result
      } catch (error) {
        await thread.terminate()
        throw error
      }
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.terminate()))
    },
  }
}

async function runInThread(thread: Worker, report: Report, timeoutMs: number): Promise<NormalizedReport> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const timer = setTimeout(
    () => reject(new AppError('NORMALIZER_TIMEOUT', `No result within ${timeoutMs} ms`)),
    timeoutMs,
  )
  const onExit = () => reject(new AppError('NORMALIZER_FAILED', 'The normalizer ended without a result'))
  const onError = (cause: unknown) => reject(new AppError('NORMALIZER_FAILED', 'The normalizer crashed', { cause }))
  thread.on('message', resolve).on('error', onError).on('exit', onExit)
  try {
    thread.postMessage(report)
    const answer = answerSchema.parse(await promise)
    if ('result' in answer) return answer.result
    throw new AppError('NORMALIZER_FAILED', `The normalizer threw ${answer.error}`)
  } finally {
    clearTimeout(timer)
    thread.off('message', resolve).off('error', onError).off('exit', onExit)
  }
}
