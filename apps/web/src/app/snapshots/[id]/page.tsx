import type { Snapshot } from '@crosstally/services'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { frozenQuestions, frozenReports, readContent } from '../../../features/snapshots/snapshot-tables.ts'
import type { Table } from '../../../features/views/view.ts'
import { ViewTable } from '../../../features/views/view-table.tsx'
import { loadSnapshot } from '../../../server/load-snapshot.ts'
import { addressOf } from '../../../ui/addresses.ts'
import { buttonStyle } from '../../../ui/button-style.ts'
import { formatInstant } from '../../../ui/format-time.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { countOf } from '../../../ui/words.ts'

export const dynamic = 'force-dynamic'

interface SnapshotPageProps {
  readonly params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: SnapshotPageProps): Promise<Metadata> {
  return { title: (await loadSnapshot((await params).id)).title }
}

export default async function SnapshotPage({ params }: SnapshotPageProps) {
  const snapshot = await loadSnapshot((await params).id)
  const content = readContent(snapshot.content)
  const address = (await headers()).get('host') + addressOf.snapshot(snapshot.id)
  const now =
    snapshot.questionId === null
      ? addressOf.dossier(snapshot.dossier)
      : addressOf.question(snapshot.dossier, snapshot.questionId)
  return (
    <>
      <PageHeader
        title={snapshot.title}
        trail={[
          { href: '/', label: 'Dossiers' },
          { href: addressOf.dossier(snapshot.dossier), label: content.dossier.title },
        ]}
        aside={
          <a href={addressOf.snapshotFile(snapshot.id)} className={buttonStyle('plain')} data-screen-only>
            Download as JSON
          </a>
        }
      >
        <p className="mt-3 max-w-prose text-lg text-muted">
          A comparison as it stood on {formatInstant(snapshot.createdAt)}:{' '}
          {countOf(content.questions.length, 'question')} from {countOf(content.claims.length, 'claim')} in{' '}
          {countOf(content.reports.length, 'report')}. It never changes.{' '}
          <Link href={now} className="link" data-screen-only>
            See how it stands now
          </Link>
        </p>
      </PageHeader>
      <Identity snapshot={snapshot} address={address} />
      <Frozen table={frozenQuestions(content)} />
      <Frozen table={frozenReports(content)} />
    </>
  )
}

function Identity({ snapshot, address }: { snapshot: Snapshot; address: string }) {
  const { title, createdBy, createdAt, sha256, engines } = snapshot
  return (
    <dl className="mb-10 grid max-w-4xl gap-x-8 gap-y-3 rounded-lg border border-line bg-surface p-4 text-sm sm:grid-cols-[9rem_minmax(0,1fr)] sm:p-5">
      <Entry term="Frozen by">
        {createdBy}, {formatInstant(createdAt)}
      </Entry>
      <Entry term="SHA-256">
        <code className="break-all">{sha256}</code>
        <span className="block text-muted">
          Of the bytes of the JSON file. Whoever has the file can check it: <code>sha256sum</code> prints the same.
        </span>
      </Entry>
      <Entry term="To cite it">
        <cite className="font-serif text-base not-italic">
          “{title}”, Crosstally snapshot by {createdBy}, {formatInstant(createdAt)}, {address}, SHA-256{' '}
          <span className="break-all">{sha256}</span>
        </cite>
      </Entry>
      <Entry term="Made by">{[engines.compare, ...engines.normalize].join(', ')}</Entry>
    </dl>
  )
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-medium text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

function Frozen({ table }: { table: Table }) {
  return (
    <section aria-labelledby={`frozen-${table.id}`} className="mb-12">
      <h2 id={`frozen-${table.id}`} className="mb-3 text-xl">
        {table.title}
      </h2>
      <ViewTable table={table} />
    </section>
  )
}
