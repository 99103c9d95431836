import 'server-only'
import { getSnapshot, listSnapshots } from '@crosstally/services'
import { cache } from 'react'
import { serviceContext } from './context.ts'
import { orNotFound } from './or-not-found.ts'

/** A snapshot by the id of its address, read once a request; the page that says so where there is none. */
export const loadSnapshot = cache((id: string) => orNotFound(getSnapshot(serviceContext(), { id })))

/** The latest snapshots of a dossier. */
export async function loadSnapshots(slug: string) {
  return (await listSnapshots(serviceContext(), { dossier: slug, limit: 20 })).items
}
