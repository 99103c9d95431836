import type { Sentence } from '../../document.ts'
import type { ReportingVerb } from '../../languages/en/reporting.ts'
import type { Cue } from './cue.ts'

export const nounLike = new Set(['plain', 'third'])

/** A reporting verb found in a sentence. */
export interface VerbHit {
  readonly verb: ReportingVerb
  readonly at: number
  readonly end: number
}

export interface Given {
  readonly sentence: Sentence
  readonly hit: VerbHit
  readonly previous: Cue | undefined
}

export const hearing = new Set(['tell', 'inform', 'brief', 'assure', 'remind', 'ask'])
