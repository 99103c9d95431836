import 'server-only'
import { compareKnownOn, type DossierComparison, getReportTexts } from '@crosstally/services'
import { cache } from 'react'
import { type KnownBy, readKnownOn } from '../features/views/known-on.ts'
import type { Material, TextedComparison } from '../features/views/material.ts'
import type { ViewParams } from '../features/views/view-params.ts'
import { serviceContext } from './context.ts'
import { loadComparison, loadQuestion } from './load-dossier.ts'
import { orNotFound } from './or-not-found.ts'

/** What the views of a dossier are made from, as an address asks for it. */
export async function loadMaterial(addressedSlug: string, params: ViewParams): Promise<Material> {
  const known = readKnownOn(params)
  const whole = await loadComparison(addressedSlug)
  const comparison = known === null ? whole : await loadKnownOn(addressedSlug, known.day, known.by)
  return { comparison: await withTexts(comparison), known, params, whole }
}

/** What the view of a question is made from; the page that says so where there is no such question. */
export async function loadQuestionMaterial(
  addressedSlug: string,
  addressedId: string,
  params: ViewParams,
): Promise<Material> {
  const known = readKnownOn(params)
  const { view: whole } = await loadQuestion(addressedSlug, addressedId)
  const comparison = known === null ? whole : await loadKnownOn(addressedSlug, known.day, known.by)
  return { comparison: await withTexts(comparison), known, params, whole }
}

/** The comparison of an earlier day, made once a request. */
const loadKnownOn = cache((addressedSlug: string, day: string, by: KnownBy) =>
  orNotFound(compareKnownOn(serviceContext(), { slug: decodeURIComponent(addressedSlug), day, by })),
)

/** The comparison with its reports' texts, so that views resolve names as the stored comparison does. */
const withTexts = cache(
  async (comparison: DossierComparison): Promise<TextedComparison> => ({
    ...comparison,
    texts: await getReportTexts(serviceContext(), { ids: Object.keys(comparison.reports) }),
  }),
)
