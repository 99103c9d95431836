import type { Entry } from '../entry.ts'

/** What a claim counts, computable from the claim alone. Claims of one cell are in one question, but for those without a place or owner. */
export interface ClaimKey {
  /** Dossier, measure and whether it is an increment: only cells of one block can share a question. */
  readonly block: string
  /** Subject and place within the block. */
  readonly cell: string
}

/** The key of a resolved claim. Pure; needs no other claim. */
export function questionKeyOf(entry: Entry): ClaimKey {
  const scope = entry.scope === 'additional' ? 'additional' : 'total'
  return { block: `${entry.dossier}|${entry.measure}|${scope}`, cell: `${entry.subject.id}@${entry.place?.id ?? ''}` }
}
