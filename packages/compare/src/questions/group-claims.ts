import type { Entry } from '../entry.ts'
import { Block } from './block.ts'
import { questionKeyOf } from './claim-key.ts'
import type { Part } from './place-index.ts'

/** The claims that could answer one question. `key` is stable for the same claims. */
export interface QuestionGroup {
  readonly key: string
  readonly block: string
  readonly entries: readonly Entry[]
}

/** Groups claims into questions, block by block (see `questionKeyOf`). Pure; independent of the order of the claims. */
export function groupClaims(entries: readonly Entry[]): QuestionGroup[] {
  const blocks = Map.groupBy(entries, (entry) => questionKeyOf(entry).block)
  return [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([block, members]) => groupBlock(block, members))
}

function groupBlock(name: string, members: readonly Entry[]): QuestionGroup[] {
  const block = new Block()
  for (const entry of members) block.add(entry)
  const keyed = block.settle().made.map((part) => ({ part, cells: cellsOf(part) }))
  return [...Map.groupBy(keyed, ({ cells }) => cells[0] ?? '').values()]
    .flatMap((sharing) => groupsOf(name, sharing))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The cells that a part's claims are of. Pure. */
export const cellsOf = ({ entries }: Part): string[] =>
  [...new Set(entries.map((entry) => questionKeyOf(entry).cell))].sort()

/** A part with its cells. */
export interface KeyedPart {
  readonly part: Part
  readonly cells: readonly string[]
}

/**
 * The groups that parts with one first cell make. Claims without a place can fall to several: such groups go by all their
 * cells and, where those are the same too, by their first claim. Pure.
 */
export function groupsOf(block: string, sharing: readonly KeyedPart[]): QuestionGroup[] {
  const told = Map.groupBy(sharing, ({ cells }) => (sharing.length === 1 ? (cells[0] ?? '') : cells.join('|')))
  return [...told].flatMap(([cells, same]) =>
    same.map(({ part: { entries } }) => ({
      key: `${block}|${same.length === 1 ? cells : `${cells}|${entries[0]?.id ?? ''}`}`,
      block,
      entries,
    })),
  )
}
