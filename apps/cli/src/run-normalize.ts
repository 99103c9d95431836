import { claimHeader } from './claim-rows.ts'
import type { NormalizeCommand, OutputFormat } from './command-line.ts'
import { type LineBatch, longestLineBytes, readLineBatches } from './line-batches.ts'
import { mapInOrder } from './map-in-order.ts'
import { type NormalizeBatchOptions, type NormalizedBatch, normalizeBatch } from './normalize-batch.ts'
import { writeOutput } from './write-output.ts'

/** Streams reports to normalized reports; returns 1 when a line failed, else 0. Memory does not grow with the input. */
export async function runNormalize(command: NormalizeCommand): Promise<number> {
  const { format, mentions, withText, jobs } = command
  const normalizer = await createNormalizer(jobs, { format, mentions, withText })
  // Two batches a thread: one at work, one waiting, so that no thread idles while we write.
  const results = mapInOrder(readLineBatches(command.file), jobs === 1 ? 1 : jobs * 2, normalizer.run)
  try {
    return await printResults(results, format)
  } finally {
    await normalizer.close()
  }
}

async function printResults(results: AsyncIterable<NormalizedBatch>, format: OutputFormat): Promise<number> {
  let lines = 0
  let reports = 0
  let exitCode = 0
  await writeOutput(process.stdout, opening(format))
  for await (const batch of results) {
    for (const { line, message } of batch.failures) {
      process.stderr.write(`crosstally: line ${lines + line}: ${message}\n`)
      exitCode = 1
    }
    if (format === 'json' && reports > 0 && batch.reports > 0) await writeOutput(process.stdout, ',\n')
    await writeOutput(process.stdout, batch.output)
    lines += batch.lines
    reports += batch.reports
  }
  await writeOutput(process.stdout, format === 'json' ? '\n]\n' : '')
  return exitCode
}

function opening(format: OutputFormat): string {
  if (format === 'json') return '[\n'
  return format === 'csv' ? claimHeader() : ''
}

interface Normalizer {
  readonly run: (batch: LineBatch) => Promise<NormalizedBatch>
  readonly close: () => Promise<void>
}

async function createNormalizer(jobs: number, options: NormalizeBatchOptions): Promise<Normalizer> {
  if (jobs === 1) {
    return {
      run: async (batch) => (batch.kind === 'lines' ? normalizeBatch({ bytes: batch.bytes, options }) : tooLong()),
      close: async () => {},
    }
  }
  const { Piscina } = await import('piscina')
  const filename = new URL('./normalize-worker.ts', import.meta.url).href
  const pool = new Piscina<{ bytes: Uint8Array; options: NormalizeBatchOptions }, NormalizedBatch>({
    filename,
    name: 'normalizeBatch',
    minThreads: jobs,
    maxThreads: jobs,
    recordTiming: false,
  })
  return {
    run: async (batch) => (batch.kind === 'lines' ? pool.run({ bytes: batch.bytes, options }) : tooLong()),
    close: () => pool.close({ force: true }),
  }
}

function tooLong(): NormalizedBatch {
  const message = `is longer than ${longestLineBytes / 1024 / 1024} MiB`
  return { output: new Uint8Array(), reports: 0, lines: 1, failures: [{ line: 1, message }] }
}
