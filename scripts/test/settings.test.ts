import { createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { findFreePort } from '../lib/free-port.mjs'
import { choosePort, readSettings } from '../lib/settings.mjs'

afterEach(() => vi.unstubAllEnvs())

function set(variables: Record<string, string>): void {
  for (const name of ['PORT', 'DATABASE_URL', 'REDIS_URL']) vi.stubEnv(name, variables[name] ?? '')
}

test('what is left out has its usual value', () => {
  set({})
  expect(readSettings()).toEqual({ port: 3000, databaseUrl: undefined, redisUrl: undefined })
})

test('what is set is taken', () => {
  set({ PORT: '8080', DATABASE_URL: 'postgres://a@b/c', REDIS_URL: 'rediss://d' })
  expect(readSettings()).toEqual({ port: 8080, databaseUrl: 'postgres://a@b/c', redisUrl: 'rediss://d' })
})

test.each([
  [{ PORT: 'http' }, 'PORT is http, which is no port.'],
  [{ PORT: '65536' }, 'PORT is 65536, which is no port.'],
  [{ DATABASE_URL: 'mysql://a' }, 'DATABASE_URL is no postgresql:// address.'],
  [{ REDIS_URL: 'localhost' }, 'REDIS_URL is no redis:// address.'],
])('%o is refused with advice', (variables, message) => {
  set(variables)
  expect(() => readSettings()).toThrow(expect.objectContaining({ message, advice: expect.stringMatching(/^Set /) }))
})

test('a taken port gives the next free one', async () => {
  const wanted = await findFreePort(0)
  const server = createServer().listen({ host: '127.0.0.1', port: wanted })
  await new Promise((resolve) => server.once('listening', resolve))
  const chosen = await choosePort(wanted ?? 0)
  expect(chosen).toBeGreaterThan(wanted ?? 0)
  await new Promise((resolve) => server.close(resolve))
})
