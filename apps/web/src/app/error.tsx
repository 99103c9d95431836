'use client'

import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** Shown where a page could not be put together. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <>
      <PageHeader title="This page could not be shown">
        <p className="mt-3 max-w-prose text-muted">
          Nothing was lost. Often the database is just starting; try again in a moment.
          {digest === null ? null : ` The server’s log has more under ${digest}.`}
        </p>
      </PageHeader>
      <Button variant="primary" onPress={retry}>
        Try again
      </Button>
    </>
  )
}
