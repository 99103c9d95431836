import { checkReadiness } from '@crosstally/services'
import { serviceContext } from '../../server/context.ts'

/** Whether a submitted report would get through: Postgres, the queue and a live worker. 503 names what is missing. */
export async function GET(): Promise<Response> {
  const { ready, checks } = await checkReadiness(serviceContext())
  return Response.json(
    { status: ready ? 'ready' : 'not-ready', checks },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

export const dynamic = 'force-dynamic'
