import { AppError, dossierSlugSchema, type ErrorCode, isCalendarDate } from '@crosstally/model'
import type { SubmitReportInput } from './views.ts'

/** The largest text taken, in bytes of UTF-8. */
export const maxTextBytes = 1_048_576

/** A submission that can be stored: optional fields that were blank are null. */
export interface ValidSubmission {
  readonly id: string | null
  readonly text: string
  readonly dossier: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly lang: string | null
  readonly retrievedAt: string | null
  readonly note: string | null
}

/**
 * Checks a submission and throws one `AppError` that names every wrong field in `details.fields`: `TEXT_EMPTY`,
 * `TEXT_TOO_LARGE` or `TEXT_BINARY` when the text is at fault, else `INVALID_INPUT`. `now` decides what is in the
 * future, a date without a time by the calendar of the machine's time zone.
 */
export function validateSubmission(input: SubmitReportInput, now: Date): ValidSubmission {
  const submission: ValidSubmission = {
    id: blankToNull(input.id),
    text: input.text,
    dossier: blankToNull(input.dossier) ?? 'inbox',
    title: blankToNull(input.title),
    outlet: blankToNull(input.outlet)?.trim() ?? null,
    url: blankToNull(input.url)?.trim() ?? null,
    publishedAt: blankToNull(input.publishedAt)?.trim() ?? null,
    lang: blankToNull(input.lang)?.trim() ?? null,
    retrievedAt: blankToNull(input.retrievedAt)?.trim() ?? null,
    note: blankToNull(input.note),
  }
  const textProblem = checkText(submission.text)
  const problems: [string, string | null][] = [
    ['id', checkLine(submission.id, 200)],
    ['text', textProblem?.message ?? null],
    ['title', checkLine(submission.title, 500)],
    ['outlet', checkLine(submission.outlet, 200)],
    ['url', checkUrl(submission.url)],
    ['publishedAt', checkDate(submission.publishedAt, now)],
    ['retrievedAt', checkDate(submission.retrievedAt, now)],
    ['lang', checkLang(submission.lang)],
    ['dossier', checkSlug(submission.dossier)],
    ['note', checkLine(submission.note, 500)],
  ]
  const fields = Object.fromEntries(problems.filter((entry): entry is [string, string] => entry[1] !== null))
  const messages = Object.values(fields)
  if (messages.length === 0) return submission
  throw new AppError(textProblem?.code ?? 'INVALID_INPUT', messages.join(' '), { details: { fields } })
}

function checkText(text: string): { code: ErrorCode; message: string } | null {
  if (text.trim() === '') return { code: 'TEXT_EMPTY', message: 'Give the text of the report.' }
  if (Buffer.byteLength(text) > maxTextBytes) return { code: 'TEXT_TOO_LARGE', message: 'The text is over 1 MiB.' }
  if (isBinary(text)) return { code: 'TEXT_BINARY', message: 'This is not a text: it holds binary data.' }
  return null
}

/** NUL and half characters are never text; other control characters and failed decodings are where they are many. */
function isBinary(text: string): boolean {
  if (text.includes('\0') || !text.isWellFormed()) return true
  let strange = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0xfffd || unit === 0x7f || (unit < 0x20 && (unit < 0x09 || unit > 0x0d))) strange += 1
  }
  return strange > 2 && strange > text.length / 100
}

function checkLine(value: string | null, maxLength: number): string | null {
  if (value === null) return null
  if (value.length > maxLength) return `This is longer than ${maxLength} characters.`
  return value.isWellFormed() && !hasControl(value) ? null : 'This holds characters that no text has.'
}

function hasControl(value: string): boolean {
  for (let index = 0; index < value.length; index += 1) if (value.charCodeAt(index) < 0x20) return true
  return false
}

function checkUrl(value: string | null): string | null {
  if (value === null) return null
  const url = URL.parse(value)
  const isWeb = url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
  return isWeb && value.length <= 2_000
    ? checkLine(value, 2_000)
    : 'Give an address that starts with http:// or https://.'
}

function checkDate(value: string | null, now: Date): string | null {
  if (value === null) return null
  const instant = new Date(value)
  if (!isCalendarDate(value) || Number.isNaN(instant.getTime())) return 'There is no such date; write it as 2025-03-06.'
  const isFuture = value.length === 10 ? value > localDate(now) : instant > now
  return isFuture ? 'This date lies in the future.' : null
}

function localDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}

function checkLang(value: string | null): string | null {
  return value === null || /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(value)
    ? null
    : 'Give a language code, as en.'
}

function checkSlug(value: string): string | null {
  return dossierSlugSchema.safeParse(value).success ? null : 'A dossier takes lower-case letters, digits and hyphens.'
}

function blankToNull(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value
}
