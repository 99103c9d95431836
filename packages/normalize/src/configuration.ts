import type { Stage } from './document.ts'
import { claimsStage } from './stages/claims/claims-stage.ts'
import { countsStage } from './stages/counts/counts-stage.ts'
import { figuresStage } from './stages/figures/figures-stage.ts'
import { namesStage } from './stages/names/names-stage.ts'
import { segmentStage } from './stages/segment/segment-stage.ts'
import { speechStage } from './stages/speech/speech-stage.ts'
import { timesStage } from './stages/times/times-stage.ts'

/**
 * The stages of the engine in the order in which they run. A stage reads what the earlier ones found and adds its own
 * list. Times come before figures, so that the digits of a date are never taken for a count.
 */
export const defaultStages: readonly Stage[] = [
  segmentStage,
  timesStage,
  figuresStage,
  namesStage,
  speechStage,
  countsStage,
  claimsStage,
]
