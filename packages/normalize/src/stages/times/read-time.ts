import type { LanguagePack } from '../../languages/language-pack.ts'
import { allPacks } from '../../languages/packs.ts'
import { WordTable, wordSet } from '../../languages/word-table.ts'
import { markOf } from '../segment/marks.ts'
import { readClock } from './read-clock.ts'
import { readDayOfMonth, readDeicticDay, readWeekday } from './read-day.ts'
import { readDuration, readSet, vagueAmounts } from './read-duration.ts'
import { readHoliday } from './read-holiday.ts'
import { readFirstDays, readHalfOfMonth, readMonthDate, readWeekOfMonth } from './read-month-date.ts'
import { readNow } from './read-now.ts'
import { readNumericDate } from './read-numeric-date.ts'
import { modifierShift, readAgo, readModified, readStretch, readThat } from './read-relative.ts'
import { readQuarter, readSameQuarter, readSeason, readSpelledYear, readYear, spelledYearWords } from './read-year.ts'
import type { Reader, TimeContext, TimeReading } from './time-context.ts'

const numberReaders: readonly Reader[] = [readNumericDate, readMonthDate, readClock, readAgo, readYear, readDuration]

/**
 * The time expression that starts at a token: the first reader that knows one has it. Words are looked up once, so that a
 * word that can start none costs one look-up. Pure.
 */
export function readTime(context: TimeContext, at: number): TimeReading | undefined {
  const token = context.tokens[at]
  if (!token || token.kind === 'mark' || token.kind === 'symbol') return undefined
  const readers = token.kind === 'number' ? numberReaders : context.readers.get(token)
  if (!readers || (articles.has(token) && !canFollowArticle(context, at + 1))) return undefined
  for (const reader of readers) {
    const reading = reader(context, at)
    if (reading) return reading
  }
  return undefined
}

const articles = wordSet(['the', 'a', 'an'])

/** Whether a word after an article can belong to a time ('the past', 'a week', 'the 7th'). */
function canFollowArticle({ tokens, pack, words }: TimeContext, at: number): boolean {
  const token = tokens[at]
  if (!token || token.kind === 'mark') return false
  if (token.kind === 'number') return true
  const { lower } = token
  if (afterArticle.has(token) || words.units.has(lower) || pack.scales.has(lower)) return true
  return pack.ordinals.has(lower) || pack.tens.has(lower)
}

const afterArticle = wordSet(['same', 'latest', 'few', 'couple', 'half', 'quarter', 'single', ...modifierShift.keys()])

const readersByPack = new Map<LanguagePack, WordTable<readonly Reader[]>>(
  allPacks.map((pack) => [pack, new WordTable(buildReaders(pack))]),
)

/** Where a time expression can start. */
export const opensTime: number = markOf(
  (spelling) =>
    spelling.kind === 'number' ||
    (spelling.kind === 'word' && [...readersByPack.values()].some((readers) => readers.has(spelling))),
)

/** The readers that each word can start, in the order in which they are asked. Pure. */
export function readersOf(pack: LanguagePack): WordTable<readonly Reader[]> {
  const known = readersByPack.get(pack)
  if (known) return known
  const readers = new WordTable(buildReaders(pack))
  readersByPack.set(pack, readers)
  return readers
}

/** Which readers a word can start, in the order in which they are asked. */
function buildReaders(pack: LanguagePack): Map<string, Reader[]> {
  const { times } = pack
  const readers = new Map<string, Reader[]>()
  const add = (words: Iterable<string>, ...added: readonly Reader[]) => {
    for (const word of words) readers.set(word, [...(readers.get(word) ?? []), ...added])
  }
  const numberWords = [...pack.units.keys(), ...pack.tens.keys(), 'a', 'an', 'half', 'hundred', 'thousand']
  add(['the', 'a', 'year'], readSameQuarter)
  add(times.months.keys(), readMonthDate)
  add([...times.holidays.branches.keys(), ...times.feasts.branches.keys()], readHoliday)
  add(['first'], readFirstDays)
  add(['first', 'second', 'third', 'fourth', 'last'], readWeekOfMonth)
  add(['first', 'second'], readHalfOfMonth)
  add([...pack.ordinals.keys(), ...pack.tens.keys()], readMonthDate)
  add(times.weekdays.keys(), readWeekday)
  add([...times.days.keys(), 'overnight', 'last', 'this', 'the'], readDeicticDay)
  add(['the'], readDayOfMonth)
  add([...modifierShift.keys(), 'latest', 'the'], readStretch, readModified)
  add(['that', 'the'], readThat)
  add(['q1', 'q2', 'q3', 'q4', 'first', 'second', 'third', 'fourth', 'last', 'final'], readQuarter)
  add(times.seasons.keys(), readSeason)
  add(['noon', 'midnight', 'midday', 'half', 'quarter', ...pack.units.keys()], readClock)
  add(spelledYearWords, readSpelledYear)
  add([...numberWords, ...vagueAmounts], readAgo, readDuration)
  add([...times.sets.keys(), 'every', 'each'], readSet)
  add(times.now.branches.keys(), readNow)
  return readers
}
