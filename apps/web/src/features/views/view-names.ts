import { matrixView } from '../comparison/matrix-view.ts'
import { driftView } from '../drift/drift-view.ts'
import { ledgerView } from '../ledger/ledger-view.ts'
import { questionView } from '../question/question-view.ts'
import { sameNumberView } from '../same-number/same-number-view.ts'
import { sideBySideView } from '../side-by-side/side-by-side-view.ts'
import { silenceView } from '../silence/silence-view.ts'
import { treeView } from '../tree/tree-view.ts'
import type { Material, ViewBuilder } from './material.ts'
import type { View } from './view.ts'

/** The views of a dossier by the end of their address. */
const builders: ReadonlyMap<string, ViewBuilder> = new Map<string, ViewBuilder>([
  ['', matrixView],
  ['tree', treeView],
  ['drift', driftView],
  ['ledger', ledgerView],
  ['same-number', sameNumberView],
  ['silence', silenceView],
  ['side-by-side', sideBySideView],
])

/** What stands at an address: whose dossier, of which question if of one, and what makes it. */
export interface FoundView {
  readonly slug: string
  readonly question: string | null
  /** Null where there is no such question. */
  readonly build: (material: Material) => View | null
}

/** The view at an address below `/dossiers`: `[slug]`, `[slug, name]` or `[slug, 'questions', id]`. Pure. */
export function findView(path: readonly string[]): FoundView | null {
  const [slug, name = '', question, ...more] = path
  if (slug === undefined || more.length > 0) return null
  if (name === 'questions' && question !== undefined) {
    return { slug, question, build: (material) => questionView(material, question) }
  }
  const build = question === undefined ? builders.get(name) : undefined
  return build ? { slug, question: null, build } : null
}
