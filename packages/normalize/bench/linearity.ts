import { defaultStages, normalizeReport, type Stage } from '../src/index.ts'
import { ordinaryText } from './bench-text.ts'

/** Time per code unit of one kind of text at each length asked for; `ratio` compares the longest with ordinary text of that length. */
export interface Linearity {
  readonly name: string
  readonly nanoseconds: readonly number[]
  readonly ratio: number
}

const fill = (pattern: string) => (length: number) =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)

const texts: readonly (readonly [string, (length: number) => string])[] = [
  ['ordinary', ordinaryText],
  ['spaces', fill(' ')],
  ['1,1,1,', fill('1,')],
  ['((((', fill('(')],
  ['one word', fill('a')],
  ['digits', fill('1')],
  ['quotes', fill('"')],
  ['1 , 1 , 1 ,', fill('1 , ')],
  ['one sentence', fill('5 killed, ')],
  ['one clause', fill('the army sent 12 and ')],
  ['short lines', fill('a\n')],
]

/** The names of the kinds of text, ordinary text first. */
export const textNames: readonly string[] = texts.map(([name]) => name)

/** Measures the engine on ordinary and hostile text of each length. */
export function measureLinearity(lengths: readonly number[]): Linearity[] {
  warmUp(defaultStages)
  const measured = textNames.map((name) => ({
    name,
    nanoseconds: lengths.map((length) => timePerUnit(name, { length, rounds: length > 200_000 ? 2 : 4 })),
  }))
  const ordinary = measured[0]?.nanoseconds.at(-1) ?? 1
  return measured.map((found) => ({ ...found, ratio: (found.nanoseconds.at(-1) ?? 0) / ordinary }))
}

/** Runs stages over some ordinary text, so that what is measured after it is compiled. */
export function warmUp(stages: readonly Stage[]): void {
  for (let round = 0; round < 3; round += 1) timeOf(ordinaryText(50_000), stages)
}

/** The least processor time of some rounds over one kind of text, in nanoseconds per code unit. */
export function timePerUnit(
  name: string,
  given: { readonly length: number; readonly rounds: number; readonly stages?: readonly Stage[] },
): number {
  const make = texts.find(([known]) => known === name)?.[1] ?? ordinaryText
  const text = make(given.length)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < given.rounds; round += 1)
    best = Math.min(best, timeOf(text, given.stages ?? defaultStages))
  return (best * 1e6) / given.length
}

/** Reads the lists whose stages can wait, so that these are measured on every text. */
const asking: Stage = {
  id: 'asking',
  run(analysis) {
    if (analysis.names.length + analysis.speech.acts.length < 0) throw new Error('No list has a negative length')
    return {}
  },
}

/** Processor time in milliseconds. */
function timeOf(text: string, stages: readonly Stage[]): number {
  const report = { id: 'bench', text, publishedAt: '2025-03-06', lang: 'en' }
  // Processor time, so that a busy machine does not look like a slow rule.
  const start = process.cpuUsage()
  normalizeReport(report, { mentions: true, stages: [...stages, asking] })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
