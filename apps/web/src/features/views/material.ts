import type { DossierComparison } from '@crosstally/services'
import type { KnownOn } from './known-on.ts'
import type { View } from './view.ts'
import type { ViewParams } from './view-params.ts'

/** A comparison with the texts of its reports by id, which explain names, where they were read. */
export interface TextedComparison extends DossierComparison {
  readonly texts?: Readonly<Record<string, string>>
}

/** What views are made from: a dossier's comparison, up to the day `known` where one is chosen, and the address's choices. */
export interface Material {
  readonly comparison: TextedComparison
  /** The same without the day. */
  readonly whole: DossierComparison
  readonly known: KnownOn | null
  readonly params: ViewParams
}

/** Makes a view; pure, so that a page and its files get the same. */
export type ViewBuilder = (material: Material) => View
