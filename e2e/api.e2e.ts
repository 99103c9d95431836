import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApplication, withApplication } from './rig.ts'

let application: RunningApplication

beforeAll(async () => {
  application = await withApplication({ withDemo: true })
})

afterAll(() => application?.stop())

interface Answer {
  readonly status: number
  readonly type: string | null
  // biome-ignore lint/suspicious/noExplicitAny: what a stranger's client sees; the schemas are tested where they are made.
  readonly json: any
}

async function call(method: 'GET' | 'POST', address: string, body?: unknown): Promise<Answer> {
  const response = await fetch(new URL(address, application.baseUrl), {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: response.status, type: response.headers.get('content-type'), json: await response.json() }
}

/** Asks until the answer is as wished; the time to read a few short texts is far below the limit. */
async function waitFor(address: string, isWished: (answer: Answer) => boolean): Promise<Answer> {
  const endAt = Date.now() + 60_000
  for (;;) {
    const answer = await call('GET', address)
    if (isWished(answer)) return answer
    if (Date.now() > endAt) throw new Error(`${address} stays ${JSON.stringify(answer.json).slice(0, 300)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

test('the process is alive and gets ready with its worker', async () => {
  expect(await call('GET', '/healthz')).toMatchObject({ status: 200, json: { status: 'ok' } })
  const ready = await waitFor('/readyz', ({ status }) => status === 200)
  expect(ready.json).toEqual({ status: 'ready', checks: { postgres: true, queue: true, worker: true } })
})

test('a report goes from its text to its claims and into the comparison', async () => {
  const text = 'At least 300 soldiers were killed in Kursk, the ministry said on Monday.'
  const reports = [
    { id: 'odd id/1?#%', text, outlet: 'Harbour Wire', publishedAt: '2025-03-06', dossier: 'by-api' },
    { id: 'plain', text: `${text} It gave no names.`, outlet: 'Daily', publishedAt: '2025-03-06', dossier: 'by-api' },
  ]
  const { status, json } = await call('POST', '/api/v1/reports', { reports })
  expect(status).toBe(202)
  for (const receipt of json.reports) {
    const { json: report } = await waitFor(receipt.url, (answer) => answer.json.status === 'normalized')
    expect(report.id).toBe(receipt.id)
    expect(report.claims[0]).toMatchObject({
      measure: 'killed',
      quantity: { low: 300, high: null, qualifier: 'at_least' },
    })
    expect(report.text.slice(report.claims[0].evidence.start, report.claims[0].evidence.end)).toBe(
      report.claims[0].evidence.quote,
    )
  }
  const { json: comparison } = await call('GET', '/api/v1/dossiers/by-api/questions')
  expect(comparison.questions[0].relations).toHaveLength(1)
})

test('the demo dossier is normalized and compared', async () => {
  const { json: list } = await waitFor('/api/v1/reports?dossier=north-korean-troops', ({ json }) =>
    json.items.every(({ status }: { status: string }) => status === 'normalized'),
  )
  expect(list.items).toHaveLength(16)
  const { json } = await call('GET', '/api/v1/dossiers/north-korean-troops/questions')
  expect(json.questions.length).toBeGreaterThan(5)
})

test('what is not there is a problem, not a page', async () => {
  for (const address of ['/api/v1/nothing', '/api/v1/reports/none']) {
    expect(await call('GET', address)).toMatchObject({
      status: 404,
      type: 'application/problem+json',
      json: { code: 'NOT_FOUND', instance: address },
    })
  }
  const response = await fetch(`${application.baseUrl}/api/v1/reports`, { method: 'DELETE' })
  expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'GET, POST' })
})

test('a body that is too large is refused', async () => {
  const body = { text: 'x'.repeat(1_100_000) }
  expect(await call('POST', '/api/v1/reports', body)).toMatchObject({ status: 413, json: { code: 'TEXT_TOO_LARGE' } })
  const reviews = await call('POST', '/api/v1/reports/a/reviews', body)
  expect(reviews).toMatchObject({ status: 413, json: { code: 'BODY_TOO_LARGE' } })
})

test('the page of the API lists its operations, asks no other server and is accessible', async () => {
  const context = await application.browser.newContext()
  const page = await context.newPage()
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(application.baseUrl)) elsewhere.push(request.url())
  })
  await page.goto(`${application.baseUrl}/api/v1/docs`)
  await page.getByRole('heading', { name: 'API', level: 1 }).waitFor()
  const { json: document } = await call('GET', '/api/v1/openapi.json')
  expect(document.openapi).toMatch(/^3\.1/)
  for (const path of Object.keys(document.paths)) {
    expect(await page.getByText(`${path}`, { exact: false }).count()).toBeGreaterThan(0)
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(elsewhere).toEqual([])
  await context.close()
})
