import { parentPort } from 'node:worker_threads'
import type { Report } from '@crosstally/model'
import { normalizeReport } from '@crosstally/normalize'

/** Runs in a worker thread: one report in, `{result}` or `{error}` out, until the thread is ended. */
const port = parentPort
if (port === null) throw new Error('this file is the body of a worker thread')
port.on('message', (report: Report) => {
  try {
    port.postMessage({ result: normalizeReport(report) })
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? error.name : 'unknown' })
  }
})
