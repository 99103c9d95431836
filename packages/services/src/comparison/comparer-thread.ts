import { parentPort, workerData } from 'node:worker_threads'
import { createDb } from '@crosstally/db'
import { z } from 'zod'
import { compareChanged } from './compare-changed.ts'

/** Runs in a worker thread: compares the dossier of its data and posts the update; a failure ends the thread with it. */
const port = parentPort
if (port === null) throw new Error('this file is the body of a worker thread')
const { databaseUrl, ...input } = z
  .object({ databaseUrl: z.string(), dossierId: z.string(), isTrusted: z.boolean() })
  .parse(workerData)
const db = createDb({ databaseUrl, maxConnections: 1 })
port.postMessage(await compareChanged(db, input).finally(() => db.close()))
