import { AppError } from '@crosstally/model'
import type { ServiceContext } from './context.ts'
import { readDossiers } from './read-dossiers.ts'
import type { DossierSummary } from './views.ts'

/** A dossier with its counts. Throws `NOT_FOUND`. */
export async function getDossier(ctx: ServiceContext, input: { readonly slug: string }): Promise<DossierSummary> {
  const [dossier] = await readDossiers(ctx, input.slug)
  if (dossier) return dossier
  throw new AppError('NOT_FOUND', 'There is no such dossier', { details: { slug: input.slug } })
}
