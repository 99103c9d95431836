import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonStyle } from '../ui/button-style.ts'
import { PageHeader } from '../ui/page-header.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <>
      <PageHeader title="There is nothing at this address">
        <p className="mt-3 max-w-prose text-muted">
          The report, dossier or question may have another address now, or never had this one.
        </p>
      </PageHeader>
      <Link href="/" className={buttonStyle('primary')}>
        To the dossiers
      </Link>
    </>
  )
}
