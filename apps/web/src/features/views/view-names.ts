import { matrixView } from '../comparison/matrix-view.ts'
import { driftView } from '../drift/drift-view.ts'
import { ledgerView } from '../ledger/ledger-view.ts'
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

/** The view at an address below `/dossiers`: `[slug]`, `[slug, name]` or `[slug, 'questions', id]`; null where there is none. Pure. */
export function findView(path: readonly string[]): { slug: string; build: (material: Material) => View } | null {
  const [slug, name = ''] = path
  if (slug === undefined || path.length > 2) return null
  const build = builders.get(name)
  return build ? { slug, build } : null
}
