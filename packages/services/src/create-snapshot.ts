import { createHash, randomUUID } from 'node:crypto'
import { AppError } from '@crosstally/model'
import canonicalize from 'canonicalize'
import { computeComparison } from './compute-comparison.ts'
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
  const [{ toSnapshotContent }, computed] = await Promise.all([
    // Loaded when first used, with the comparer.
    import('./snapshot-content.ts'),
    computeComparison(ctx, { slug: input.dossier }),
  ])
  const body = toSnapshotContent(computed, input.question)
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
