import { z } from 'zod'
import type { SnapshotSummary } from './views.ts'

/** What to read of a snapshot for a list: everything but its content. */
export const snapshotSelect = {
  id: true,
  kind: true,
  questionId: true,
  title: true,
  createdBy: true,
  createdAt: true,
  engines: true,
  sha256: true,
  dossier: { select: { slug: true } },
} as const

interface SnapshotRow {
  readonly id: string
  readonly kind: string
  readonly questionId: string | null
  readonly title: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly engines: unknown
  readonly sha256: string
  readonly dossier: { readonly slug: string }
}

const kindSchema = z.enum(['dossier', 'question'])
const enginesSchema = z.object({ compare: z.string(), normalize: z.array(z.string()) })

export function toSnapshotSummary(row: SnapshotRow): SnapshotSummary {
  return {
    id: row.id,
    dossier: row.dossier.slug,
    kind: kindSchema.parse(row.kind),
    questionId: row.questionId,
    title: row.title,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    engines: enginesSchema.parse(row.engines),
    sha256: row.sha256,
  }
}
