import { type DossierSummary, listDossiers } from '@crosstally/services'
import Link from 'next/link'
import { serviceContext } from '../server/context.ts'
import { addressOf } from '../ui/addresses.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatDay } from '../ui/format-time.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { countOf } from '../ui/words.ts'

export const dynamic = 'force-dynamic'

export default async function DossiersPage() {
  const dossiers = await listDossiers(serviceContext())
  return (
    <>
      <PageHeader title="Dossiers">
        <p className="mt-3 max-w-prose text-lg text-muted">
          A dossier holds what several outlets report on one story. Crosstally reads the figures out of the reports and
          shows which agree, which contradict each other, and which only repeat one origin.
        </p>
      </PageHeader>
      {dossiers.length === 0 ? (
        <EmptyState title="No dossier yet">
          <p>Submit a first report; its dossier is made along the way.</p>
          <Link href="/submit" className={`${buttonStyle('primary')} mt-4`}>
            Submit a report
          </Link>
        </EmptyState>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {dossiers.map((dossier) => (
            <DossierCard key={dossier.slug} dossier={dossier} />
          ))}
        </ul>
      )}
    </>
  )
}

function DossierCard({ dossier }: { dossier: DossierSummary }) {
  return (
    <li className="relative flex flex-col gap-3 rounded-lg border border-line bg-surface p-5 hover:border-edge">
      <h2 className="text-xl">
        <Link href={addressOf.dossier(dossier.slug)} className="after:absolute after:inset-0 hover:underline">
          {dossier.title}
        </Link>
      </h2>
      <p className="text-muted">
        {countOf(dossier.reportCount, 'report')}, {countOf(dossier.claimCount, 'claim')},{' '}
        {dossier.reviewedCount.toLocaleString('en-GB')} reviewed
      </p>
      <p className="mt-auto text-sm text-muted">Last change {formatDay(dossier.updatedAt)}</p>
    </li>
  )
}
