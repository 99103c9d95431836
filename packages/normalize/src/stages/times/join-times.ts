import type { TimeExpression, Token } from '../../document.ts'
import { dayNumber } from './calendar.ts'

/**
 * Gives two dates that are the ends of one stretch ('from 24 April to 12 June', 'on 20 June and the following day') the
 * stretch as their value; each keeps its own `date`. Pure.
 */
export function joinTimes(tokens: readonly Token[], times: readonly TimeExpression[]): TimeExpression[] {
  const joined = [...times]
  for (let index = 1; index < joined.length; index += 1) {
    const [first, last] = [joined[index - 1], joined[index]]
    if (!first || !last || !areEnds(tokens, first, last)) continue
    const edtf = `${first.date}/${last.date}`
    joined[index - 1] = { ...first, edtf, rules: [...first.rules, 'times/joined'] }
    joined[index] = { ...last, edtf, rules: [...last.rules, 'times/joined'] }
  }
  return joined
}

function areEnds(tokens: readonly Token[], first: TimeExpression, last: TimeExpression): boolean {
  if (last.firstToken - first.endToken !== 1 || first.date === undefined || last.date === undefined) return false
  if (first.date.length !== last.date.length || first.date >= last.date || !/^\d{4}(?:-\d\d){0,2}$/.test(first.date))
    return false
  const joint = tokens[first.endToken]?.lower ?? ''
  const opener = tokens[first.firstToken - 1]?.lower ?? ''
  if (/^(?:to|until|till|through|-|–)$/.test(joint))
    return opener === 'from' || opener === 'between' || joint !== 'to' || opener === '('
  if (joint !== 'and' || [first, last].some(({ rules }) => deictic.has(rules[0] ?? ''))) return false
  return opener === 'between' || dayOf(last.date) - dayOf(first.date) === 1
}

// 'yesterday and today' are two days told apart.
const deictic = new Set(['times/deictic-day', 'times/last-night', 'times/this-part'])

function dayOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return day === 0 ? Number.NaN : dayNumber(year, month, day)
}
