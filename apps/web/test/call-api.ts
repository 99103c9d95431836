import type { ServiceContext } from '@crosstally/services'
import { createRoute } from '../src/api/create-route.ts'
import { operations } from '../src/api/operations.ts'

export interface ApiAnswer {
  readonly status: number
  readonly headers: Headers
  readonly json: unknown
}

export interface ApiCall {
  readonly body?: unknown
  /** Sent as it is, in place of `body`. */
  readonly rawBody?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Calls the handlers of the API as the server does, without the server: 'GET /reports/a?limit=2'. */
export async function callApi(ctx: ServiceContext, line: string, call: ApiCall = {}): Promise<ApiAnswer> {
  const [method = '', address = ''] = line.split(' ')
  const url = new URL(`http://localhost/api/v1${address}`)
  const path = url.pathname.slice('/api/v1'.length)
  const here = operations.filter((operation) => matchPath(operation.path, path) !== null)
  const params = here[0] ? (matchPath(here[0].path, path) ?? {}) : {}
  const body = call.rawBody ?? (call.body === undefined ? undefined : JSON.stringify(call.body))
  const request = new Request(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...call.headers },
    ...(body === undefined ? {} : { body }),
  })
  const handlers: Readonly<Record<string, ReturnType<typeof createRoute>['GET']>> = createRoute(here, () => ctx)
  const handler = handlers[method]
  if (!handler) throw new Error(`no handler for ${line}`)
  const response = await handler(request, { params: Promise.resolve(params) })
  return { status: response.status, headers: response.headers, json: await response.json() }
}

function matchPath(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? '')
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    if (name !== undefined) params[name] = value
    else if (part !== value) return null
  }
  return params
}
