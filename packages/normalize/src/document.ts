import type {
  AttributionLink,
  Certainty,
  Claim,
  ClaimTime,
  Measure,
  Place,
  Qualifier,
  Report,
  Scope,
  Span,
  Subject,
  ViaLink,
  Warning,
} from '@crosstally/model'

/** A word, number, mark or symbol. `lower` is its lower-case form with typographic apostrophes made plain. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  /** The number of `lower` among the words of all lists; 0 where it is in none. */
  readonly word: number
  readonly kind: 'word' | 'number' | 'mark' | 'symbol'
  /** Index into `Analysis.sentences`. */
  readonly sentence: number
  /** White space stands before it. */
  readonly spaceBefore: boolean
  /** What all tokens of this `text` share. */
  readonly spelling: Spelling
  /** It begins with a capital letter. */
  readonly capital: boolean
  /** 'UN', 'U.N.', 'NNA': two letters or more, all of them capitals. */
  readonly acronym: boolean
}

/** What a run of code units is by itself, wherever it stands: all its tokens share it. */
export interface Spelling extends Pick<Token, 'text' | 'lower' | 'word' | 'kind' | 'capital' | 'acronym'> {
  /** A word that ends in a full stop: 'U.S.'. */
  readonly dotted: boolean
  /** The bits of `markOf`. */
  readonly marks: number
  /** What each `PerSpelling` has found for it. */
  readonly memo: unknown[]
}

/** Tokens `firstToken` up to but not including `endToken`. */
export interface Sentence extends Span {
  readonly firstToken: number
  readonly endToken: number
  /** Index into `Analysis.blocks`. */
  readonly block: number
}

export type BlockKind = 'paragraph' | 'bullet' | 'heading' | 'headline' | 'dateline' | 'table_row' | 'boilerplate'

/** A run of lines that belong together. `heading` is the index of the heading block it stands under. */
export interface Block extends Span {
  readonly kind: BlockKind
  readonly firstSentence: number
  readonly endSentence: number
  readonly heading?: number
}

/** What a number is, before anything is known of what it counts. */
export type FigureKind = 'count' | 'money' | 'percent' | 'fraction' | 'measure' | 'duration' | 'age' | 'rank' | 'label'

/** A number with its qualifier. `span` covers both; `number` the digits or words alone. `label` and `rank` never count. */
export interface Figure extends Span {
  readonly number: Span
  readonly firstToken: number
  readonly endToken: number
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly qualifier: Qualifier
  readonly kind: FigureKind
  /** ISO 4217 code, `percent`, unit of measure in the singular, or null for things counted. */
  readonly unit: string | null
  /** 'another', 'a further', 'more' at the number: it adds to an earlier count. */
  readonly additional: boolean | undefined
  readonly change: 'up' | 'down' | undefined
  /** The counted noun phrase after the number, as written, found without grammar; a frame's `noun` is better. */
  readonly noun: string | undefined
  /** 'the same number', 'twice as many': the figure's value comes from the figure at this index. */
  readonly refersTo: number | undefined
  readonly rules: readonly string[]
}

/** A time expression. `kind` `point` is a calendar date or interval, the others are no dates. */
export interface TimeExpression extends Span {
  readonly edtf: string
  readonly kind: 'point' | 'duration' | 'set'
  /** A point's date without what the words around it make of it: '2025-05' where `edtf` is '2025-05/..'. */
  readonly date: string | undefined
  /** The words ask for an as-of reading ('as of', 'by', 'to date', 'now'). */
  readonly asOf: boolean
  readonly firstToken: number
  readonly endToken: number
  readonly rules: readonly string[]
}

/** A name of a place, person, organization or outlet, resolved within the report. */
export interface NamedEntity extends Span {
  readonly kind: 'place' | 'person' | 'organization' | 'outlet' | 'document' | 'nationality' | 'unnamed'
  /** The fullest form the report uses. */
  readonly name: string
  readonly role?: string | undefined
  /** The lower-case noun that says what it is ('ministry', 'official', 'report'), where there is one. */
  readonly head?: string | undefined
  /** ISO 3166-1 alpha-2 of the country it is, lies in, or belongs to. */
  readonly country?: string | undefined
  readonly within?: readonly string[] | undefined
  readonly firstToken: number
  readonly endToken: number
  readonly rules: readonly string[]
}

/** Somebody says something: `content` is what is said; the chain runs from the nearest speaker to the root. */
export interface SpeechAct extends Span {
  readonly content: readonly Span[]
  readonly attribution: readonly AttributionLink[]
  readonly via: readonly ViaLink[]
  readonly denies?: boolean
  readonly rules: readonly string[]
}

/** The speech of a text, read only as far as it is asked about. */
export interface Speech {
  /** Every act that can hold a figure. */
  readonly acts: readonly SpeechAct[]
  /** The innermost act whose content covers the figure at an index of `Analysis.figures`, if any. */
  around(figure: number): SpeechAct | undefined
}

/** What one figure counts. Indices point into the analysis' own lists. */
export interface CountFrame {
  readonly figure: number
  readonly measure: Measure
  readonly subject: Subject
  readonly noun: string | undefined
  readonly scope: Scope
  readonly partOfFigure: number | undefined
  readonly certainty: Certainty
  readonly place: Place | null
  readonly time: ClaimTime | null
  /** The clause that carries the claim. */
  readonly clause: Span
  readonly confidence: number
  readonly rules: readonly string[]
}

/**
 * Everything known of one text at one point of the pipeline. A stage reads it and returns the lists it fills; it
 * never changes what an earlier stage found.
 */
export interface Analysis {
  readonly report: Report
  readonly field: 'text' | 'title'
  readonly text: string
  readonly language: string
  readonly tokens: readonly Token[]
  /** Of each token, the bits of `markOf` of its spelling. */
  readonly marks: Int32Array
  readonly sentences: readonly Sentence[]
  readonly blocks: readonly Block[]
  readonly figures: readonly Figure[]
  readonly times: readonly TimeExpression[]
  readonly names: readonly NamedEntity[]
  /** The place that the report's title, or a first line of capitals, names. */
  readonly headlinePlace?: Place | undefined
  readonly speech: Speech
  readonly frames: readonly CountFrame[]
  readonly claims: readonly Claim[]
  readonly warnings: readonly Warning[]
}

/** What a stage fills. */
export type Found = Partial<Omit<Analysis, 'report' | 'field' | 'text' | 'language'>>

/** The lists whose stages may wait until somebody reads them. */
export type LaterList = 'names' | 'headlinePlace' | 'speech' | 'warnings'

/** A step of the pipeline. Its place in the configuration's order is its only coupling to the others. */
export interface Stage {
  readonly id: string
  /** The lists it fills, where it runs only when one of them is first read; else it runs in its turn. */
  readonly onDemand?: readonly LaterList[]
  run(analysis: Analysis): Found
}
