import type { Qualifier } from '@crosstally/model'
import type { PhraseTree } from './phrases.ts'

/** How a full stop after an abbreviation reads: never an end, no end before a number, or an end before a usual opener. */
export type AbbreviationKind = 'title' | 'before-number' | 'end'

/** Bounds of a vague number: 'dozens' is 12 to 120. */
export interface VagueNumber {
  readonly low: number
  readonly high: number
}

/** A word of measurement: its unit in the singular (ISO 4217 for money) and what it makes of a number. */
export interface UnitWord {
  readonly unit: string
  readonly kind: 'money' | 'percent' | 'measure' | 'duration'
}

/** Everything the engine knows of one language, built once from the pack's lexicons. */
export interface LanguagePack {
  readonly tag: string
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>
  readonly sentenceStarters: ReadonlySet<string>
  readonly boilerplate: readonly string[]
  /** 'seven' 7, 'nineteen' 19. */
  readonly units: ReadonlyMap<string, number>
  /** 'twenty' 20 … 'ninety' 90. */
  readonly tens: ReadonlyMap<string, number>
  /** 'hundred', 'thousand', 'mln', 'k', 'lakh', 'dozen'. */
  readonly scales: ReadonlyMap<string, number>
  /** 'dozens', 'hundreds', 'several'. */
  readonly vague: ReadonlyMap<string, VagueNumber>
  /** 'several', 'few' before a scale word or a noun. */
  readonly fewWords: ReadonlyMap<string, VagueNumber>
  /** 'first' 1 … 'ninetieth' 90. */
  readonly ordinals: ReadonlyMap<string, number>
  /** 'half' 0.5, 'quarter' 0.25. */
  readonly fractions: ReadonlyMap<string, number>
  /** Units written after the number. */
  readonly unitWords: ReadonlyMap<string, UnitWord>
  /** Currency signs and codes written before the number. */
  readonly currencySigns: ReadonlyMap<string, string>
  /** Nouns that several states call their money ('pesos'): the currency of each state. */
  readonly sharedMoneyWords: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Names and adjectives of states, to their alpha-2 codes. */
  readonly states: PhraseTree<string>
  /** Qualifiers before a number, read backwards from it. */
  readonly qualifiersBefore: PhraseTree<Qualifier>
  /** Qualifiers after a number. */
  readonly qualifiersAfter: PhraseTree<Qualifier>
  /** After these words 'about' is no qualifier ('informed about 1,408'). */
  readonly noQualifierAfter: ReadonlySet<string>
  /** Words that end a noun phrase: articles, prepositions, auxiliaries, frequent verbs. */
  readonly functionWords: ReadonlySet<string>
  /** 'nobody', 'none', 'not one': counts of zero. */
  readonly zeroPhrases: PhraseTree<number>
  /** 'the same number' 1, 'twice as many' 2: factors of a figure named before. */
  readonly references: PhraseTree<number>
  /** 'sixfold' 6. */
  readonly folds: ReadonlyMap<string, number>
  /** 'double' 2, where it counts what was done: 'a double murder'. */
  readonly multiples: ReadonlyMap<string, number>
  /** The deeds that such a word counts. */
  readonly multipleDeeds: ReadonlySet<string>
  readonly contexts: ContextWords
  readonly times: TimeWords
}

/** Words around a number that tell what it is. */
export interface ContextWords {
  /** 'page', 'flight': the number after them is a label. */
  readonly labelBefore: ReadonlySet<string>
  /** The same, where the word has a capital ('Article 4', 'Route 66'). */
  readonly labelBeforeCapital: ReadonlySet<string>
  /** The same, where no plural noun follows ('a category 4 hurricane'). */
  readonly labelBeforeSingular: ReadonlySet<string>
  /** Names of indices and lists that end in a number ('S&P 500', 'Fortune 500'). */
  readonly indexNames: ReadonlySet<string>
  /** Products and makers whose names end in a number ('Boeing 787'). */
  readonly productNames: ReadonlySet<string>
  /** The last word of a street's name: the number before it is an address. */
  readonly streetWords: ReadonlySet<string>
  /** Numbers that are called for help, in digits. */
  readonly emergencyNumbers: ReadonlySet<string>
  /** Words beside a number that is called. */
  readonly callWords: ReadonlySet<string>
  /** Words of an outcome that can follow a count at once ('237 dead'). */
  readonly outcomeWords: ReadonlySet<string>
  readonly scoreWords: ReadonlySet<string>
  /** 'rose', 'revised': after them 'from 300 to 400' is a change. */
  readonly changeVerbs: ReadonlySet<string>
  readonly upWords: ReadonlySet<string>
  readonly downWords: ReadonlySet<string>
  /** 'no casualties' counts zero. */
  readonly zeroNouns: ReadonlySet<string>
}

/** The words of time. */
export interface TimeWords {
  /** 'january' 1, 'sept' 9. */
  readonly months: ReadonlyMap<string, number>
  /** 'monday' 1 to 'sunday' 7. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Names that are often another word ('may', 'march', 'sun'). */
  readonly ambiguousNames: ReadonlySet<string>
  readonly dayParts: ReadonlySet<string>
  /** EDTF seasons: 'spring' 21 to 'winter' 24. */
  readonly seasons: ReadonlyMap<string, number>
  /** 'today' 0, 'yesterday' -1. */
  readonly days: ReadonlyMap<string, number>
  /** ISO 8601 designators: 'weeks' 'W', 'decade' '10Y', 'hours' 'TH'. */
  readonly units: ReadonlyMap<string, string>
  /** 'daily' 'P1D'. */
  readonly sets: ReadonlyMap<string, string>
  /** "new year's eve" '12-31'. */
  readonly holidays: PhraseTree<string>
  /** Days after Easter Sunday: 'good friday' -2. */
  readonly feasts: PhraseTree<number>
  /** 'now', 'to date', 'so far': the day of publication, as an as-of date. */
  readonly now: PhraseTree<true>
  readonly futureWords: ReadonlySet<string>
  readonly pastWords: ReadonlySet<string>
  readonly sinceWords: ReadonlySet<string>
  readonly untilWords: ReadonlySet<string>
  /** 'as of', 'by': read backwards from the date. */
  readonly asOfPhrases: PhraseTree<true>
  /** Words before a bare number of four digits that make it a year. */
  readonly yearBefore: ReadonlySet<string>
}
