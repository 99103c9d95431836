// One engine in a process of its own: loads, reads all texts once cold (nothing is compiled yet, lists may still load) and
// then again until the code is warm, and prints the processor time of the first and of the fastest time.
import { benchTexts } from './bench-text.ts'
import { engines } from './engines.ts'

const [name = '', bytes = '1000000', input = ''] = process.argv.slice(2)
const engine = engines.find((candidate) => candidate.name === name)
if (!engine) throw new Error(`Unknown engine: ${name}`)

const warmRounds = 5
const tooSlowToRepeat = 20
const loadStart = performance.now()
const read = await engine.load()
const loadMs = performance.now() - loadStart
const texts = benchTexts(Number(bytes), input)
let size = 0
for (const text of texts) size += Buffer.byteLength(text)
const cold = readAll()
let seconds = cold
for (let round = 0; round < warmRounds && cold < tooSlowToRepeat; round += 1) seconds = Math.min(seconds, readAll())
process.stdout.write(`${JSON.stringify({ name, bytes: size, cold, seconds, loadMs })}\n`)

function readAll(): number {
  // Processor time of this thread: how busy the machine is otherwise tells nothing of an engine.
  const start = process.threadCpuUsage()
  for (const text of texts) read(text)
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1_000_000
}
