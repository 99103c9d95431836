import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { InputError } from './input-error.ts'

/** Whole lines in their bytes, or in their place one line that was too long to hold. */
export type LineBatch = { readonly kind: 'lines'; readonly bytes: Uint8Array } | { readonly kind: 'too-long' }

/** A line longer than this is refused: a report is at most 1 MiB of text, which no JSON escaping makes this long. */
export const longestLineBytes = 64 * 1024 * 1024

const fileChunkBytes = 256 * 1024
const newline = 10

/** Opens a file, or standard input for `-`. Throws `InputError` when it cannot be read. */
export async function* readLineBatches(file: string, limitBytes = longestLineBytes): AsyncGenerator<LineBatch> {
  const source = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: fileChunkBytes })
  try {
    yield* splitLines(source, limitBytes)
  } catch (error) {
    throw new InputError(`${file === '-' ? 'standard input' : file}: ${reasonOf(error)}`, { cause: error })
  }
}

/**
 * Cuts a byte stream after the last line end of each chunk, so that a batch holds whole lines and comes as soon as they do.
 * At most one line is held back.
 */
export async function* splitLines(source: Readable, limitBytes: number): AsyncGenerator<LineBatch> {
  let held: Buffer[] = []
  let heldBytes = 0
  let skipping = false
  for await (const chunk of source) {
    let rest: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    if (skipping) {
      const end = rest.indexOf(newline)
      if (end < 0) continue
      rest = rest.subarray(end + 1)
      skipping = false
    }
    const end = rest.lastIndexOf(newline) + 1
    if (end > 0) {
      yield { kind: 'lines', bytes: Buffer.concat([...held, rest.subarray(0, end)]) }
      held = []
      heldBytes = 0
      rest = rest.subarray(end)
    }
    if (rest.length === 0) continue
    held.push(rest)
    heldBytes += rest.length
    if (heldBytes > limitBytes) {
      yield { kind: 'too-long' }
      held = []
      heldBytes = 0
      skipping = true
    }
  }
  if (heldBytes > 0) yield { kind: 'lines', bytes: Buffer.concat(held) }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'may not be read',
  EISDIR: 'is a folder, not a file',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? error.message
}
