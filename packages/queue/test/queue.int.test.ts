import { randomUUID } from 'node:crypto'
import { AppError } from '@crosstally/model'
import { createLogger, createMetrics, silentLogger } from '@crosstally/observability'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { openQueue, type QueueLocation } from '../src/backend.ts'
import { createConsumer, createQueue, type JobConsumer, type JobHandlers, type JobProducer } from '../src/index.ts'
import { createDatabase, query } from './create-database.ts'

const redisUrl = inject('redisUrl')
const backends = [
  { name: 'postgres', redisUrl: undefined },
  ...(redisUrl === null ? [] : [{ name: 'redis', redisUrl }]),
]

describe.each(backends)('with jobs in $name', (backend) => {
  let database: Awaited<ReturnType<typeof createDatabase>>
  let location: QueueLocation
  let producer: JobProducer
  let consumer: JobConsumer | undefined

  beforeAll(async () => {
    database = await createDatabase()
    location = { databaseUrl: database.databaseUrl, redisUrl: backend.redisUrl, prefix: `{test-${randomUUID()}}` }
    producer = createQueue({ ...location, logger: silentLogger })
  })
  afterEach(async () => {
    await consumer?.close()
    consumer = undefined
  })
  afterAll(async () => {
    await producer.close()
    await database.drop()
  })

  function consume(handler: JobHandlers['report.normalize'], options: { log?: (line: string) => void } = {}) {
    const logger = options.log ? createLogger({ service: 'test', write: options.log }) : silentLogger
    const metrics = createMetrics()
    consumer = createConsumer({
      ...location,
      logger,
      metrics,
      handlers: { 'report.normalize': handler, 'dossier.compare': async () => undefined },
    })
    return metrics
  }

  const enqueue = (jobId: string, runId: string = randomUUID()) =>
    producer.enqueue('report.normalize', [{ jobId, payload: { runId } }]).then(() => runId)

  /** Adds a job as another build might have made it. */
  async function addRaw(name: string, data: unknown): Promise<void> {
    const queue = openQueue(location, () => undefined)
    await queue.addBulk([{ name, data, opts: { jobId: `raw-${randomUUID()}`, attempts: 5 } }])
    await queue.close()
  }

  it('says which backend it is', () => {
    expect(producer.backend).toBe(backend.name)
  })

  it('hands each job with its payload to the handler, once', async () => {
    const seen: unknown[] = []
    consume(async (payload, context) => {
      seen.push([payload.runId, context])
    })
    const runId = await enqueue('normalize-a-1')
    await eventually(() => seen.length > 0)
    expect(seen).toEqual([[runId, { jobId: 'normalize-a-1', attempt: 1, maxAttempts: 5 }]])
  })

  it('hands out nothing twice while it knows the id, and does so under the next number', async () => {
    const seen: string[] = []
    consume(async (_payload, { jobId }) => {
      seen.push(jobId)
    })
    await enqueue('normalize-b-1')
    await eventually(() => seen.length === 1)
    await enqueue('normalize-b-1')
    await enqueue('normalize-b-2')
    await eventually(() => seen.includes('normalize-b-2'))
    expect(seen).toEqual(['normalize-b-1', 'normalize-b-2'])
  })

  it('tries again after an error that may pass, until it passes', async () => {
    const attempts: number[] = []
    const metrics = consume(async (_payload, { attempt }) => {
      attempts.push(attempt)
      if (attempt < 3) throw new AppError('UNAVAILABLE', 'away')
    })
    await enqueue('normalize-c-1')
    await eventually(() => attempts.length === 3, 20_000)
    expect(attempts).toEqual([1, 2, 3])
    await eventually(() => metrics.snapshot().some(({ name }) => name === 'jobs_done'))
    const failures = metrics.snapshot().find(({ name }) => name === 'jobs_failed')
    expect(failures).toMatchObject({ labels: { code: 'UNAVAILABLE' }, sum: 2 })
  })

  it('does not try again after one that will not, and keeps its code and nothing else', async () => {
    const attempts: string[] = []
    const lines: string[] = []
    consume(
      async (_payload, { jobId }) => {
        attempts.push(jobId)
        if (jobId === 'normalize-d-1') throw new AppError('NORMALIZER_FAILED', 'SECRET words of a report')
      },
      { log: (line) => lines.push(line) },
    )
    await enqueue('normalize-d-1')
    await eventually(async () => (await producer.counts()).failed > 0)
    await enqueue('normalize-e-1')
    await eventually(() => attempts.includes('normalize-e-1'))
    expect(attempts).toEqual(['normalize-d-1', 'normalize-e-1'])
    expect(lines.join('')).toContain('NORMALIZER_FAILED')
    expect(lines.join('')).not.toContain('SECRET')
    expect(await dump(location)).not.toContain('SECRET')
  })

  it('completes a job it does not know and fails one whose payload is not its form', async () => {
    const lines: string[] = []
    consume(async () => expect.unreachable(), { log: (line) => lines.push(line) })
    const before = (await producer.counts()).failed
    await addRaw('report.translate', { runId: randomUUID() })
    await addRaw('report.normalize', { runId: 'not an id' })
    await eventually(async () => (await producer.counts()).failed === before + 1)
    await eventually(() => lines.some((line) => line.includes('unknown job')))
    await eventually(async () => (await producer.counts()).waiting === 0)
  })

  it('refuses to enqueue a payload that is not its form', async () => {
    await expect(enqueue('normalize-f-1', 'not an id')).rejects.toThrow()
  })

  it('counts what waits', async () => {
    await producer.enqueue(
      'report.normalize',
      Array.from({ length: 1_000 }, (_, index) => ({
        jobId: `normalize-g-${index}`,
        payload: { runId: randomUUID() },
      })),
    )
    expect(await producer.counts()).toMatchObject({ waiting: 1_000, active: 0 })
  })
})

/** Everything the queue keeps of its jobs, as one string. */
async function dump(location: QueueLocation): Promise<string> {
  if (location.redisUrl !== undefined) {
    const connection = new Redis(location.redisUrl, { maxRetriesPerRequest: null })
    const queue = new Queue('crosstally', { connection, prefix: location.prefix ?? '' })
    const jobs = JSON.stringify(await queue.getFailed())
    await queue.close()
    connection.disconnect()
    return jobs
  }
  return JSON.stringify(await query(location.databaseUrl, 'SELECT * FROM bullmq.job'))
}

/** Waits until `condition` holds; fails after `deadlineMs`. */
function eventually(condition: () => Promise<boolean> | boolean, deadlineMs = 10_000): Promise<void> {
  return vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: deadlineMs, interval: 20 })
}

describe('with the queue away', () => {
  it('fails within its own time on Redis', async () => {
    const away = createQueue({
      databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
      redisUrl: 'redis://127.0.0.1:1',
      logger: silentLogger,
      timeoutMs: 300,
    })
    const startedAt = Date.now()
    const attempt = away.enqueue('report.normalize', [{ jobId: 'x-1', payload: { runId: randomUUID() } }])
    await expect(attempt).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(away.counts()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(Date.now() - startedAt).toBeLessThan(2_000)
    await away.close()
  })

  it('fails within its own time on Postgres, and works as soon as the database is there', async () => {
    const { databaseUrl, drop } = await createDatabase()
    await drop()
    const late = createQueue({ databaseUrl, logger: silentLogger, timeoutMs: 3_000 })
    await expect(late.counts()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    const name = new URL(databaseUrl).pathname.slice(1)
    await query(inject('postgresUrl'), `CREATE DATABASE ${name}`)
    expect(await late.counts()).toEqual({ waiting: 0, active: 0, failed: 0 })
    await late.close()
    await query(inject('postgresUrl'), `DROP DATABASE ${name} WITH (FORCE)`)
  })
})
