import { AppError } from '@crosstally/model'
import { problemResponse } from '../../../../api/problem.ts'

/** Addresses of the API that are not there get a problem, not a page. */
export function GET(request: Request): Response {
  const { pathname } = new URL(request.url)
  return problemResponse(new AppError('NOT_FOUND', 'There is nothing at this address'), pathname)
}

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT }
