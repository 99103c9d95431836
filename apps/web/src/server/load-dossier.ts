import 'server-only'
import { compareDossier, getDossier } from '@crosstally/services'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { serviceContext } from './context.ts'
import { orNotFound } from './or-not-found.ts'

/** A dossier's counts by the slug of its address, read once a request; the page that says so where there is none. */
export const loadDossier = cache((addressedSlug: string) =>
  orNotFound(getDossier(serviceContext(), { slug: decodeURIComponent(addressedSlug) })),
)

/** A dossier's comparison, made once a request. */
export const loadComparison = cache((addressedSlug: string) =>
  orNotFound(compareDossier(serviceContext(), { slug: decodeURIComponent(addressedSlug) })),
)

/** A question of a dossier with the comparison it stands in. */
export const loadQuestion = cache(async (addressedSlug: string, addressedId: string) => {
  const view = await loadComparison(addressedSlug)
  const id = decodeURIComponent(addressedId)
  const question = view.comparison.questions.find((candidate) => candidate.id === id) ?? notFound()
  return { view, question }
})
