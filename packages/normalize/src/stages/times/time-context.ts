import type { Token } from '../../document.ts'
import type { LanguagePack, TimeWords } from '../../languages/language-pack.ts'
import { type DateValue, dateOfDay, dayValue, isDayOfMonth } from './calendar.ts'

/** What the readers of time expressions need to know. */
export interface TimeContext {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly pack: LanguagePack
  readonly words: TimeWords
  /** Day number of the publication date or dateline; undefined where the report names none. */
  readonly anchor: number | undefined
  /** The last calendar date read before: what 'the day before' and 'two days later' count from. */
  previous: DateValue | undefined
}

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

/** Whether the words before and after in the sentence speak of the future. Pure. */
export function readsFuture({ tokens, words }: TimeContext, at: number): boolean {
  const sentence = tokens[at]?.sentence
  for (let index = at - 1; index > at - 12; index -= 1) {
    const token = tokens[index]
    if (!token || token.sentence !== sentence || token.text === ';') break
    if (words.futureWords.has(token.lower)) return true
    if (words.pastWords.has(token.lower)) return false
  }
  for (let index = at + 1; index < at + 6; index += 1) {
    const token = tokens[index]
    if (!token || token.sentence !== sentence || token.kind === 'mark') return false
    if (token.lower === 'will' || token.lower === "'ll") return true
  }
  return false
}

/** The date with this month and day that lies nearest the anchor. Pure; undefined without an anchor. */
export function nearestDate(context: TimeContext, month: number, day: number): DateValue | undefined {
  if (context.anchor === undefined) return undefined
  const { year } = dateOfDay(context.anchor)
  let best: number | undefined
  for (const candidateYear of [year, year - 1, year + 1]) {
    if (!isDayOfMonth(candidateYear, month, day)) continue
    const number = Math.round(Date.UTC(candidateYear, month - 1, day) / 86_400_000)
    if (best === undefined || Math.abs(number - context.anchor) < Math.abs(best - context.anchor)) best = number
  }
  return best === undefined ? undefined : dayValue(best)
}
