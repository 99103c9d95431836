import type { Speaker } from './speech-scan.ts'

/** Which side of its words a cue's content lies on. */
export type Direction = 'forward' | 'back' | 'both'

/** Words that give what is said to a speaker. Tokens `first` to `end` are the speaker and the reporting words together. */
export interface Cue {
  readonly kind: 'verb' | 'adjunct' | 'upstream' | 'hearer' | 'label' | 'bracket' | 'owner'
  readonly speaker: Speaker
  readonly first: number
  readonly end: number
  /** The reporting words alone. */
  readonly wordsFirst: number
  readonly wordsEnd: number
  readonly direction: Direction
  readonly denies: boolean
  /** A second speaker who says it together with the first ('the UN and the government'). */
  readonly together?: Speaker
  /** The only tokens it covers, where they are not all on one side. Nobody else but `only` cues speaks there if `alone`. */
  readonly only?: { readonly first: number; readonly end: number }
  readonly alone?: boolean
  /** The outlet that heard it. */
  readonly through?: Speaker
  readonly rule: string
}
