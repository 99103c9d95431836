import { type TimeContext, wordAt } from './time-context.ts'

const mostDays = 31

/** A day of the month in words: 'sixteenth', 'twenty-eighth', 'thirty first'. Pure. */
export function spelledDayAt(context: TimeContext, at: number): { day: number; end: number } | undefined {
  const { ordinals, tens } = context.pack
  const whole = ordinals.get(wordAt(context, at))
  if (whole !== undefined) return whole <= mostDays ? { day: whole, end: at + 1 } : undefined
  const ten = tens.get(wordAt(context, at))
  if (ten === undefined || ten > mostDays) return undefined
  const unitAt = wordAt(context, at + 1) === '-' ? at + 2 : at + 1
  const unit = ordinals.get(wordAt(context, unitAt)) ?? mostDays
  return unit < 10 && ten + unit <= mostDays ? { day: ten + unit, end: unitAt + 1 } : undefined
}
