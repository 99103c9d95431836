import type { ServiceContext } from './context.ts'
import { readDossiers } from './read-dossiers.ts'
import type { DossierSummary } from './views.ts'

/** All dossiers (up to 1,000), the one with the latest report or review first. */
export async function listDossiers(ctx: ServiceContext): Promise<readonly DossierSummary[]> {
  return readDossiers(ctx, null)
}
