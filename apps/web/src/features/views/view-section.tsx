import Link from 'next/link'
import type { ReactNode } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { fileAddress, type Table, type View, viewAddress } from './view.ts'
import { ViewTable } from './view-table.tsx'

interface ViewSectionProps {
  readonly view: View
  readonly table: Table
  readonly intro?: ReactNode
  /** What the section says where the table has no row. */
  readonly empty: string
  /** What is chosen from; stands although nothing fits. */
  readonly filters?: ReactNode
  /** A chart of the table, or other words for it, above it. */
  readonly children?: ReactNode
  /** The children say all that the table says: it is offered as a file only. */
  readonly isToldAbove?: boolean
}

/** A table of a view under its heading, with the files that hold the same. */
export function ViewSection({ view, table, intro, empty, filters, children, isToldAbove = false }: ViewSectionProps) {
  const headingId = `section-${table.id}`
  return (
    <section aria-labelledby={headingId} className="mb-12">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={headingId} className="text-xl">
          {table.title}
        </h2>
        {table.rows.length === 0 ? null : <FileLinks view={view} table={table} />}
      </div>
      {intro ? <p className="mb-4 max-w-prose text-sm text-muted">{intro}</p> : null}
      {filters ? <div className="mb-4">{filters}</div> : null}
      {table.rows.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <>
          {children ? <div className={isToldAbove ? '' : 'mb-4'}>{children}</div> : null}
          {isToldAbove ? null : <ViewTable table={table} />}
          {table.notes?.map((note) => (
            <p key={note} className="mt-3 text-sm text-muted">
              {note}
            </p>
          ))}
          <AllLink view={view} isCut={table.isCut === true} />
        </>
      )}
    </section>
  )
}

/** The same rows as files. Plain links: they are no pages. */
function FileLinks({ view, table }: { view: View; table: Table }) {
  const [first] = view.tables
  const name = table === first ? undefined : table.id
  return (
    <p data-screen-only className="flex gap-3 text-sm text-muted">
      <span>This table as</span>
      <a href={fileAddress(view, 'csv', name)} className="link" aria-label={`${table.title} as CSV`}>
        CSV
      </a>
      <a href={fileAddress(view, 'json', name)} className="link" aria-label={`${table.title} as JSON`}>
        JSON
      </a>
    </p>
  )
}

function AllLink({ view, isCut }: { view: View; isCut: boolean }) {
  const isAll = view.filter.all === 'yes'
  if (!isCut && !isAll) return null
  return (
    <Link
      href={viewAddress(view, { all: isAll ? null : 'yes' })}
      scroll={false}
      className="link mt-1 inline-block text-sm"
      data-screen-only
    >
      {isAll ? 'Show less' : 'Show all of it'}
    </Link>
  )
}
