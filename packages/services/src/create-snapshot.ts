import { createHash, randomUUID } from 'node:crypto'
import { withSnapshot } from '@crosstally/db'
import { AppError } from '@crosstally/model'
import canonicalize from 'canonicalize'
import { readDossierReports } from './comparison/dossier-reports.ts'
import { findSmallDossier } from './comparison/small-dossier.ts'
import type { ServiceContext } from './context.ts'
import { checkReviewer } from './review/check-review.ts'
import { snapshotSelect, toSnapshotSummary } from './snapshot-view.ts'
import type { CreateSnapshotInput, SnapshotSummary } from './views.ts'

/**
 * Freezes the comparison of a dossier, or of one question of it, as it stands now: computed anew from the claims, kept
 * for ever under the hash of its canonical JSON. Throws `NOT_FOUND`, `DOSSIER_TOO_LARGE`, and `INVALID_INPUT` with
 * messages by field.
 */
export async function createSnapshot(ctx: ServiceContext, input: CreateSnapshotInput): Promise<SnapshotSummary> {
  const { reviewer } = checkReviewer({ reviewer: input.reviewer, needsReason: false })
  const title = checkTitle(input.title)
  const state = await withSnapshot(ctx.db, async (transaction) => {
    const { id, title } = await findSmallDossier(transaction, input.dossier)
    return { title, reports: await readDossierReports(transaction, id) }
  })
  // Loaded when first used, with the comparer.
  const { toSnapshotContent } = await import('./snapshot-content.ts')
  const body = toSnapshotContent({ slug: input.dossier, title: state.title }, state.reports, input.question)
  const content = canonicalize(body)
  if (content === undefined) throw new Error('a snapshot is JSON')
  const row = await ctx.db.prisma.snapshot.create({
    data: {
      id: randomUUID(),
      dossier: { connect: { slug: input.dossier } },
      kind: input.question === undefined ? 'dossier' : 'question',
      questionId: input.question ?? null,
      title,
      createdBy: reviewer,
      createdAt: ctx.now(),
      engines: { compare: body.engines.compare, normalize: [...body.engines.normalize] },
      content,
      sha256: createHash('sha256').update(content, 'utf8').digest('hex'),
    },
    select: snapshotSelect,
  })
  return toSnapshotSummary(row)
}

function checkTitle(given: string): string {
  const title = given.trim()
  const isSound = title.length >= 1 && title.length <= 200 && !title.includes('\0') && title.isWellFormed()
  if (isSound) return title
  const message = 'Say what this is, in up to 200 characters.'
  throw new AppError('INVALID_INPUT', message, { details: { fields: { title: message } } })
}
