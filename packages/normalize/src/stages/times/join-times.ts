import type { TimeExpression, Token } from '../../document.ts'
import { dayNumber, dayValue } from './calendar.ts'

/**
 * Gives two dates that are the ends of one stretch ('from 24 April to 12 June', 'on 20 June and the following day') the
 * stretch as their value; each keeps its own `date`. Pure.
 */
export function joinTimes(tokens: readonly Token[], times: readonly TimeExpression[]): TimeExpression[] {
  const joined = [...times]
  for (let index = 1; index < joined.length; index += 1) {
    const [first, last] = [joined[index - 1], joined[index]]
    const back = first && last ? daysUpTo(tokens, first, last) : 0
    if (last?.date !== undefined && back > 0) {
      const edtf = `${dayBefore(last.date, back)}/${last.date}`
      joined[index] = { ...last, edtf, asOf: false, rules: [...last.rules, 'times/joined'] }
    }
    if (!first || !last || !areEnds(tokens, first, last)) continue
    const edtf = `${first.date}/${last.date}`
    joined[index - 1] = { ...first, edtf, rules: [...first.rules, 'times/joined'] }
    joined[index] = { ...last, edtf, rules: [...last.rules, 'times/joined'] }
  }
  return joined
}

function areEnds(tokens: readonly Token[], first: TimeExpression, last: TimeExpression): boolean {
  if (areEndsByClock(tokens, first, last)) return true
  const isSet = tokens[last.firstToken - 1]?.lower === 'the'
  const gap = last.firstToken - first.endToken
  if (gap !== (isSet ? 2 : 1) || first.date === undefined || last.date === undefined) return false
  if (first.date.length !== last.date.length || first.date >= last.date || !/^\d{4}(?:-\d\d){0,2}$/.test(first.date))
    return false
  const joint = tokens[first.endToken]?.lower ?? ''
  const opener =
    tokens[tokens[first.firstToken - 1]?.lower === 'the' ? first.firstToken - 2 : first.firstToken - 1]?.lower ?? ''
  if (/^(?:to|until|till|through|-|–)$/.test(joint))
    return opener === 'from' || opener === 'between' || joint !== 'to' || opener === '('
  if (joint !== 'and' || [first, last].some(({ rules }) => deictic.has(rules[0] ?? ''))) return false
  return opener === 'between' || dayOf(last.date) - dayOf(first.date) === 1
}

/** How many days back 'the 24 hours to Wednesday' or 'the three days up to Friday' reach, or 0. */
function daysUpTo(tokens: readonly Token[], first: TimeExpression, last: TimeExpression): number {
  if (first.kind !== 'duration' || last.date?.length !== 10) return 0
  const gap = tokens.slice(first.endToken, last.firstToken).map(({ lower }) => lower)
  if (!/^(?:up )?(?:to|until|till|ending|ending on|through)$/.test(gap.join(' '))) return 0
  const [, days, hours] = /^P(?:(\d+)D|T(\d+)H)$/.exec(first.edtf) ?? []
  return days === undefined ? Math.floor(Number(hours ?? 0) / 24) : Number(days)
}

function dayBefore(date: string, days: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return dayValue(dayNumber(year, month, day) - days).edtf
}

const clockReach = 6

/** 'from 23.30 on 13 October until 04.00 on 14 October'. */
function areEndsByClock(tokens: readonly Token[], first: TimeExpression, last: TimeExpression): boolean {
  const gap = last.firstToken - first.endToken
  if (gap < 2 || gap > clockReach || first.date === undefined || last.date === undefined || first.date >= last.date)
    return false
  if (!/^(?:to|until|till)$/.test(tokens[first.endToken]?.lower ?? '')) return false
  for (let at = first.endToken + 1; at < last.firstToken; at += 1) if (!isOfClock(tokens[at])) return false
  for (let at = first.firstToken - 1; at > first.firstToken - clockReach; at -= 1) {
    if (tokens[at]?.lower === 'from') return true
    if (!isOfClock(tokens[at])) return false
  }
  return false
}

function isOfClock(token: Token | undefined): boolean {
  return token?.kind === 'number' || /^(?:on|hours|h|:|\.|a\.m|p\.m|am|pm|of|the|local|time)$/.test(token?.lower ?? '')
}

// 'yesterday and today' are two days told apart.
const deictic = new Set(['times/deictic-day', 'times/last-night', 'times/this-part'])

function dayOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return day === 0 ? Number.NaN : dayNumber(year, month, day)
}
