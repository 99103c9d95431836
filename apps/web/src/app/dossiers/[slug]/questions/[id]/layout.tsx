import type { ReactNode } from 'react'
import { loadQuestion } from '../../../../../server/load-dossier.ts'

interface QuestionLayoutProps {
  readonly params: Promise<{ slug: string; id: string }>
  readonly children: ReactNode
}

/** Answers 404 before the page begins to stream: afterwards the status could no longer be set. */
export default async function QuestionLayout({ params, children }: QuestionLayoutProps) {
  const { slug, id } = await params
  await loadQuestion(slug, id)
  return children
}
