import 'server-only'
import { getComparison, getDossier, getQuestion } from '@crosstally/services'
import { cache } from 'react'
import { serviceContext } from './context.ts'
import { orNotFound } from './or-not-found.ts'

/** A dossier's counts by the slug of its address, read once a request; the page that says so where there is none. */
export const loadDossier = cache((addressedSlug: string) =>
  orNotFound(getDossier(serviceContext(), { slug: decodeURIComponent(addressedSlug) })),
)

/** A dossier's comparison, read once a request: all of a small dossier, the first page of a large one. */
export const loadComparison = cache((addressedSlug: string) =>
  orNotFound(getComparison(serviceContext(), { slug: decodeURIComponent(addressedSlug) })),
)

/** A question of a dossier with the part of the comparison that it stands in. */
export const loadQuestion = cache((addressedSlug: string, addressedId: string) =>
  orNotFound(
    getQuestion(serviceContext(), { slug: decodeURIComponent(addressedSlug), id: decodeURIComponent(addressedId) }),
  ),
)
