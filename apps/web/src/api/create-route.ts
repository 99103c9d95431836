import { AppError } from '@crosstally/model'
import type { ServiceContext } from '@crosstally/services'
import type { Operation } from './define-operation.ts'
import { problemResponse, toAppError } from './problem.ts'
import { readBody } from './read-body.ts'

type Params = Readonly<Record<string, string | string[] | undefined>>
type Handler = (request: Request, context: { readonly params: Promise<Params> }) => Promise<Response>

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/**
 * The handlers of one address, one for each method: those of its operations, and for the other methods a problem that
 * says which there are. Every failure leaves as problem JSON; an unexpected one is logged here and nowhere else.
 */
export function createRoute(
  operations: readonly Operation[],
  openContext: () => ServiceContext,
): Readonly<Record<(typeof methods)[number], Handler>> {
  const handlerOf = (method: string): Handler => {
    const operation = operations.find((candidate) => candidate.method === method)
    return (request, context) => answer(operation ?? operations, { request, context, openContext })
  }
  return {
    GET: handlerOf('GET'),
    POST: handlerOf('POST'),
    PUT: handlerOf('PUT'),
    PATCH: handlerOf('PATCH'),
    DELETE: handlerOf('DELETE'),
  }
}

interface Call {
  readonly request: Request
  readonly context: { readonly params: Promise<Params> }
  readonly openContext: () => ServiceContext
}

async function answer(operation: Operation | readonly Operation[], call: Call): Promise<Response> {
  const { request } = call
  const { pathname } = new URL(request.url)
  try {
    if (!('run' in operation)) return refuseMethod(operation, pathname)
    const { status, body, headers } = await runOperation(operation, call)
    return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
  } catch (error) {
    const failure = toAppError(error)
    if (failure.code === 'INTERNAL') call.openContext().logger.error('request failed', { path: pathname }, error)
    return problemResponse(failure, pathname)
  }
}

async function runOperation(operation: Operation, { request, context, openContext }: Call) {
  const body = operation.bodySchema === undefined ? undefined : await readBody(request, operation.bodyLimitBytes)
  return operation.run(openContext(), {
    // An address without parameters in it comes with none at all, whatever Next's types say.
    path: singleValues(Object.entries((await context.params) ?? {})),
    query: singleValues([...new URL(request.url).searchParams].filter(([, value]) => value !== '')),
    body,
    idempotencyKey: request.headers.get('idempotency-key') ?? undefined,
  })
}

function singleValues(entries: ReadonlyArray<readonly [string, unknown]>): Record<string, string> {
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'))
}

function refuseMethod(operations: readonly Operation[], pathname: string): Response {
  const allowed = operations.map(({ method }) => method).join(', ')
  const response = problemResponse(new AppError('METHOD_NOT_ALLOWED', `This address takes ${allowed}`), pathname)
  response.headers.set('allow', allowed)
  return response
}
