import { request } from 'node:http'
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
  expect(await statusFor('localhost')).toBe(200)
  expect(await statusFor('example.org')).toBe(421)
})

/** fetch sends no Host header of ours, so this takes Node's own client. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${application.baseUrl}/submit`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.once('error', reject).end()
  })
}
