'use server'

import { listDossiers, type SubmitReportResult, submitReport } from '@crosstally/services'
import { redirect } from 'next/navigation'
import { serviceContext } from '../../server/context.ts'
import { expectedFailure } from '../../server/expected-failure.ts'
import { addressOf } from '../../ui/addresses.ts'
import { readForm } from './read-form.ts'
import { type SubmissionErrors, type SubmissionValues, submissionFields, submissionOf } from './submission.ts'

export interface SubmitState {
  readonly values: SubmissionValues
  readonly errors: SubmissionErrors
  /** A problem that belongs to no field. */
  readonly problem: string | null
}

/** Submits the form; leads to the report, or gives back what was typed with a message at each field in question. */
export async function submitReportAction(_before: SubmitState, form: FormData): Promise<SubmitState> {
  const { values, isReadable } = await readForm(form)
  if (!isReadable) {
    return {
      values,
      errors: { text: 'This file is not UTF-8 text. Save it as UTF-8, or paste the text.' },
      problem: null,
    }
  }
  const outcome = await submit(values)
  if ('values' in outcome) return outcome
  redirect(`${addressOf.report(outcome.id)}${outcome.duplicate ? '?duplicate=1' : ''}`)
}

async function submit(values: SubmissionValues): Promise<SubmitState | SubmitReportResult> {
  try {
    const ctx = serviceContext()
    return await submitReport(ctx, submissionOf(values, await listDossiers(ctx)))
  } catch (error) {
    const { message, fields } = expectedFailure(error)
    const errors = Object.fromEntries(Object.entries(fields).filter(([field]) => isFormField(field)))
    return { values, errors, problem: Object.keys(errors).length > 0 ? null : message }
  }
}

function isFormField(field: string): boolean {
  return submissionFields.some((known) => known === field)
}
