import type { ReactNode } from 'react'
import { loadReport } from '../../../server/load-report.ts'

/** Answers 404 before the page begins to stream: afterwards the status could no longer be set. */
export default async function ReportLayout({
  params,
  children,
}: {
  params: Promise<{ id: string }>
  children: ReactNode
}) {
  await loadReport((await params).id)
  return children
}
