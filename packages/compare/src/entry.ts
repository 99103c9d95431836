import type { Claim, Measure } from '@crosstally/model'
import type { Interval } from './intervals/interval.ts'
import type { Root } from './origins/root.ts'
import type { Period } from './periods/period.ts'
import type { PlaceKey } from './places/place-key.ts'
import type { SubjectKey } from './subjects/subject-key.ts'

/** A claim with everything that comparison reads from it and from its report, resolved once. */
export interface Entry {
  readonly id: string
  readonly claim: Claim
  readonly dossier: string
  readonly reportId: string
  readonly outlet: string
  /** Position among the report's claims. */
  readonly index: number
  /** Day of publication; null where the report gives none. */
  readonly published: number | null
  /** Minutes since midnight at which it was said, where the text shows it. */
  readonly clock: number | null
  readonly isHeadline: boolean
  readonly measure: Measure
  /** As the claim says, or as the dossier tells (see `scopeOf`). */
  readonly scope: Claim['scope']
  readonly subject: SubjectKey
  readonly place: PlaceKey | null
  /** The words of the claim do not name its place: it was carried over from elsewhere in the report. */
  readonly isPlaceCarried: boolean
  /** A place in the claim's own words that these put in another state than it is known in, and how they put it. */
  readonly misplaced: { readonly name: string; readonly said: string } | null
  /** The time was not said beside the figure. */
  readonly isTimeLoose: boolean
  /** What is counted was carried over from elsewhere, or left to what is usual for the measure. */
  readonly isSubjectLoose: boolean
  /** Its dossier tells of one event, whose place goes by several names. */
  readonly isOneSite: boolean
  /** For a claim without a place: the place of the nearest claim before it in its paragraph, or else after it. */
  readonly placeBeside: string | null
  readonly period: Period
  readonly interval: Interval
  readonly root: Root
}
