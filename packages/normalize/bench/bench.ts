// pnpm bench normalize [--bytes N] [--rounds N] [--input FILE.jsonl] [--engines A,B]: our engine beside three packages, one process each, in turn, on the same
// text; then the time per byte of ordinary and hostile text from 1 KB to 1 MB.
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { analyze, defaultStages } from '../src/index.ts'
import { benchTexts } from './bench-text.ts'
import { engines } from './engines.ts'
import { measureLinearity } from './linearity.ts'

const { values } = parseArgs({
  options: {
    bytes: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    input: { type: 'string', default: '' },
    engines: { type: 'string', default: engines.map(({ name }) => name).join(',') },
  },
})
const runner = fileURLToPath(new URL('./run-engine.ts', import.meta.url))

/** Our engine as it is called by default, and with `mentions`. */
const ours = ['crosstally', 'with-mentions']
const input = values.input === '' ? '' : resolve(values.input)
printDensity()
compareEngines(Number(values.rounds), values.bytes)
if (input === '') printLinearity()

/** How often the text has a figure: what costs most. */
function printDensity(): void {
  const texts = benchTexts(Number(values.bytes), input)
  let bytes = 0
  let figures = 0
  for (const text of texts) {
    bytes += Buffer.byteLength(text)
    figures += analyze({ id: 'bench', text }, { field: 'text', language: 'en', stages: defaultStages }).figures.length
  }
  write(
    `${input === '' ? 'Corpus reports' : input}: ${texts.length} texts, a figure every ${(bytes / figures).toFixed(0)} bytes`,
  )
}

function compareEngines(rounds: number, bytes: string): void {
  const asked = new Set([...ours, ...values.engines.split(',')])
  const compared = engines.filter(({ name }) => asked.has(name))
  const speeds = new Map<string, Speed[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const { name } of compared) {
      speeds.set(name, [...(speeds.get(name) ?? []), runOnce(name, bytes)])
    }
  }
  const of = (name: string, kind: keyof Speed) => median((speeds.get(name) ?? []).map((speed) => speed[kind]))
  write(`Median of ${rounds} rounds, one process each, in turn, ${bytes} bytes; ours without and with mentions:`)
  for (const { name, what } of compared) {
    const columns = (['warm', 'cold'] as const).map((kind) => {
      const ratios = ours.map((own) => `${(of(own, kind) / of(name, kind)).toFixed(2)}×`)
      return `${of(name, kind).toFixed(3).padStart(8)} MB/s ${kind}, ours is ${ratios.join(' / ')}`
    })
    write(`  ${name.padEnd(18)}${columns.join('; ')}; loads in ${of(name, 'loadMs').toFixed(0)} ms   (${what})`)
  }
}

/** MB/s of the first pass over the text and of the fastest one after it. */
interface Speed {
  readonly cold: number
  readonly warm: number
  readonly loadMs: number
}

function runOnce(name: string, bytes: string): Speed {
  const line = execFileSync(process.execPath, [runner, name, bytes, input], { encoding: 'utf8', maxBuffer: 1e8 })
  const result: unknown = JSON.parse(line.trim().split('\n').at(-1) ?? '')
  if (typeof result !== 'object' || result === null) throw new Error(`No result from ${name}`)
  if (!('bytes' in result && 'seconds' in result && 'cold' in result && 'loadMs' in result))
    throw new Error(`No result from ${name}`)
  const speed = (seconds: unknown) => Number(result.bytes) / Number(seconds) / 1e6
  return { cold: speed(result.cold), warm: speed(result.seconds), loadMs: Number(result.loadMs) }
}

function printLinearity(): void {
  write('Time per code unit, in nanoseconds (last column: 1 MB against ordinary text of 1 MB):')
  for (const { name, nanoseconds, ratio } of measureLinearity([1_000, 10_000, 100_000, 1_000_000])) {
    write(
      `  ${name.padEnd(14)}${nanoseconds.map((value) => value.toFixed(0).padStart(8)).join('')}   ${ratio.toFixed(2)}×`,
    )
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}
