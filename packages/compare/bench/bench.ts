// pnpm bench compare [--bound N]: what adding one report costs in dossiers of 1,000, 20,000 and 100,000 claims where the questions it
// touches hold 20, what a question of 5,000 claims costs, and grouping a whole dossier from nothing; all in memory, in processor time.
// Ends with 1 where a larger dossier costs more than `bound` times the smallest (2). `pnpm bench services --adding` measures the same
// end to end in the store.
import { parseArgs } from 'node:util'
import { compareQuestion, DossierIndex, prepareQuestions } from '../src/index.ts'
import { type MadeClaim, makeReport, measureOf, sources } from './make-claims.ts'

const { values } = parseArgs({ options: { bound: { type: 'string', default: '2' } } })
const bound = Number(values.bound)
const sizes = [1000, 20_000, 100_000]
const questionSize = 20
const claimsInReport = 5
const rounds = 40

const write = (line: string): boolean => process.stdout.write(`${line}\n`)
const sourceOf = (index: number): string => sources[index % sources.length] ?? ''
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Processor time in ms, so that what else runs on the machine does not count. */
function timed(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The claims of one report on five questions: towns that it tells apart, their figures of one measure. */
function claimsOn(group: number, turn: number): MadeClaim[] {
  return Array.from({ length: claimsInReport }, (_, index) => {
    const question = group * claimsInReport + index
    const value = 1000 * (index + 1) + question * questionSize + turn
    return { measure: measureOf(group), place: `Town${question}`, group, value, source: sourceOf(turn), day: turn }
  })
}

function makeDossier(claims: number) {
  const groups = claims / (claimsInReport * questionSize)
  const reports = Array.from({ length: groups * questionSize }, (_, index) =>
    makeReport(`r${index}`, claimsOn(Math.floor(index / questionSize), index % questionSize)),
  )
  return { claims, groups, reports, index: new DossierIndex() }
}

type Dossier = ReturnType<typeof makeDossier>

/** What a store does for a new report that holds the dossier in memory: works it in, compares what it touches. */
function addReport({ index, groups }: Dossier, round: number): void {
  const report = makeReport(`new-${round}`, claimsOn(round % groups, 7))
  const touched = [...index.update({ taken: [report] })].flatMap((id) => index.question(id) ?? [])
  if (touched.length !== claimsInReport) throw new Error(`the report touches ${touched.length} questions`)
  for (const { group, options } of touched) compareQuestion(group, options)
}

function timeAdding(): boolean {
  const dossiers = sizes.map(makeDossier)
  for (const { claims, reports, index } of dossiers) {
    const ms = timed(() => index.update({ taken: reports }))
    write(`grouping ${claims} claims from nothing: ${ms.toFixed(0)} ms, ${index.size} questions`)
  }
  const times = new Map<Dossier, number[]>(dossiers.map((dossier) => [dossier, []]))
  // the first rounds compile
  for (let round = -10; round < rounds; round += 1)
    for (const dossier of dossiers) {
      const ms = timed(() => addReport(dossier, round + 10))
      if (round >= 0) times.get(dossier)?.push(ms)
    }
  const medians = [...times].map(([{ claims }, all]) => ({ claims, ms: median(all) }))
  const least = medians[0]?.ms ?? Number.NaN
  write(`one report more, on ${claimsInReport} questions of ${questionSize} claims; median of ${rounds} in turn:`)
  for (const { claims, ms } of medians)
    write(
      `  among ${String(claims).padStart(6)} claims: ${ms.toFixed(2)} ms, ${(ms / least).toFixed(2)} times (at most ${bound})`,
    )
  return medians.every(({ ms }) => ms <= least * bound)
}

function timeQuestion(size: number): void {
  const reports = Array.from({ length: size }, (_, index) =>
    makeReport(`big-${index}`, [
      {
        measure: measureOf(0),
        place: 'Town',
        group: 0,
        value: 100 + (index % 900),
        source: sourceOf(index),
        day: index,
      },
    ]),
  )
  let relations = 0
  const ms = timed(() => {
    for (const { group, options } of prepareQuestions(reports))
      relations += compareQuestion(group, options).relations.length
  })
  write(`one question of ${size} claims from nothing: ${ms.toFixed(0)} ms, ${relations} relations`)
}

const isFlat = timeAdding()
for (const size of [1250, 2500, 5000]) timeQuestion(size)
process.exitCode = isFlat ? 0 : 1
