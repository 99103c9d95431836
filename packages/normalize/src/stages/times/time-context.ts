import type { Token } from '../../document.ts'
import type { LanguagePack, TimeWords } from '../../languages/language-pack.ts'
import type { WordTable } from '../../languages/word-table.ts'
import { type DateValue, dateOfDay, dayValue, isDayOfMonth } from './calendar.ts'

/** What the readers of time expressions need to know. */
export interface TimeContext {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly pack: LanguagePack
  readonly words: TimeWords
  /** The readers that each word can start, in the order in which they are asked. */
  readonly readers: WordTable<readonly Reader[]>
  /** Day number of the publication date or dateline; undefined where there is none. */
  readonly anchor: number | undefined
  /** False where the report names no date and `anchor` is a stand-in. */
  readonly isAnchored: boolean
  /** The last calendar date read before: what 'the day before' and 'two days later' count from. */
  previous: DateValue | undefined
  /** The last quarter read before: what 'a year earlier' of a balance counts from. */
  previousQuarter: { readonly value: DateValue; readonly sentence: number } | undefined
}

/** Reads one kind of time expression that starts at a token. */
export type Reader = (context: TimeContext, at: number) => TimeReading | undefined

/** A time expression read from tokens `first` up to but not including `end`. */
export interface TimeReading {
  readonly first: number
  readonly end: number
  readonly kind: 'point' | 'duration' | 'set'
  readonly edtf: string
  readonly value?: DateValue
  readonly asOf?: boolean
  readonly rule: string
}

/** The lower-case token at an index, or an empty string. Pure. */
export function wordAt(context: TimeContext, at: number): string {
  return context.tokens[at]?.lower ?? ''
}

/** A reading of one calendar value. Pure. */
export function pointOf(given: {
  first: number
  end: number
  value: DateValue
  rule: string
  asOf?: boolean
}): TimeReading {
  return { kind: 'point', edtf: given.value.edtf, ...given }
}

/** Whether the nearest verb before the time, or else the first after it, speaks of the future. Pure. */
export function readsFuture({ tokens, words }: TimeContext, at: number): boolean {
  const sentence = tokens[at]?.sentence
  for (let index = at - 1; index > at - 11; index -= 1) {
    const token = tokens[index]
    if (!token || token.sentence !== sentence || token.text === ';') break
    if (tellsFuture(words, token)) return true
    // 'could be sent'
    if (isPast(token.lower, words.pastWords) && tokens[index - 1]?.lower !== 'be') return false
  }
  for (let index = at + 1; index < at + 12; index += 1) {
    const token = tokens[index]
    if (!token || token.sentence !== sentence || token.text === ';') return false
    if (tellsFuture(words, token)) return true
    if (isPast(token.lower, words.pastWords)) return false
  }
  return false
}

/** Not the month in 'the 25th of May'. */
function tellsFuture(words: TimeWords, { lower, capital }: Token): boolean {
  return words.futureWords.has(lower) && !(capital && words.months.has(lower))
}

/** Whether the nearest verb before the time is in the past. Pure. */
export function readsPast({ tokens, words }: TimeContext, at: number): boolean {
  const sentence = tokens[at]?.sentence
  for (let index = at - 1; index > at - 11; index -= 1) {
    const token = tokens[index]
    if (!token || token.sentence !== sentence) return false
    if (words.futureWords.has(token.lower)) return false
    if (isPast(token.lower, words.pastWords)) return true
  }
  return false
}

/** Whether the first verb behind the time is in the past: 'By October it was down to'. Pure. */
export function continuesInPast({ tokens, words }: TimeContext, at: number): boolean {
  const sentence = tokens[at]?.sentence
  for (let index = at + 1; index < at + 12; index += 1) {
    const token = tokens[index]
    if (!token || token.sentence !== sentence || words.futureWords.has(token.lower)) return false
    if (isPast(token.lower, words.pastWords)) return true
  }
  return false
}

function isPast(word: string, pastWords: ReadonlySet<string>): boolean {
  return pastWords.has(word) || (word.length > 4 && word.endsWith('ed'))
}

/** The date with this month and day that lies nearest the anchor. Pure; undefined without an anchor. */
export function nearestDate(
  context: TimeContext,
  given: { readonly at: number; readonly month: number; readonly day: number },
): DateValue | undefined {
  const { month, day } = given
  if (context.anchor === undefined) return undefined
  const { year } = dateOfDay(context.anchor)
  const future = readsFuture(context, given.at)
  let best: number | undefined
  let nearest = Number.POSITIVE_INFINITY
  for (const candidateYear of [year, year - 1, year + 1]) {
    if (!isDayOfMonth(candidateYear, month, day)) continue
    const number = Math.round(Date.UTC(candidateYear, month - 1, day) / 86_400_000)
    const distance = Math.abs(number - context.anchor) + (number > context.anchor + 21 && !future ? 200 : 0)
    if (best === undefined || distance < nearest) {
      best = number
      nearest = distance
    }
  }
  return best === undefined ? undefined : dayValue(best)
}
