// node packages/normalize/test/fuzz.ts [--minutes 10] [--seed N]: reads texts made at random until the time is over. Ends with 1
// where one breaks what holds for any text or takes longer than `slowMs`; prints the text, made as small as it can be.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { anyText } from './any-text.ts'
import { checkReading } from './check-reading.ts'

/** Far more than the largest of these texts, of some 3,000 characters, takes on a busy machine. */
const slowMs = 3000

/** What `fuzz` did: texts read, and the slowest of them in ms. */
export interface FuzzOutcome {
  readonly texts: number
  readonly slowest: number
}

/**
 * Reads texts made from the sentences of our corpora, cut, doubled, mixed and sprinkled with anything, for `ms` milliseconds.
 * Throws at the first that breaks what holds for any text, or is read slower than `slowMs`.
 */
export async function fuzz({ ms, seed = Date.now() }: { ms: number; seed?: number }): Promise<FuzzOutcome> {
  const texts = fc.oneof(anyText, mixed(await sentences()))
  let [count, slowest] = [0, 0]
  const read = (text: string): void => {
    const start = performance.now()
    checkReading(text)
    const took = performance.now() - start
    if (took > slowMs) throw new Error(`a text of ${text.length} characters took ${took.toFixed(0)} ms`)
    count += 1
    slowest = Math.max(slowest, took)
  }
  fc.assert(fc.property(texts, read), { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: ms })
  return { texts: count, slowest }
}

async function sentences(): Promise<string[]> {
  const files = ['dev', 'check'].map((name) => new URL(`../../../corpus/${name}/reports.jsonl`, import.meta.url))
  const lines = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('').trim().split('\n')
  return lines.flatMap((line) => String(JSON.parse(line).text).split(/(?<=[.!?:;,]\s|\n)/))
}

/** A few sentences in any order, each whole, cut short, without its middle, doubled, or run into something else. */
function mixed(all: readonly string[]): fc.Arbitrary<string> {
  const sentence = fc.integer({ min: 0, max: all.length - 1 }).map((index) => all[index] ?? '')
  const cut = fc.tuple(sentence, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  const piece = fc.oneof(
    { weight: 4, arbitrary: sentence },
    { weight: 2, arbitrary: cut.map(([text, to]) => text.slice(0, text.length * to)) },
    { weight: 2, arbitrary: cut.map(([text, a, b]) => text.slice(0, text.length * a) + text.slice(text.length * b)) },
    { weight: 1, arbitrary: sentence.map((text) => text.repeat(3)) },
    { weight: 1, arbitrary: anyText },
  )
  return fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Date.now()) } },
  })
  const { texts, slowest } = await fuzz({ ms: Number(values.minutes) * 60_000, seed: Number(values.seed) })
  process.stdout.write(`${texts} texts read, the slowest in ${slowest.toFixed(0)} ms (seed ${values.seed})\n`)
}
