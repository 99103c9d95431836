import { dateOfDay, decadeValue, intervalValue, quarterValue, seasonValue, yearValue } from './calendar.ts'
import { pointOf, type TimeContext, type TimeReading, wordAt } from './time-context.ts'

/** '1994', '2010-2012', '1990s', 'the nineties', 'fiscal 1988'. */
export function readYear(context: TimeContext, at: number): TimeReading | undefined {
  const token = context.tokens[at]
  if (token?.kind !== 'number' || token.text.length !== 4 || !/^(?:1\d|20|21)\d\d$/.test(token.text)) return undefined
  const year = Number(token.text)
  const after = context.tokens[at + 1]
  if (
    after &&
    !after.spaceBefore &&
    (after.lower === 's' || after.lower === "'s") &&
    year % 10 === 0 &&
    !isPossessive(context, at)
  ) {
    return pointOf({ first: at, end: at + 2, value: decadeValue(year), rule: 'times/decade' })
  }
  if (!isYearHere(context, at)) return undefined
  const last = yearRangeEnd(context, at, year)
  if (last)
    return pointOf({
      first: at,
      end: last.end,
      value: intervalValue(yearValue(year), yearValue(last.year)),
      rule: 'times/years',
    })
  return pointOf({ first: at, end: at + 1, value: yearValue(year), rule: 'times/year' })
}

function isPossessive(context: TimeContext, at: number): boolean {
  return context.tokens[at + 1]?.lower === "'s" && wordAt(context, at - 1) !== 'the'
}

function yearRangeEnd(context: TimeContext, at: number, year: number): { year: number; end: number } | undefined {
  const joint = context.tokens[at + 1]
  const second = context.tokens[at + 2]
  if (!joint || !second || !/^(?:-|–|to|\/|through)$/.test(joint.lower) || second.kind !== 'number') return undefined
  if (/^\d{4}$/.test(second.text) && Number(second.text) > year && Number(second.text) - year < 200)
    return { year: Number(second.text), end: at + 3 }
  const short = /^\d\d$/.test(second.text) && joint.kind === 'mark' && !second.spaceBefore
  const full = Math.floor(year / 100) * 100 + Number(second.text)
  return short && full > year ? { year: full, end: at + 3 } : undefined
}

/** 'nineteen ninety-four', 'the year two thousand', 'the nineties', "the '90s". */
export function readSpelledYear(context: TimeContext, at: number): TimeReading | undefined {
  const word = wordAt(context, at)
  const decade = spelledDecades.get(word)
  if (
    decade !== undefined &&
    (wordAt(context, at - 1) === 'the' || /^(?:early|late|mid)$/.test(wordAt(context, at - 1)))
  ) {
    return pointOf({ first: at, end: at + 1, value: decadeValue(decade), rule: 'times/decade' })
  }
  const century = word === 'nineteen' ? 1900 : word === 'twenty' ? 2000 : word === 'eighteen' ? 1800 : undefined
  const tens = context.pack.tens.get(wordAt(context, at + 1))
  const teens = context.pack.units.get(wordAt(context, at + 1))
  const rest = tens ?? (teens !== undefined && teens >= 10 ? teens : undefined)
  if (century !== undefined && rest !== undefined && context.tokens[at + 1]?.spaceBefore) {
    const unit = tens === undefined ? undefined : context.pack.units.get(wordAt(context, at + 3))
    const joined = unit !== undefined && unit < 10 && wordAt(context, at + 2) === '-'
    return pointOf({
      first: at,
      end: at + (joined ? 4 : 2),
      value: yearValue(century + rest + (joined ? unit : 0)),
      rule: 'times/spelled-year',
    })
  }
  if (word !== 'year' || wordAt(context, at + 1) !== 'two' || wordAt(context, at + 2) !== 'thousand') return undefined
  return pointOf({ first: at, end: at + 3, value: yearValue(2000), rule: 'times/spelled-year' })
}

const spelledDecades: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
])

/** Words that can start a year in words. */
export const spelledYearWords: readonly string[] = [...spelledDecades.keys(), 'eighteen', 'nineteen', 'twenty', 'year']

/** A bare number of four digits is a year after a preposition, between marks, or before anything but a counted noun. */
function isYearHere(context: TimeContext, at: number): boolean {
  const { tokens, words, pack } = context
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!token || (before && !token.spaceBefore && before.kind !== 'mark')) return false
  if (before && !token.spaceBefore && /^[-–#.,:/+]$/.test(before.text) && before.start > 0)
    return /^[-–/]$/.test(before.text) ? false : before.text !== '#' && before.text !== '.'
  if (after && !after.spaceBefore && (after.kind === 'word' || after.kind === 'symbol') && after.lower !== "'s")
    return false
  if (before?.kind === 'symbol') return false
  const noun = after?.kind === 'word' && after.sentence === token.sentence && !pack.functionWords.has(after.lower)
  const counted =
    noun &&
    /(?:s|people|men|women|children|personnel|staff|police|dead|hp|km|rpm|kg|won|yen|yuan|euro|mah)$/.test(
      after.lower,
    ) &&
    after.text === after.lower
  if (counted || pack.unitWords.has(after?.lower ?? '') || pack.scales.has(after?.lower ?? '')) return false
  if (
    /^(?:about|some|over|least|than|nearly|almost|roughly|approximately|another|additional|exactly)$/.test(
      before?.lower ?? '',
    )
  )
    return false
  if (Number(token.text) < 1500 && !/^(?:in|since|year)$/.test(before?.lower ?? '')) return false
  const plausible = Number(token.text) >= 1800 && Number(token.text) < 2100
  if (before?.sentence === token.sentence && before.kind === 'word')
    return words.yearBefore.has(before.lower) || (plausible && (noun === true || before.text !== before.lower))
  return plausible
}

const quarterNames: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}

/** 'third quarter', 'the fourth quarter of 1984', 'third-quarter', 'Q3 2024', 'first half of 2024'. */
export function readQuarter(context: TimeContext, at: number): TimeReading | undefined {
  const short = /^q([1-4])$/.exec(wordAt(context, at))
  if (short) return quarterAt(context, { first: at, end: at + 1, quarter: Number(short[1]) })
  const ordinal = quarterNames[wordAt(context, at)]
  if (ordinal === undefined) return undefined
  let end = at + 1
  if (wordAt(context, end) === '-') end += 1
  if (wordAt(context, end) === 'fiscal' || wordAt(context, end) === 'calendar') end += 1
  if (wordAt(context, end) === 'quarter') return quarterAt(context, { first: at, end: end + 1, quarter: ordinal })
  return wordAt(context, end) === 'half' && ordinal <= 2
    ? halfAt(context, { first: at, end: end + 1, half: ordinal })
    : undefined
}

/** 'the quarter', 'the latest quarter', 'year-earlier', 'the year-ago period', 'a year earlier' beside a quarter. */
export function readSameQuarter(context: TimeContext, at: number): TimeReading | undefined {
  const { previousQuarter } = context
  if (!previousQuarter || (context.tokens[at]?.sentence ?? 0) - previousQuarter.sentence > 4) return undefined
  const word = (offset: number) => wordAt(context, at + offset)
  const current =
    word(0) === 'the' && (word(1) === 'quarter' || (word(1) === 'latest' && /^(?:quarter|period)$/.test(word(2))))
  if (current) {
    const end = at + (word(1) === 'quarter' ? 2 : 3)
    return pointOf({ first: at, end, value: previousQuarter.value, rule: 'times/same-quarter' })
  }
  const article = word(0) === 'the' || word(0) === 'a' ? 1 : 0
  const hyphen = word(article + 1) === '-' ? 1 : 0
  if (word(article) !== 'year' || !/^(?:earlier|ago)$/.test(word(article + hyphen + 1))) return undefined
  if (word(0) === 'a' && hyphen === 1) return undefined
  const named = /^(?:quarter|period)$/.test(word(article + hyphen + 2)) ? 1 : 0
  const { year, month } = dateOfDay(previousQuarter.value.from)
  const value = quarterValue(year - 1, Math.ceil(month / 3))
  return pointOf({ first: at, end: at + article + hyphen + 2 + named, value, rule: 'times/year-earlier-quarter' })
}

/** An explicit year after 'of', 'in' or nothing, else the year that puts the quarter before the anchor. */
function quarterAt(
  context: TimeContext,
  found: { first: number; end: number; quarter: number },
): TimeReading | undefined {
  const year = explicitYear(context, found.end)
  const first = wordAt(context, found.first - 1) === 'the' ? found.first - 1 : found.first
  if (year)
    return pointOf({ first, end: year.end, value: quarterValue(year.year, found.quarter), rule: 'times/quarter' })
  const relative = relativeYear(context, found.end)
  if (relative) {
    return pointOf({
      first,
      end: relative.end,
      value: quarterValue(relative.year, found.quarter),
      rule: 'times/quarter',
    })
  }
  if (context.anchor === undefined) return undefined
  const now = dateOfDay(context.anchor)
  const current = Math.ceil(now.month / 3)
  const value = quarterValue(found.quarter <= current ? now.year : now.year - 1, found.quarter)
  return pointOf({ first, end: found.end, value, rule: 'times/quarter' })
}

/** 'of last year', 'of this year' after a quarter. */
function relativeYear(context: TimeContext, at: number): { year: number; end: number } | undefined {
  const start = wordAt(context, at) === 'of' || wordAt(context, at) === 'in' ? at + 1 : at
  const shift = { last: -1, this: 0, next: 1 }[wordAt(context, start)]
  if (shift === undefined || wordAt(context, start + 1) !== 'year' || context.anchor === undefined) return undefined
  return { year: dateOfDay(context.anchor).year + shift, end: start + 2 }
}

function halfAt(context: TimeContext, found: { first: number; end: number; half: number }): TimeReading | undefined {
  const year = explicitYear(context, found.end)
  if (!year) return undefined
  const value = intervalValue(quarterValue(year.year, found.half * 2 - 1), quarterValue(year.year, found.half * 2))
  const months = found.half === 1 ? '01/' : '07/'
  const edtf = `${year.year}-${months}${year.year}-${found.half === 1 ? '06' : '12'}`
  return pointOf({ first: found.first, end: year.end, value: { ...value, edtf }, rule: 'times/half-year' })
}

function explicitYear(context: TimeContext, at: number): { year: number; end: number } | undefined {
  const skip = /^(?:of|in|,|fiscal)$/.test(wordAt(context, at)) ? at + 1 : at
  const text = wordAt(context, skip)
  return /^(?:19|20)\d\d$/.test(text) ? { year: Number(text), end: skip + 1 } : undefined
}

/** 'last fall', 'the summer of 2020', 'winter 2023-24', 'this spring'. */
export function readSeason(context: TimeContext, at: number): TimeReading | undefined {
  const season = context.words.seasons.get(wordAt(context, at))
  if (season === undefined) return undefined
  const year = explicitYear(context, at + 1)
  if (year) return pointOf({ first: at, end: year.end, value: seasonValue(year.year, season), rule: 'times/season' })
  if (context.anchor === undefined) return undefined
  const now = dateOfDay(context.anchor)
  const before = wordAt(context, at - 1)
  const started = now.month >= 3 * (season - 20)
  const named = /^(?:last|this|next|past|previous|early|late|the|in|since|by|until|coming)$/.test(before)
  if (
    !named ||
    (wordAt(context, at) === 'fall' && (before === 'the' || before === 'in') && wordAt(context, at + 1) === 'of')
  )
    return undefined
  if (wordAt(context, at) === 'spring' && before === 'the') return undefined
  const last = before === 'last' || before === 'past' || before === 'previous'
  const over = now.month > 3 * (season - 20) + 2
  const shift =
    before === 'next' || before === 'coming'
      ? started
        ? 1
        : 0
      : last
        ? over
          ? 0
          : -1
        : started || before === 'this'
          ? 0
          : -1
  return pointOf({
    first: last ? at - 1 : at,
    end: at + 1,
    value: seasonValue(now.year + shift, season),
    rule: 'times/season',
  })
}
