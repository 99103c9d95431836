import {
  type AttributionLink,
  type Claim,
  certaintySchema,
  measureSchema,
  qualifierSchema,
  scopeSchema,
  sourceKindSchema,
  subjectKindSchema,
  timeKinds,
  unitSchema,
} from '@crosstally/model'
import type { ReviewableField } from '@crosstally/services'
import { z } from 'zod'
import { boundsOf, takesRange } from './bounds-of.ts'

/** The fields of a claim as a form holds them: strings, lists one name a line, nearest first. */
export const draftFields = [
  'qualifier',
  'first',
  'second',
  'unit',
  'measure',
  'subject',
  'subjectKind',
  'place',
  'time',
  'timeKind',
  'scope',
  'certainty',
  'attribution',
  'via',
] as const
/** The services' list, said again: this module also runs in the browser, where nothing of the services may be loaded. */
const reviewableFields = [
  'quantity',
  'measure',
  'subject',
  'place',
  'time',
  'scope',
  'certainty',
  'attribution',
  'via',
] as const satisfies readonly ReviewableField[]
export type DraftField = (typeof draftFields)[number]
export type ClaimDraft = Readonly<Record<DraftField, string>>
export type ReviewableClaim = Pick<Claim, ReviewableField>
export type DraftErrors = Readonly<Partial<Record<DraftField, string>>>

export type DraftReading =
  | { readonly ok: true; readonly claim: ReviewableClaim }
  | { readonly ok: false; readonly errors: DraftErrors }

/** A claim as a form shows it. Pure. */
export function draftOf(claim: ReviewableClaim): ClaimDraft {
  const { quantity, subject, place, time } = claim
  return {
    qualifier: quantity.qualifier,
    first: String(quantity.low ?? quantity.best ?? quantity.high ?? ''),
    second: takesRange(quantity.qualifier) ? String(quantity.high ?? '') : '',
    unit: quantity.unit ?? '',
    measure: claim.measure,
    subject: subject.text,
    subjectKind: subject.kind ?? '',
    place: place?.name ?? '',
    time: time?.edtf ?? '',
    timeKind: time?.kind ?? 'as_of',
    scope: claim.scope,
    certainty: claim.certainty,
    attribution: claim.attribution.map(({ name }) => name).join('\n'),
    via: claim.via.map(({ name }) => name).join('\n'),
  }
}

/**
 * Reads a form back. What was not touched keeps the details a form does not show (spans, cues, containing places).
 * Gives one message for each field that cannot stand. Pure.
 */
export function readDraft(draft: ClaimDraft, base: ReviewableClaim): DraftReading {
  const result = draftSchema.safeParse(draft)
  if (!result.success) {
    const issues = result.error.issues.map((issue) => [String(issue.path[0]), issue.message] as const)
    return { ok: false, errors: Object.fromEntries(issues) }
  }
  return { ok: true, claim: merge(result.data, base) }
}

/** The fields in which two claims differ, with the second's values. Pure. */
export function correctionsBetween(before: ReviewableClaim, after: ReviewableClaim): Partial<ReviewableClaim> {
  const changed = reviewableFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return Object.fromEntries(changed.map((field) => [field, after[field]]))
}

const edtf = /^(?:\.\.|-?\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?)(?:\/(?:\.\.|-?\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?))?$/
const figure = z
  .string()
  .transform((written) => written.replace(/[\s,_]/g, ''))
  .refine(
    (written) => written !== '' && Number.isFinite(Number(written)) && Number(written) >= 0,
    'Write a number, as 3500.',
  )
  .transform(Number)

const draftSchema = z
  .object({
    qualifier: qualifierSchema,
    first: figure,
    second: z.string(),
    unit: z
      .string()
      .trim()
      .refine(
        (unit) => unit === '' || unitSchema.safeParse(unit).success,
        'Write person, household, site, item, attack or a currency code as USD.',
      ),
    measure: measureSchema,
    subject: z.string().trim().min(1, 'Say who or what is counted.'),
    subjectKind: z.union([z.literal(''), subjectKindSchema]),
    place: z.string().trim(),
    time: z
      .string()
      .trim()
      .regex(edtf, 'Write a date as 2025-02-26, a month as 2025-02, a span as 2025-01/2025-02.')
      .or(z.literal('')),
    timeKind: z.enum(timeKinds),
    scope: scopeSchema,
    certainty: certaintySchema,
    attribution: z.string(),
    via: z.string(),
  })
  .superRefine(({ qualifier, second }, context) => {
    if (takesRange(qualifier) && !figure.safeParse(second).success) {
      context.addIssue({ code: 'custom', path: ['second'], message: 'Write the upper number of the range.' })
    }
  })

function merge(draft: z.output<typeof draftSchema>, base: ReviewableClaim): ReviewableClaim {
  const before = draftOf(base)
  const second = takesRange(draft.qualifier) ? figure.parse(draft.second) : draft.first
  const isFigureKept =
    before.qualifier === draft.qualifier && before.first === String(draft.first) && before.second === draft.second
  const bounds = isFigureKept ? {} : boundsOf(draft.qualifier, draft.first, second)
  const isPlaceKept = before.place === draft.place
  const isTimeKept = before.time === draft.time && before.timeKind === draft.timeKind
  return {
    quantity: { ...base.quantity, ...bounds, qualifier: draft.qualifier, unit: draft.unit === '' ? null : draft.unit },
    measure: draft.measure,
    subject: mergeSubject(draft.subject, draft.subjectKind, base),
    place: isPlaceKept ? base.place : placeNamed(draft.place),
    time: isTimeKept ? base.time : timeAt(draft.time, draft.timeKind),
    scope: draft.scope,
    certainty: draft.certainty,
    attribution: namesIn(draft.attribution).map((name) => speakerNamed(name, base)),
    via: namesIn(draft.via).map((name) => base.via.find((link) => link.name === name) ?? { name }),
  }
}

function mergeSubject(text: string, kind: string, base: ReviewableClaim): ReviewableClaim['subject'] {
  const { kind: before, ...rest } = base.subject
  if (text === base.subject.text && kind === (before ?? '')) return base.subject
  const known = subjectKindSchema.safeParse(kind)
  return { ...rest, text, ...(known.success ? { kind: known.data } : {}) }
}

function placeNamed(name: string): ReviewableClaim['place'] {
  return name === '' ? null : { text: name, name }
}

function timeAt(written: string, kind: (typeof timeKinds)[number]): ReviewableClaim['time'] {
  return written === '' ? null : { edtf: written, kind }
}

function speakerNamed(name: string, base: ReviewableClaim): AttributionLink {
  return base.attribution.find((link) => link.name === name) ?? { name, kind: sourceKindSchema.enum.person }
}

function namesIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
