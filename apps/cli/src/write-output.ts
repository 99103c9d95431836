import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes and, where the reader is slower than we are, waits until it has caught up. */
export async function writeOutput(stream: Writable, chunk: Uint8Array | string): Promise<void> {
  if (chunk.length > 0 && !stream.write(chunk)) await once(stream, 'drain')
}
