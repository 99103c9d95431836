import { createServer, type ServerResponse } from 'node:http'

/** What a request to the worker's health server finds out. */
export interface HealthChecks {
  /** Whether the process does its work: its loop turns and it fetches jobs. */
  readonly isAlive: () => boolean
  /** Whether what it depends on answers. */
  readonly isReady: () => Promise<{ readonly ready: boolean; readonly checks: Readonly<Record<string, boolean>> }>
}

export interface HealthServer {
  readonly port: number
  close(): Promise<void>
}

/** Answers `/healthz` and `/readyz` with 200 or 503 and JSON. */
export async function startHealthServer(
  address: { readonly host: string; readonly port: number },
  checks: HealthChecks,
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    if (request.url === '/healthz') return answer(response, checks.isAlive(), { alive: checks.isAlive() })
    if (request.url !== '/readyz') return answer(response, false, { error: 'not found' }, 404)
    checks.isReady().then(
      (readiness) => answer(response, readiness.ready, readiness),
      () => answer(response, false, { ready: false }),
    )
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(address.port, address.host, resolve)
  await promise
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : address.port,
    async close() {
      server.closeAllConnections()
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      await closed.promise
    },
  }
}

function answer(response: ServerResponse, isOk: boolean, body: object, status = isOk ? 200 : 503): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
