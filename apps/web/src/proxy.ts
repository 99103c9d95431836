import { type NextRequest, NextResponse } from 'next/server'
import { readEnvironment } from './env.ts'
import { isAllowedHost } from './server/allowed-host.ts'
import { contentSecurityPolicy, nonceHeader, securityHeaders } from './server/security-headers.ts'

/** Stands before every request: refuses foreign Host headers (DNS rebinding) and sets the security headers. */
export function proxy(request: NextRequest): NextResponse {
  const environment = readEnvironment()
  if (!isAllowedHost(request.headers.get('host'), environment.ALLOWED_HOSTS)) {
    return new NextResponse('This server does not answer to that host name.\n', {
      status: 421,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, environment.NODE_ENV)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set(nonceHeader, nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value)
  return response
}

export const config = { matcher: '/((?!_next/static|_next/image).*)' }
