import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collect } from '../test/collect.ts'
import { type LineBatch, readLineBatches, splitLines } from './line-batches.ts'

async function split(chunks: readonly Uint8Array[], limitBytes = 1000): Promise<LineBatch[]> {
  return collect(splitLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), limitBytes))
}

function linesOf(batches: readonly LineBatch[]): string {
  return batches
    .map((batch) => (batch.kind === 'lines' ? Buffer.from(batch.bytes).toString() : '<too long>\n'))
    .join('')
}

describe('splitLines', () => {
  it('gives whole lines as soon as they are there and the last one without its line end', async () => {
    const batches = await split([Buffer.from('a\nb\nc'), Buffer.from('d\n'), Buffer.from('e')])
    expect(batches.map((batch) => linesOf([batch]))).toEqual(['a\nb\n', 'cd\n', 'e'])
  })
  it('names a line that is too long in its place and goes on after it', async () => {
    const long = Buffer.alloc(6, 'x')
    const batches = await split([Buffer.from('a\n'), long, long, Buffer.from('x\nb\n')], 10)
    expect(linesOf(batches)).toBe('a\n<too long>\nb\n')
  })
  it('gives the bytes of any stream, however it is cut', async () => {
    const chunks = fc.array(fc.uint8Array({ min: 8, max: 12, maxLength: 6 }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(chunks, async (parts) => {
        const given = Buffer.concat(parts)
        expect(linesOf(await split(parts))).toBe(given.toString())
      }),
    )
  })
})

describe('readLineBatches', () => {
  it('says which file is not there', async () => {
    await expect(collect(readLineBatches('/nowhere/reports.jsonl'))).rejects.toThrow(
      '/nowhere/reports.jsonl: there is no such file',
    )
  })
  it('says that a folder is no file', async () => {
    await expect(collect(readLineBatches(import.meta.dirname))).rejects.toThrow('is a folder, not a file')
  })
})
