import type { ReactNode } from 'react'
import { loadSnapshot } from '../../../server/load-snapshot.ts'

/** Answers 404 before the page begins to stream: afterwards the status could no longer be set. */
export default async function SnapshotLayout({
  params,
  children,
}: {
  params: Promise<{ id: string }>
  children: ReactNode
}) {
  await loadSnapshot((await params).id)
  return children
}
