'use server'

import { claimSchema } from '@crosstally/model'
import { addClaim, renormalizeReport, retryReport, reviewClaim } from '@crosstally/services'
import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { serviceContext } from '../../server/context.ts'
import { expectedFailure } from '../../server/expected-failure.ts'
import { longestReviewerName, reviewerCookie } from './reviewer-cookie.ts'

/** Null when it was done; else a sentence on what stood in the way. */
export type ActionProblem = string | null

const yearSeconds = 31_536_000
const reviewer = z.string().trim().min(1, 'Give your name first.').max(longestReviewerName, 'Shorten your name.')
const reason = z.string().trim().max(2_000, 'Shorten the reason.')
const { quantity, measure, subject: counted, place, time, scope, certainty, attribution, via } = claimSchema.shape
const correctable = z.object({ quantity, measure, subject: counted, place, time, scope, certainty, attribution, via })
const correctionsSchema = z.object({
  quantity: quantity.exactOptional(),
  measure: measure.exactOptional(),
  subject: counted.exactOptional(),
  place: place.exactOptional(),
  time: time.exactOptional(),
  scope: scope.exactOptional(),
  certainty: certainty.exactOptional(),
  attribution: attribution.exactOptional(),
  via: via.exactOptional(),
})
const decided = { reportId: z.string(), claimId: z.string(), reviewer, revision: z.string() }
const reviewSchema = z.discriminatedUnion('decision', [
  z.object({ ...decided, decision: z.literal('accepted') }),
  z.object({ ...decided, decision: z.literal('rejected'), reason: reason.min(1, 'Say why it is rejected.') }),
  z.object({
    ...decided,
    decision: z.literal('corrected'),
    reason: reason.min(1, 'Say why it is corrected.'),
    corrections: correctionsSchema,
  }),
])
export type ReviewRequest = z.input<typeof reviewSchema>

const additionSchema = z.object({
  reportId: z.string(),
  reviewer,
  reason,
  claim: correctable.extend({ evidence: claimSchema.shape.evidence }),
})
export type AdditionRequest = z.input<typeof additionSchema>

/** Accepts, corrects or rejects one claim and shows the page anew. */
export async function reviewClaimAction(request: ReviewRequest): Promise<ActionProblem> {
  const parsed = reviewSchema.safeParse(request)
  if (!parsed.success) return firstMessage(parsed.error)
  return act(parsed.data.reviewer, () => reviewClaim(serviceContext(), parsed.data))
}

/** Adds a claim that the machine missed and shows the page anew. */
export async function addClaimAction(request: AdditionRequest): Promise<ActionProblem> {
  const parsed = additionSchema.safeParse(request)
  if (!parsed.success) return firstMessage(parsed.error)
  const { reason: why, ...addition } = parsed.data
  return act(addition.reviewer, () => addClaim(serviceContext(), why === '' ? addition : { ...addition, reason: why }))
}

/** Normalizes a failed report once more. */
export async function retryReportAction(reportId: string): Promise<void> {
  await retryReport(serviceContext(), { id: reportId })
  refresh()
}

/** Normalizes a report again; what people decided stays. */
export async function renormalizeReportAction(reportId: string): Promise<void> {
  await renormalizeReport(serviceContext(), { id: reportId })
  refresh()
}

async function act(name: string, work: () => Promise<unknown>): Promise<ActionProblem> {
  try {
    await work()
  } catch (error) {
    return expectedFailure(error).message
  }
  const jar = await cookies()
  jar.set(reviewerCookie, name, { path: '/', maxAge: yearSeconds, sameSite: 'lax' })
  refresh()
  return null
}

function firstMessage(error: z.ZodError): string {
  return error.issues[0]?.message ?? 'This cannot be saved as it is.'
}
