import { AppError } from '@crosstally/model'
import type { ServiceContext } from '../context.ts'
import { updateComparison } from '../update-comparison.ts'
import { createWake } from '../wake.ts'

/** How a dossier's stored comparison stands. */
export interface ComparisonState {
  readonly dossierId: string
  /** It has seen every change of the claims. */
  readonly isCurrent: boolean
  /** When it was last brought up to date; null before the first time. */
  readonly comparedAt: string | null
  readonly questionCount: number
  /** It can be shown, and brought up to date, as a whole while somebody waits. */
  readonly isSmall: boolean
}

/** Up to so much a dossier is brought up to date when somebody asks for it and no worker has done so yet. */
const small = { reports: 1_000, claims: 2_000, textBytes: 16 * 1024 * 1024 }

/** How long a reader waits for another process that is at work on the comparison. */
const patienceMs = 2_000

/**
 * How a dossier's comparison stands, after bringing a small one up to date: who has just reviewed a claim or seen a report
 * normalized finds it compared, whatever the worker is at. Throws `NOT_FOUND`.
 */
export async function openComparison(ctx: ServiceContext, slug: string): Promise<ComparisonState> {
  const state = await readComparisonState(ctx, slug)
  if (state.isCurrent || !state.isSmall || !(await isLight(ctx, state.dossierId))) return state
  try {
    const outcome = await updateComparison(ctx, state)
    if (outcome !== 'compared') await waitForOther(ctx, slug, state.dossierId)
  } catch (error) {
    // What is stored can still be shown, marked as behind.
    ctx.logger.error('comparison failed', { dossierId: state.dossierId }, error)
  }
  return readComparisonState(ctx, slug)
}

async function isLight(ctx: ServiceContext, dossierId: string): Promise<boolean> {
  const { rows } = await ctx.db.pool.query<{ is_light: boolean }>(
    'SELECT coalesce(sum(octet_length(text)), 0) <= $2 AS is_light FROM report WHERE dossier_id = $1',
    [dossierId, small.textBytes],
  )
  return rows[0]?.is_light ?? false
}

async function waitForOther(ctx: ServiceContext, slug: string, dossierId: string): Promise<void> {
  const wake = createWake()
  const unsubscribe = ctx.statusFeed.subscribe('dossier_comparison', dossierId, wake.ring)
  const deadline = Date.now() + patienceMs
  try {
    while (Date.now() < deadline && !(await readComparisonState(ctx, slug)).isCurrent) await wake.wait(100)
  } finally {
    unsubscribe()
  }
}

/** How a dossier's comparison stands. Throws `NOT_FOUND`. */
export async function readComparisonState(ctx: ServiceContext, slug: string): Promise<ComparisonState> {
  const [{ comparerVersion }, { rows }] = await Promise.all([
    import('@crosstally/compare/comparer-version'),
    ctx.db.pool.query<StateRow>(stateSql, [slug, small.claims, small.reports]),
  ])
  const row = rows[0]
  if (!row) throw new AppError('NOT_FOUND', 'There is no such dossier', { details: { slug } })
  return {
    dossierId: row.id,
    // A dossier without a row has had no claims yet.
    isCurrent: !row.has_changes && (row.comparer === comparerVersion || !row.is_known),
    comparedAt: row.compared_at?.toISOString() ?? null,
    questionCount: row.question_count ?? 0,
    isSmall: row.is_small,
  }
}

interface StateRow {
  readonly id: string
  readonly is_known: boolean
  readonly comparer: string | null
  readonly compared_at: Date | null
  readonly question_count: number | null
  readonly has_changes: boolean
  readonly is_small: boolean
}

const stateSql = `
  SELECT dossier.id, comparison.dossier_id IS NOT NULL AS is_known, comparison.comparer, comparison.compared_at,
    comparison.question_count,
    EXISTS (SELECT FROM comparison_change AS change WHERE change.dossier_id = dossier.id) AS has_changes,
    -- Looks at no more reports than decide it.
    (SELECT coalesce(sum(claim_count), 0) <= $2 AND count(*) <= $3
     FROM (SELECT claim_count FROM report WHERE report.dossier_id = dossier.id LIMIT $3 + 1) AS first) AS is_small
  FROM dossier LEFT JOIN comparison ON comparison.dossier_id = dossier.id
  WHERE dossier.slug = $1`
