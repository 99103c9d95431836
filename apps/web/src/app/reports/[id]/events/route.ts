import { AppError } from '@crosstally/model'
import { watchReport } from '@crosstally/services'
import { serviceContext } from '../../../../server/context.ts'

export const dynamic = 'force-dynamic'

const encoder = new TextEncoder()

/** The report's status as server-sent events: one now, one at each change; ends once it is normalized or failed. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const stop = new AbortController()
  request.signal.addEventListener('abort', () => stop.abort())
  const states = watchReport(serviceContext(), { id, signal: stop.signal })
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await nextState(states)
      if (next === null) return controller.close()
      controller.enqueue(encoder.encode(`data: ${next}\n\n`))
    },
    async cancel() {
      stop.abort()
      await states.return()
    },
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform' },
  })
}

/** Null at the end, and for a report that is not there. */
async function nextState(states: ReturnType<typeof watchReport>): Promise<string | null> {
  try {
    const { value, done } = await states.next()
    return done || value === undefined ? null : value.status
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null
    throw error
  }
}
