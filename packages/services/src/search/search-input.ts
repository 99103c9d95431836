import { AppError, certaintySchema, isCalendarDate, measureSchema, scopeSchema } from '@crosstally/model'

/** What somebody looks for among claims; all optional, all must hold. */
export interface SearchClaimsInput {
  /** Words, "a phrase", or, -not. */
  readonly words?: string
  readonly measure?: string
  readonly certainty?: string
  readonly scope?: string
  /** Root of the chain (or the outlet speaking for itself), exactly as written. */
  readonly origin?: string
  readonly outlet?: string
  /** Slug of a dossier. */
  readonly dossier?: string
  /** As typed: names of anybody in the chain that hold it or are spelled like it. */
  readonly party?: string
  /** As typed: places, and what lies within them. */
  readonly place?: string
  /** ISO dates, both included. */
  readonly from?: string
  readonly to?: string
  /** Numbers, both included. */
  readonly min?: number
  readonly max?: number
  readonly cursor?: string
  /** 1 to 200, default 50. */
  readonly limit?: number
}

/** Throws one `INVALID_INPUT` that names every field that cannot be. */
export function checkSearch(input: SearchClaimsInput): void {
  const problems: [string, string | false][] = [
    ['words', tooLong(input.words)],
    ['party', tooLong(input.party)],
    ['place', tooLong(input.place)],
    ['measure', isUnknown(measureSchema, input.measure) && 'There is no such measure.'],
    ['certainty', isUnknown(certaintySchema, input.certainty) && 'There is no such certainty.'],
    ['scope', isUnknown(scopeSchema, input.scope) && 'There is no such scope.'],
    ['from', isNoDay(input.from) && 'There is no such date; write it as 2025-03-06.'],
    ['to', isNoDay(input.to) && 'There is no such date; write it as 2025-03-06.'],
    ['min', isNoNumber(input.min) && 'This takes a number.'],
    ['max', isNoNumber(input.max) && 'This takes a number.'],
    ['to', isReversed(input.from, input.to) && 'This date lies before the first one.'],
    ['max', isReversed(input.min, input.max) && 'This number is below the first one.'],
  ]
  const fields = Object.fromEntries(problems.filter((entry): entry is [string, string] => entry[1] !== false))
  const messages = Object.entries(fields).map(([field, message]) => `${field}: ${message}`)
  if (messages.length > 0) throw new AppError('INVALID_INPUT', messages.join(' '), { details: { fields } })
}

const typedMax = 300

function tooLong(value: string | undefined): string | false {
  if (value?.includes('\0')) return 'This holds characters that no text has.'
  return (value?.length ?? 0) > typedMax && `This is longer than ${typedMax} characters.`
}

function isUnknown(schema: { safeParse(value: unknown): { success: boolean } }, value: string | undefined): boolean {
  return value !== undefined && !schema.safeParse(value).success
}

function isNoDay(value: string | undefined): boolean {
  return value !== undefined && !(value.length === 10 && isCalendarDate(value))
}

function isNoNumber(value: number | undefined): boolean {
  return value !== undefined && !Number.isFinite(value)
}

function isReversed<Value extends string | number>(first: Value | undefined, last: Value | undefined): boolean {
  return first !== undefined && last !== undefined && last < first
}
