import { readComparisonState } from './comparison/comparison-state.ts'
import type { ServiceContext } from './context.ts'
import { createWake } from './wake.ts'

/** Whether a dossier's comparison has seen every change, and when it was last brought up to date. */
export interface DossierProgress {
  readonly isCurrent: boolean
  readonly comparedAt: string | null
}

/** Notifications are fast but may be missed while their connection is down: look again after this long anyway. */
const pollMs = 5_000

/**
 * How a dossier's comparison stands, now and whenever that changes, until `signal` aborts. Throws `NOT_FOUND` at the
 * first value.
 */
export async function* watchDossier(
  ctx: ServiceContext,
  input: { readonly slug: string; readonly signal?: AbortSignal },
): AsyncGenerator<DossierProgress, void, undefined> {
  const { dossierId } = await readComparisonState(ctx, input.slug)
  const wake = createWake()
  const unsubscribe = ctx.statusFeed.subscribe('dossier_comparison', dossierId, wake.ring)
  input.signal?.addEventListener('abort', wake.ring)
  try {
    let last = ''
    while (!input.signal?.aborted) {
      const { isCurrent, comparedAt } = await readComparisonState(ctx, input.slug)
      const current = JSON.stringify([isCurrent, comparedAt])
      if (current !== last) yield { isCurrent, comparedAt }
      last = current
      await wake.wait(pollMs)
    }
  } finally {
    unsubscribe()
    input.signal?.removeEventListener('abort', wake.ring)
  }
}
