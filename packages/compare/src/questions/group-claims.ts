import type { Entry } from '../entry.ts'
import { questionKeyOf } from './claim-key.ts'
import { groupByPlace } from './place-groups.ts'
import { groupBySubject } from './subject-groups.ts'

/** The claims that could answer one question. `key` is stable for the same claims. */
export interface QuestionGroup {
  readonly key: string
  readonly block: string
  readonly entries: readonly Entry[]
}

/**
 * Groups claims into questions, block by block (see `questionKeyOf`): a new claim can change only the questions of its
 * block. Pure; independent of the order of the claims.
 */
export function groupClaims(entries: readonly Entry[]): QuestionGroup[] {
  const blocks = Map.groupBy(entries, (entry) => questionKeyOf(entry).block)
  return [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([block, members]) => groupBlock(block, members))
}

function groupBlock(block: string, members: readonly Entry[]): QuestionGroup[] {
  const groups = groupBySubject([...members].sort(byId)).flatMap((entries) => groupByPlace(entries))
  return groups
    .map((entries) => {
      const sorted = [...entries].sort(byId)
      const cells = [...new Set(sorted.map((entry) => questionKeyOf(entry).cell))].sort()
      return { key: `${block}|${cells[0] ?? ''}`, block, entries: sorted }
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1)
