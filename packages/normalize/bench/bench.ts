// pnpm bench normalize [--bytes N] [--rounds N]: our engine beside three packages, one process each, in turn, on the same
// text; then the time per byte of ordinary and hostile text from 1 KB to 1 MB.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { engines } from './engines.ts'
import { measureLinearity } from './linearity.ts'

const { values } = parseArgs({
  options: { bytes: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' } },
})
const runner = fileURLToPath(new URL('./run-engine.ts', import.meta.url))

compareEngines(Number(values.rounds), values.bytes)
printLinearity()

function compareEngines(rounds: number, bytes: string): void {
  const speeds = new Map<string, number[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const { name } of engines) {
      const { size, seconds } = runOnce(name, bytes)
      speeds.set(name, [...(speeds.get(name) ?? []), size / seconds / 1e6])
    }
  }
  const ours = median(speeds.get('crosstally') ?? [])
  write(`Median of ${rounds} rounds, one process each, in turn, ${bytes} bytes of corpus reports:`)
  for (const { name, what } of engines) {
    const speed = median(speeds.get(name) ?? [])
    write(
      `  ${name.padEnd(18)}${speed.toFixed(3).padStart(8)} MB/s   ours is ${(ours / speed).toFixed(1)}×   (${what})`,
    )
  }
}

function runOnce(name: string, bytes: string): { size: number; seconds: number } {
  const line = execFileSync(process.execPath, [runner, name, bytes], { encoding: 'utf8', maxBuffer: 1e8 })
  const result: unknown = JSON.parse(line.trim().split('\n').at(-1) ?? '')
  if (typeof result !== 'object' || result === null) throw new Error(`No result from ${name}`)
  if (!('bytes' in result) || !('seconds' in result)) throw new Error(`No result from ${name}`)
  return { size: Number(result.bytes), seconds: Number(result.seconds) }
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
