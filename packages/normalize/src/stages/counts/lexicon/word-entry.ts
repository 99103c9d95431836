import type { Measure } from '@crosstally/model'

/** What a counted noun stands for. `bare` is a figure without a noun, `unknown` a noun no list has. */
export type NounClass =
  | 'person'
  | 'military'
  | 'militant'
  | 'responder'
  | 'household'
  | 'group'
  | 'refugee'
  | 'captive'
  | 'casualty'
  | 'body'
  | 'life'
  | 'crowd'
  | 'fire'
  | 'munition'
  | 'equipment'
  | 'craft'
  | 'building'
  | 'site'
  | 'goods'
  | 'event'
  | 'case'
  | 'order'
  | 'time'
  | 'abstract'
  | 'money'
  | 'bare'
  | 'unknown'

/** A noun. `strength` 3 settles the measure against any verb, 2 against weak ones, 1 only where nothing else does. */
export interface NounSense {
  readonly class: NounClass
  readonly plural: boolean
  readonly measure?: Measure
  readonly strength: number
}

/** One way to read a verb: which measure it gives to what stands as its object or subject. */
export interface VerbSense {
  readonly measure: Measure
  readonly as: 'object' | 'subject'
  readonly of: ReadonlySet<NounClass>
  /** Takes nouns no list has. */
  readonly loose: boolean
  readonly weak: boolean
  /** The 'up' of 'call up', which stands right after the verb or after its object. */
  readonly particle: string | undefined
  /** Words that must follow, in order, each with its alternatives. */
  readonly followers: readonly (readonly string[])[]
  /** The sieve of the first of them; 0 where nothing must follow. */
  readonly sieve: number
}

export const role = {
  be: 1,
  have: 2,
  do: 4,
  modal: 8,
  preposition: 16,
  conjunction: 32,
  breaker: 64,
  relative: 128,
  determiner: 256,
  pronoun: 512,
  say: 1024,
  adverb: 2048,
  verb: 4096,
  link: 8192,
  tally: 16384,
  additional: 32768,
  part: 65536,
  possible: 131072,
  planned: 262144,
  denial: 524288,
} as const
export type RoleName = keyof typeof role

export const form = { base: 1, third: 2, past: 4, participle: 8, ing: 16 } as const

/** All that the lists know of one word form. `roles` and `forms` are bit sets of `role` and `form`. */
export interface WordEntry {
  readonly roles: number
  readonly forms: number
  readonly noun: NounSense | undefined
  readonly senses: readonly VerbSense[]
  /** The same by what they are of, each in the order of `senses`. */
  readonly sensesAs: Readonly<Record<VerbSense['as'], readonly VerbSense[]>>
  /** 'dead', 'missing', 'wounded': a state that counts as this measure before a noun, after one, or alone with 'the'. */
  readonly state: Measure | undefined
}
