import 'server-only'
import { readKnownOn, viewKnownOn } from '../features/views/known-on.ts'
import type { Material } from '../features/views/material.ts'
import type { ViewParams } from '../features/views/view-params.ts'
import { loadComparison, loadQuestion } from './load-dossier.ts'

/** What the views of a dossier are made from, as an address asks for it. */
export async function loadMaterial(addressedSlug: string, params: ViewParams): Promise<Material> {
  const whole = await loadComparison(addressedSlug)
  const known = readKnownOn(params)
  return { comparison: known === null ? whole : viewKnownOn(whole, known), known, params, whole }
}

/** What the view of a question is made from; the page that says so where there is no such question. */
export async function loadQuestionMaterial(
  addressedSlug: string,
  addressedId: string,
  params: ViewParams,
): Promise<Material> {
  const { view: whole } = await loadQuestion(addressedSlug, addressedId)
  const known = readKnownOn(params)
  const comparison = known === null ? whole : viewKnownOn(await loadComparison(addressedSlug), known)
  return { comparison, known, params, whole }
}
