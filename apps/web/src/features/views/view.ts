import type { RelationKind } from '@crosstally/model'
import { addressOf } from '../../ui/addresses.ts'
import { formatClaim } from '../../ui/format-claim.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'

/** How a part of a cell looks. What it means stands in its words. */
export type Look = 'figure' | 'strong' | 'note' | 'changed' | 'derived'

/** A piece of a cell: words, where they lead, and what a program reads beside them. */
export interface Part {
  readonly text: string
  readonly href?: string
  readonly look?: Look
  /** A relation whose badge the words stand in. */
  readonly relation?: RelationKind
  readonly data?: Readonly<Record<string, string | number | boolean | null>>
}
export type Cell = readonly Part[]

/** `group`: rows with the same cell stand together under it. `head`: names the row. `text`: holds sentences. */
export interface Column {
  readonly id: string
  readonly label: string
  readonly kind?: 'group' | 'head' | 'number' | 'text'
}

export interface Row {
  readonly id: string
  readonly cells: Readonly<Record<string, Cell>>
}

/** What a page shows as a table and gives out as CSV and JSON: made once, so that the three cannot differ. */
export interface Table {
  readonly id: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What a reader should know of it, as what was left out. */
  readonly notes?: readonly string[]
  /** `all=yes` in the address would give more of it. */
  readonly isCut?: boolean
}

/** A view of a dossier: its tables, the address it stands at and the filters that made it. */
export interface View {
  readonly title: string
  readonly dossier: string
  /** Path of its page. */
  readonly address: string
  /** Filters as they stand in the address; empty ones left out. */
  readonly filter: Readonly<Record<string, string>>
  readonly tables: readonly [Table, ...Table[]]
}

/** A cell of plain words; an empty one for none. Pure. */
export function words(text: string | null | undefined, look?: Look): Cell {
  if (text === null || text === undefined || text === '') return []
  return [look === undefined ? { text } : { text, look }]
}

/** A count as a cell. Pure. */
export function count(value: number): Cell {
  return [{ text: value.toLocaleString('en-GB'), data: { value } }]
}

/** A claim's figure, leading to its words in the report. Pure. */
export function figurePart({ claim }: Pick<PlacedClaim, 'claim'>): Part {
  const { low, best, high, qualifier, unit } = claim.quantity
  return {
    text: formatClaim(claim),
    href: addressOf.claim(claim.reportId, claim.id),
    look: 'figure',
    data: { claim: claim.id, low, best, high, qualifier, unit },
  }
}

/** The words of a cell as one string, as CSV has it. Pure. */
export function cellText(cell: Cell | undefined): string {
  return (cell ?? []).map(({ text }) => text).join('; ')
}

/** The address of a view with its filters; `changes` replace filters, null takes one away. Pure. */
export function viewAddress(
  { address, filter }: Pick<View, 'address' | 'filter'>,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  return address + queryOf({ ...filter, ...changes })
}

/** The address of a view as a file; `table` chooses one of several for CSV. Pure. */
export function fileAddress({ address, filter }: View, format: 'csv' | 'json', table?: string): string {
  return `${address}.${format}${queryOf({ ...filter, table: table ?? null })}`
}

function queryOf(filter: Readonly<Record<string, string | null>>): string {
  const stated = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null)
  const params = new URLSearchParams(stated)
  return params.size === 0 ? '' : `?${params}`
}
