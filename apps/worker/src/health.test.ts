import { afterEach, expect, it } from 'vitest'
import { type HealthServer, startHealthServer } from './health.ts'

let server: HealthServer
afterEach(() => server.close())

async function get(path: string): Promise<[number, unknown]> {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`)
  return [response.status, await response.json()]
}

it('answers for the process and for what it depends on', async () => {
  const state = { alive: true, ready: true }
  server = await startHealthServer(
    { host: '127.0.0.1', port: 0 },
    {
      isAlive: () => state.alive,
      isReady: async () => ({ ready: state.ready, checks: { postgres: state.ready } }),
    },
  )
  expect(await get('/healthz')).toEqual([200, { alive: true }])
  expect(await get('/readyz')).toEqual([200, { ready: true, checks: { postgres: true } }])
  Object.assign(state, { alive: false, ready: false })
  expect(await get('/healthz')).toEqual([503, { alive: false }])
  expect(await get('/readyz')).toEqual([503, { ready: false, checks: { postgres: false } }])
  expect(await get('/else')).toEqual([404, { error: 'not found' }])
})

it('is not ready when the question itself fails', async () => {
  server = await startHealthServer(
    { host: '127.0.0.1', port: 0 },
    { isAlive: () => true, isReady: () => Promise.reject(new Error('away')) },
  )
  expect(await get('/readyz')).toEqual([503, { ready: false }])
})
