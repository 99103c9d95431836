// pnpm bench compare [--bound N]: what adding one report costs in a dossier of 1,000 and of 100,000 claims where the question it
// touches holds 20, what a question of 5,000 claims costs, and grouping a whole dossier from nothing. Ends with 1 where the larger
// dossier costs more than `bound` times the smaller (2).
import { parseArgs } from 'node:util'
import { compareQuestion, type Entry, findSiblings, groupClaims, questionKeyOf, resolveReport } from '../src/index.ts'
import { makeReport, measureOf, sources } from './make-claims.ts'

const { values } = parseArgs({ options: { bound: { type: 'string', default: '2' } } })
const questionSize = 20
const rounds = 5
const reportsARound = 40

const write = (line: string): boolean => process.stdout.write(`${line}\n`)
const cellOf = (entry: Entry): string => `${questionKeyOf(entry).block}|${questionKeyOf(entry).cell}`
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

/** Questions of `questionSize` claims, each of a town of its own, so that a block holds many. */
function dossier(claims: number): Entry[] {
  return Array.from({ length: claims }, (_, index) => {
    const question = Math.floor(index / questionSize)
    const place = `Town${question}`
    const value = 1000 + question * questionSize + (index % questionSize)
    const made = { measure: measureOf(question), place, value, source: sourceOf(index), day: index }
    return resolveReport(makeReport(`r${index}`, made))
  }).flat()
}

/** What a store does for a new report: key its claims, load the cells they meet, compare their question again. */
function addReport(index: number, cells: ReadonlyMap<string, readonly Entry[]>): void {
  const made = { measure: measureOf(0), place: 'Town0', value: 1030 + index, source: sourceOf(0), day: index }
  const added = resolveReport(makeReport(`new-${index}`, made))
  const entries = [...added.flatMap((entry) => cells.get(cellOf(entry)) ?? []), ...added]
  if (entries.length !== questionSize + 1) throw new Error(`the question holds ${entries.length} claims`)
  const siblings = findSiblings(entries)
  for (const group of groupClaims(entries)) compareQuestion(group, { mates: entries, siblings })
}

function timeAdding(cells: ReadonlyMap<string, readonly Entry[]>): number {
  const times = Array.from({ length: reportsARound }, (_, index) => timed(() => addReport(index, cells)))
  return median(times)
}

function compareDossiers(): number {
  const [small, large] = [1000, 100_000].map((size) => Map.groupBy(dossier(size), cellOf))
  if (!small || !large) return Number.NaN
  timeAdding(small) // compiles
  const pairs = Array.from({ length: rounds }, () => ({ small: timeAdding(small), large: timeAdding(large) }))
  const [least, most] = [median(pairs.map((pair) => pair.small)), median(pairs.map((pair) => pair.large))]
  const ratio = most / least
  write(`one report more, ${questionSize} claims in its question: ${least.toFixed(2)} ms among 1,000 claims,`)
  write(`  ${most.toFixed(2)} ms among 100,000: ${ratio.toFixed(2)} times (at most ${values.bound})`)
  return ratio
}

function timeQuestion(size: number): void {
  const entries = Array.from({ length: size }, (_, index) => {
    const made = {
      measure: measureOf(0),
      place: 'Town',
      value: 100 + (index % 900),
      source: sourceOf(index),
      day: index,
    }
    return resolveReport(makeReport(`big-${index}`, made))
  }).flat()
  let relations = 0
  const ms = timed(() => {
    for (const group of groupClaims(entries)) relations += compareQuestion(group).relations.length
  })
  write(`one question of ${size} claims: ${ms.toFixed(0)} ms, ${relations} relations`)
}

function timeGrouping(size: number): void {
  const entries = dossier(size)
  let questions = 0
  const ms = timed(() => {
    questions = groupClaims(entries).length
  })
  write(`grouping ${size} claims from nothing: ${ms.toFixed(0)} ms, ${questions} questions`)
}

const ratio = compareDossiers()
for (const size of [1250, 2500, 5000]) timeQuestion(size)
for (const size of [1000, 20_000]) timeGrouping(size)
process.exitCode = ratio <= Number(values.bound) ? 0 : 1
