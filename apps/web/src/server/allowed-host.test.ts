import { describe, expect, it } from 'vitest'
import { isAllowedHost } from './allowed-host.ts'

describe('isAllowedHost', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:8080', '[::1]:3000', 'LOCALHOST:1'])('takes %s', (host) => {
    expect(isAllowedHost(host, '')).toBe(true)
  })
  it.each([
    null,
    '',
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:3000',
    'evil.example#localhost',
  ])('refuses %s', (host) => {
    expect(isAllowedHost(host, '')).toBe(false)
  })
  it('takes the hosts it is told, with or without their port', () => {
    expect(isAllowedHost('tally.example:8443', 'tally.example, other.example:1')).toBe(true)
    expect(isAllowedHost('other.example:1', 'tally.example, other.example:1')).toBe(true)
    expect(isAllowedHost('other.example:2', 'tally.example, other.example:1')).toBe(false)
  })
})
