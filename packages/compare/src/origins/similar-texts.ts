import type { NormalizedReport, Registry } from '@crosstally/model'
import { defaultRegistry } from '../parties/default-registry.ts'
import { partyIndexOf } from '../parties/party-index.ts'
import { wordsOf } from '../text/words.ts'
import { outletFamily } from './root.ts'

/** Two reports whose texts are largely the same words: presumed to be one text, counted apart only in the upper bound. */
export interface SimilarPair {
  readonly a: string
  readonly b: string
  /** Share of the shorter text's word runs that stand in the other, 0 to 1. */
  readonly overlap: number
}

/** Families of reports whose texts are largely the same, by report id; reports without a like are left out. Pure. */
export function textFamilies(
  reports: readonly NormalizedReport[],
  registry: Registry = defaultRegistry,
): Map<string, string> {
  const parties = partyIndexOf(registry)
  const families = new Map<string, string>()
  const outlets = new Map(reports.map((report) => [report.id, outletFamily(report.outlet ?? report.id, parties)]))
  for (const { a, b } of findSimilarTexts(reports).sort((x, y) =>
    x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1,
  )) {
    const family = families.get(a) ?? families.get(b) ?? outlets.get(a) ?? a
    families.set(a, family)
    families.set(b, family)
  }
  return families
}

const runLength = 5
const commonRun = 40

/**
 * Finds near-duplicate texts by runs of five words. Runs that stand in more than 40 reports (footers) are left out, so the
 * cost is about linear in the words. Pure; independent of the order of the reports.
 */
export function findSimilarTexts(reports: readonly NormalizedReport[], threshold = 0.5): SimilarPair[] {
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))
  const runs = sorted.map((report) => runsOf(report.text ?? ''))
  const holders = new Map<string, number[]>()
  for (const [index, set] of runs.entries()) for (const run of set) pushTo(holders, run, index)
  return pairsFrom(sorted, runs, holders, threshold)
}

function pairsFrom(
  reports: readonly NormalizedReport[],
  runs: readonly ReadonlySet<string>[],
  holders: ReadonlyMap<string, number[]>,
  threshold: number,
): SimilarPair[] {
  const shared = new Map<string, number>()
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > commonRun) continue
    for (const [at, i] of list.entries())
      for (const j of list.slice(at + 1)) shared.set(`${i}|${j}`, (shared.get(`${i}|${j}`) ?? 0) + 1)
  }
  return [...shared].flatMap(([key, count]) => {
    const [i, j] = key.split('|').map(Number)
    const [a, b] = [reports[i ?? -1], reports[j ?? -1]]
    const shorter = Math.min(runs[i ?? -1]?.size ?? 0, runs[j ?? -1]?.size ?? 0)
    return a && b && shorter > 0 && count / shorter >= threshold ? [{ a: a.id, b: b.id, overlap: count / shorter }] : []
  })
}

function runsOf(text: string): Set<string> {
  const words = wordsOf(text)
  const runs = new Set<string>()
  for (let index = 0; index + runLength <= words.length; index += 1)
    runs.add(words.slice(index, index + runLength).join(' '))
  return runs
}

/** Outlets that cite each other in a ring: what comes back this way confirms nothing. Each ring once, smallest name first. */
export function findCircularCiting(
  reports: readonly NormalizedReport[],
  registry: Registry = defaultRegistry,
): string[][] {
  const parties = partyIndexOf(registry)
  const cites = new Map<string, Set<string>>()
  for (const report of reports) {
    const outlet = outletFamily(report.outlet ?? report.id, parties)
    for (const claim of report.claims)
      for (const link of claim.via) add(cites, outlet, outletFamily(link.name, parties))
  }
  const rings = new Map<string, string[]>()
  for (const outlet of [...cites.keys()].sort()) walk(outlet, [outlet], cites, rings)
  return [...rings.values()]
}

function add(cites: Map<string, Set<string>>, from: string, to: string): void {
  if (from === to) return
  const known = cites.get(from) ?? new Set<string>()
  known.add(to)
  cites.set(from, known)
}

const longestRing = 6

function walk(
  start: string,
  path: readonly string[],
  cites: ReadonlyMap<string, ReadonlySet<string>>,
  rings: Map<string, string[]>,
): void {
  if (path.length > longestRing) return
  for (const next of cites.get(path.at(-1) ?? '') ?? []) {
    if (next === start) rings.set(path.join('|'), [...path])
    // a ring is told from its smallest member only
    else if (next > start && !path.includes(next)) walk(start, [...path, next], cites, rings)
  }
}

function pushTo(holders: Map<string, number[]>, run: string, index: number): void {
  const list = holders.get(run)
  if (list) list.push(index)
  else holders.set(run, [index])
}
