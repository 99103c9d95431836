import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './security-headers.ts'

describe('contentSecurityPolicy', () => {
  it('allows scripts and style elements by nonce only', () => {
    const policy = contentSecurityPolicy('abc', 'production')
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("style-src 'self' 'nonce-abc';")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain("frame-ancestors 'none'")
  })
  it('lets the development server evaluate code', () => {
    expect(contentSecurityPolicy('abc', 'development')).toContain("'unsafe-eval'")
  })
})
