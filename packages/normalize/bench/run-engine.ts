// One engine in a process of its own: loads, warms up, reads all texts once and prints the seconds that took.
import { benchTexts } from './bench-text.ts'
import { engines } from './engines.ts'

const [name = '', bytes = '1000000'] = process.argv.slice(2)
const engine = engines.find((candidate) => candidate.name === name)
if (!engine) throw new Error(`Unknown engine: ${name}`)

const loadStart = performance.now()
const read = await engine.load()
const loadMs = performance.now() - loadStart
const texts = benchTexts(Number(bytes))
let size = 0
for (const text of texts) size += Buffer.byteLength(text)
for (const text of benchTexts(60_000)) read(text)
const start = performance.now()
for (const text of texts) read(text)
const seconds = (performance.now() - start) / 1000
process.stdout.write(`${JSON.stringify({ name, bytes: size, seconds, loadMs })}\n`)
