'use server'

import { createSnapshot, type SnapshotSummary } from '@crosstally/services'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { serviceContext } from '../../server/context.ts'
import { expectedFailure } from '../../server/expected-failure.ts'
import { addressOf } from '../../ui/addresses.ts'
import { reviewerCookie } from '../review/reviewer-cookie.ts'

export interface FreezeState {
  readonly title: string
  readonly reviewer: string
  readonly errors: Readonly<Record<string, string>>
  readonly problem: string | null
}

const formSchema = z.object({
  dossier: z.string(),
  question: z.string().default(''),
  title: z.string(),
  reviewer: z.string(),
})
const yearSeconds = 31_536_000

/** Freezes a comparison and leads to its page, or gives back what was typed with a message at each field in question. */
export async function freezeAction(_before: FreezeState, form: FormData): Promise<FreezeState> {
  const { dossier, question, title, reviewer } = formSchema.parse(Object.fromEntries(form))
  const outcome = await freeze({ dossier, title, reviewer, ...(question === '' ? {} : { question }) })
  if ('problem' in outcome) return { title, reviewer, ...outcome }
  const jar = await cookies()
  jar.set(reviewerCookie, reviewer.trim(), { path: '/', maxAge: yearSeconds, sameSite: 'lax' })
  redirect(addressOf.snapshot(outcome.id))
}

async function freeze(
  input: Parameters<typeof createSnapshot>[1],
): Promise<SnapshotSummary | Pick<FreezeState, 'errors' | 'problem'>> {
  try {
    return await createSnapshot(serviceContext(), input)
  } catch (error) {
    const { message, fields } = expectedFailure(error)
    return { errors: fields, problem: Object.keys(fields).length > 0 ? null : message }
  }
}
