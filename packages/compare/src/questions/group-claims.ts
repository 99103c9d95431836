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
  const keyed = groups
    .map((entries) => [...entries].sort(byId))
    .map((entries) => ({ entries, cells: cellsOf(entries) }))
  const taken = Map.groupBy(keyed, ({ cells }) => cells[0] ?? '')
  return [...taken]
    .flatMap(([first, sharing]) =>
      sharing.length === 1 ? sharing.map((group) => ({ ...group, first })) : tell(sharing),
    )
    .map(({ entries, first }) => ({ key: `${block}|${first}`, block, entries }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

const cellsOf = (entries: readonly Entry[]): string[] =>
  [...new Set(entries.map((entry) => questionKeyOf(entry).cell))].sort()

/**
 * Claims without a place can fall to several groups, whose first cells are then the same: such groups go by all their cells
 * and, where those are the same too, by their first claim.
 */
function tell(sharing: readonly { readonly entries: readonly Entry[]; readonly cells: readonly string[] }[]) {
  const byCells = Map.groupBy(sharing, ({ cells }) => cells.join('|'))
  return [...byCells].flatMap(([cells, same]) =>
    same.map((group) => ({ ...group, first: same.length === 1 ? cells : `${cells}|${group.entries[0]?.id ?? ''}` })),
  )
}

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1)
