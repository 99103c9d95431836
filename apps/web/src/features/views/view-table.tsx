import Link from 'next/link'
import type { ReactNode } from 'react'
import { RelationBadge } from '../../ui/badge.tsx'
import { TableRegion } from '../../ui/table-region.tsx'
import { cellStyle } from '../../ui/table-style.ts'
import type { Cell, Column, Look, Part, Row, Table } from './view.ts'

const stickyHead = 'sticky left-0 z-10 bg-surface min-w-34 max-w-40 sm:min-w-56 sm:max-w-72 text-left font-normal'

/** A table of a view. A `group` column becomes a line above the rows that share it. */
export function ViewTable({ table }: { table: Table }) {
  const group = table.columns.find(({ kind }) => kind === 'group')
  const columns = table.columns.filter((column) => column !== group)
  return (
    <TableRegion label={`Table: ${table.title}`}>
      <table
        className="min-w-full border-separate border-spacing-0 text-left text-sm"
        data-table={table.id}
        data-group-label={group?.label}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={`${cellStyle.head} ${headStyle(column)}`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(table.rows, group).map(({ key, cell, rows }) => (
          <tbody key={key}>
            {group && cell ? <GroupLine column={group} cell={cell} span={columns.length} /> : null}
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((column) => (
                  <ViewCell key={column.id} column={column} cell={row.cells[column.id] ?? []} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableRegion>
  )
}

function headStyle({ kind }: Column): string {
  if (kind === 'number') return 'text-right'
  if (kind === 'text') return 'min-w-64'
  return kind === 'head' ? stickyHead : 'min-w-28'
}

interface RowGroup {
  readonly key: string
  readonly cell: Cell | null
  readonly rows: readonly Row[]
}

function groupsOf(rows: readonly Row[], group: Column | undefined): RowGroup[] {
  if (!group) return [{ key: 'all', cell: null, rows }]
  const byText = Map.groupBy(rows, ({ cells }) => JSON.stringify(cells[group.id] ?? []))
  return [...byText].map(([key, own]) => ({ key, cell: own[0]?.cells[group.id] ?? [], rows: own }))
}

function GroupLine({ column, cell, span }: { column: Column; cell: Cell; span: number }) {
  return (
    <tr>
      <th
        scope="rowgroup"
        colSpan={span}
        data-group={column.id}
        className="border-b border-line bg-sunken px-3 py-2 text-left font-normal"
      >
        <span className="sticky left-3 inline-flex max-w-[min(78vw,60rem)] flex-wrap items-baseline gap-x-3">
          <Parts cell={cell} />
        </span>
      </th>
    </tr>
  )
}

function ViewCell({ column, cell }: { column: Column; cell: Cell }) {
  const parts = (
    <span className="flex flex-col items-start gap-0.5">
      <Parts cell={cell} />
    </span>
  )
  if (column.kind === 'head') {
    return (
      <th scope="row" className={`${cellStyle.body} ${stickyHead}`}>
        {parts}
      </th>
    )
  }
  return column.kind === 'number' ? (
    <td className={`${cellStyle.body} text-right whitespace-nowrap`}>
      <Parts cell={cell} />
    </td>
  ) : (
    <td className={cellStyle.body}>{parts}</td>
  )
}

function Parts({ cell }: { cell: Cell }): ReactNode {
  return cell.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a cell have no other name, and never move
    <span key={index} data-part>
      <PartText part={part} />
    </span>
  ))
}

const looks: Readonly<Record<Look, string>> = {
  figure: 'font-serif text-lg leading-snug font-semibold',
  strong: 'font-semibold',
  note: 'text-xs text-muted',
  changed: 'rounded-sm bg-distort-soft px-1 font-medium text-distort',
  derived: 'rounded-sm border border-dashed border-edge px-1 text-xs text-muted',
}

/** One piece of a cell. */
function PartText({ part: { text, href, look, relation } }: { part: Part }) {
  if (relation !== undefined) return <RelationBadge relation={relation} word={text} />
  const style = look === undefined ? '' : looks[look]
  if (href === undefined) return <span className={style}>{text}</span>
  return (
    <Link href={href} className={`link ${style}`}>
      {text}
    </Link>
  )
}
