import { AppError, type Claim, claimSchema } from '@crosstally/model'
import type { z } from 'zod'
import { type ReviewableField, reviewableFields } from '../views.ts'

const correctionsSchema = claimSchema.pick(pickAll(reviewableFields)).partial().strict()

/** The part of a claim that a person gives when adding one. */
export const addedClaimSchema = claimSchema.pick({ ...pickAll(reviewableFields), evidence: true })

/** Who decides and why, trimmed. Throws `INVALID_INPUT`. */
export function checkReviewer(input: {
  readonly reviewer: string
  readonly reason?: string | undefined
  readonly needsReason: boolean
}): { reviewer: string; reason: string | null } {
  const reviewer = input.reviewer.trim()
  const reason = (input.reason ?? '').trim()
  const fields: Record<string, string> = {}
  if (reviewer === '' || reviewer.length > 100) fields.reviewer = 'Say who you are, in up to 100 characters.'
  if (input.needsReason && reason === '') fields.reason = 'Say why this claim is wrong.'
  if (reason.length > 2_000) fields.reason = 'This is longer than 2,000 characters.'
  if (`${reviewer}${reason}`.includes('\0') || !`${reviewer}${reason}`.isWellFormed()) {
    fields.reason = 'This holds characters that no text has.'
  }
  throwIfAny(fields)
  return { reviewer, reason: reason === '' ? null : reason }
}

/** The corrected fields and their values; empty when none is given. Throws `INVALID_INPUT` with a message a field. */
export function parseCorrections(corrections: unknown): Partial<Pick<Claim, ReviewableField>> {
  const result = correctionsSchema.safeParse(corrections ?? {})
  if (!result.success) throwIfAny(toFieldMessages(result.error))
  return withoutUndefined(result.data ?? {})
}

/** What a person gives of a claim that was missed. Throws `INVALID_INPUT` with a message a field. */
export function parseAddedClaim(claim: unknown): z.infer<typeof addedClaimSchema> {
  const result = addedClaimSchema.safeParse(claim)
  if (result.success) return result.data
  throw invalid(toFieldMessages(result.error))
}

function toFieldMessages(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'corrections', `${issue.message}.`]))
}

function throwIfAny(fields: Readonly<Record<string, string>>): void {
  if (Object.keys(fields).length > 0) throw invalid(fields)
}

function invalid(fields: Readonly<Record<string, string>>): AppError {
  return new AppError('INVALID_INPUT', Object.values(fields).join(' '), { details: { fields } })
}

function pickAll<const Field extends string>(fields: readonly Field[]): { readonly [F in Field]: true } {
  // The cast holds because every field is given the value true; fromEntries forgets the names.
  return Object.fromEntries(fields.map((field) => [field, true])) as { readonly [F in Field]: true }
}

/** The cast holds because a missing key and an undefined one differ only for the type checker. */
function withoutUndefined(value: object): Partial<Pick<Claim, ReviewableField>> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<
    Pick<Claim, ReviewableField>
  >
}
