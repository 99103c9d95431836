import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApplication, withApplication } from './rig.ts'

let application: RunningApplication

beforeAll(async () => {
  application = await withApplication({ withDemo: true })
})

afterAll(() => application?.stop())

test('the first screen shows the demo dossier', async () => {
  const page = await application.browser.newPage()
  await page.goto(application.baseUrl)
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
  await page.close()
})

test('a foreign Host header is refused', async () => {
  const response = await fetch(application.baseUrl, { headers: { host: 'example.org' } })
  expect(response.status).toBe(421)
})
