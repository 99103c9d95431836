import { setImmediate } from 'node:timers/promises'
import type { Db, QuestionRow } from '@crosstally/db'
import type { Comparer } from '../context.ts'
import { DossierCache } from './dossier-cache.ts'
import type { HeldDossier } from './held-dossier.ts'
import { readChanges, readStoredHashes } from './read-changes.ts'

/** What brings the stored questions up to date with `changes`. */
export interface ComparisonUpdate {
  readonly changes: readonly string[]
  readonly questionCount: number
  /** Ids of stored questions that there are no longer. */
  readonly removed: readonly string[]
  readonly stored: readonly QuestionRow[]
}

/** A dossier's comparison as the holder of its lease found it. */
export interface CompareInput {
  readonly dossierId: string
  /** Whether what is stored was made by this version of the comparer. */
  readonly isTrusted: boolean
  /** The lease under which it was written; null where nothing is stored. */
  readonly writtenBy: string | null
  /** The lease under which the update will be written, if it is. */
  readonly leaseToken: string
}

/** How long comparing goes on before other work of the process gets its turn. */
const sliceMs = 50

/**
 * Compares what differs between dossiers' claims and their stored questions, in this thread. Keeps dossiers of `mostClaims`
 * together in memory: one that it holds costs reading and comparing what changed, another is read and grouped as a whole.
 */
export function createComparer(db: Db, mostClaims: number): Comparer {
  const cache = new DossierCache(mostClaims)
  return async (input) => {
    // Loaded when first used: most processes never compare.
    const { HeldDossier } = await import('./held-dossier.ts')
    const known = cache.take(input.dossierId)
    const held = known ?? new HeldDossier()
    const update = await compareChanged(db, input, held, known === undefined)
    cache.put(input.dossierId, held)
    return update
  }
}

async function compareChanged(
  db: Db,
  input: CompareInput,
  held: HeldDossier,
  isNew: boolean,
): Promise<ComparisonUpdate> {
  const isKnown = held.knows(input.writtenBy) && input.isTrusted
  const known = isNew ? null : { revisions: held.revisions, misses: isKnown ? ('noted' as const) : ('any' as const) }
  const { slug, reports, forgotten, changes } = await readChanges(db, input.dossierId, known)
  held.update(slug, reports, forgotten)
  const hashes = await readStoredHashes(db, input.dossierId, isKnown ? held.unwritten : null)
  if (!isKnown) held.distrust(hashes.keys())
  const update = await compareUnwritten(held, input.isTrusted ? hashes : new Map(), hashes)
  held.offer(input.leaseToken)
  return { ...update, changes, questionCount: held.questionCount }
}

/** Compares the questions whose hash is not the stored one, letting other work in between. */
async function compareUnwritten(
  held: HeldDossier,
  trusted: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): Promise<Pick<ComparisonUpdate, 'removed' | 'stored'>> {
  const [{ compareQuestion }, { toQuestionRow }] = await Promise.all([
    import('@crosstally/compare'),
    import('./question-row.ts'),
  ])
  const [removed, stored]: [string[], QuestionRow[]] = [[], []]
  let turnEndsAt = performance.now() + sliceMs
  for (const id of held.unwritten) {
    const found = held.question(id)
    if (found === null) {
      if (there.has(id)) removed.push(id)
      continue
    }
    if (trusted.get(id) === found.hash) continue
    const { group, options } = found.question
    stored.push(toQuestionRow(compareQuestion(group, options), group.entries, found.hash))
    if (performance.now() > turnEndsAt) {
      await setImmediate()
      turnEndsAt = performance.now() + sliceMs
    }
  }
  return { removed, stored }
}
