import type { ReactNode } from 'react'
import { loadDossier } from '../../../server/load-dossier.ts'

/** Answers 404 before the page begins to stream: afterwards the status could no longer be set. */
export default async function DossierLayout({
  params,
  children,
}: {
  params: Promise<{ slug: string }>
  children: ReactNode
}) {
  await loadDossier((await params).slug)
  return children
}
