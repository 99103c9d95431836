import { suggestOutlets } from '@crosstally/services'
import { serviceContext } from '../../../server/context.ts'

/** Outlets that fit what is typed, for completion in the form. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await suggestOutlets(serviceContext(), { prefix: query.slice(0, 200) }))
}
