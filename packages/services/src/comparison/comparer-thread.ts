import { parentPort, workerData } from 'node:worker_threads'
import { createDb } from '@crosstally/db'
import { z } from 'zod'
import { createComparer } from './compare-changed.ts'

/** Runs in a worker thread: compares the dossiers that it is sent, one after another, and posts each update or what went wrong. */
const port = parentPort
if (port === null) throw new Error('this file is the body of a worker thread')
const { databaseUrl, mostClaims } = z.object({ databaseUrl: z.string(), mostClaims: z.int() }).parse(workerData)
const inputSchema = z.object({
  dossierId: z.string(),
  isTrusted: z.boolean(),
  writtenBy: z.string().nullable(),
  leaseToken: z.string(),
})
const compare = createComparer(createDb({ databaseUrl, maxConnections: 1 }), mostClaims)
let last = Promise.resolve()
port.on('message', (message: unknown) => {
  last = last.then(async () => {
    try {
      port.postMessage({ update: await compare(inputSchema.parse(message)) })
    } catch (error) {
      port.postMessage({ error })
    }
  })
})
