import type { SubmitReportInput } from '@crosstally/services'
import { slugOf } from './slug.ts'

export const submissionFields = ['text', 'title', 'outlet', 'publishedAt', 'url', 'dossier'] as const
export type SubmissionField = (typeof submissionFields)[number]
export type SubmissionValues = Readonly<Record<SubmissionField, string>>
export type SubmissionErrors = Readonly<Partial<Record<SubmissionField, string>>>

export const emptySubmission: SubmissionValues = {
  text: '',
  title: '',
  outlet: '',
  publishedAt: '',
  url: '',
  dossier: '',
}

interface KnownDossier {
  readonly slug: string
  readonly title: string
}

/**
 * What a person typed as the service takes it: a dossier by its title or slug, or the slug of a new name; a name without a
 * letter or digit stays as it is, for the service to refuse. Pure.
 */
export function submissionOf(values: SubmissionValues, dossiers: readonly KnownDossier[]): SubmitReportInput {
  const name = values.dossier.trim()
  const known = dossiers.find(({ slug, title }) => slug === name || title === name)
  return { ...values, dossier: known?.slug ?? (slugOf(name) || name) }
}
