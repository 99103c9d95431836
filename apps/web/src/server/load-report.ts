import 'server-only'
import { getReport } from '@crosstally/services'
import { cache } from 'react'
import { serviceContext } from './context.ts'
import { orNotFound } from './or-not-found.ts'

/** A report by the id of its address, read once a request; the page that says so where there is none. */
export const loadReport = cache((addressedId: string) =>
  orNotFound(getReport(serviceContext(), { id: decodeURIComponent(addressedId) })),
)
