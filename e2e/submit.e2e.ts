import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningApplication, withApplication } from './rig.ts'
import { lawmakerReport, presidentReport, submitAndRead, submitThroughForm } from './submit-through-form.ts'

let application: RunningApplication
let page: Page

beforeAll(async () => {
  application = await withApplication()
})
afterAll(() => application?.stop())
beforeEach(async () => {
  page = await application.browser.newPage()
})
afterEach(() => page.close())

test('a submitted report shows its claims without a reload, and its place in the comparison', async () => {
  await submitThroughForm(page, application.baseUrl, lawmakerReport)
  await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''))
  await page.getByRole('status').getByText('Normalized').waitFor()
  await page.getByRole('button', { name: /^about 3,500 in training/ }).waitFor()
  expect(await page.locator('[data-not-reloaded]').count()).toBe(1)

  await submitAndRead(page, application.baseUrl, presidentReport)
  await page.getByRole('link', { name: 'Troops abroad' }).click()
  await page.getByRole('heading', { level: 1, name: 'Troops abroad' }).waitFor()
  const matrix = page.getByRole('table').first()
  await matrix.getByRole('link', { name: 'about 400', exact: true }).waitFor()
  await matrix.getByRole('link', { name: 'at least 2,600', exact: true }).waitFor()
})

test('a number in the text opens its claim, with the chain of who says so', async () => {
  await submitAndRead(page, application.baseUrl, { ...lawmakerReport, dossier: 'Numbers in the text' })
  await page.getByRole('link', { name: 'approximately 400' }).click()
  await page.getByRole('region', { name: 'Who says so' }).getByText('Yu Yong-weon').waitFor()
  expect(new URL(page.url()).hash).toMatch(/^#claim-\d+$/)
  const open = page.getByRole('button', { expanded: true })
  expect(await open.textContent()).toContain('about 400')
})

test('the same text in the same dossier leads to the report that is there', async () => {
  const report = { ...lawmakerReport, dossier: 'Twice' }
  await submitAndRead(page, application.baseUrl, report)
  const first = new URL(page.url()).pathname
  await submitThroughForm(page, application.baseUrl, report)
  await page.getByText('This text was already in the dossier').waitFor()
  expect(new URL(page.url()).pathname).toBe(first)
})

test('problems show at their fields and nothing typed is lost', async () => {
  await page.goto(`${application.baseUrl}/submit`)
  await page.getByLabel('Title').fill('A title to keep')
  await page.getByLabel('Publication date').fill('2025-02-30')
  await page.getByLabel('Address').fill('not an address')
  await page.getByRole('button', { name: 'Submit report' }).click()
  await page.getByText('There is no such date').waitFor()
  for (const label of ['Text of the report', 'Publication date', 'Address']) {
    expect(await page.getByLabel(label).getAttribute('aria-invalid')).toBe('true')
  }
  expect(await page.getByLabel('Title').inputValue()).toBe('A title to keep')
  expect(await page.getByLabel('Publication date').inputValue()).toBe('2025-02-30')
})

test('a date in the future and a text over 1 MiB are refused', async () => {
  await page.goto(`${application.baseUrl}/submit`)
  await page.getByLabel('Text of the report').fill('40 killed. '.repeat(100_000))
  await page.getByLabel('Publication date').fill('2999-01-01')
  await page.getByRole('button', { name: 'Submit report' }).click()
  await page.getByText('The text is over 1 MiB.').waitFor()
  await page.getByText('This date lies in the future.').waitFor()
})

test('a chosen file is kept byte for byte, and the form works without scripts', async () => {
  const context = await application.browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${application.baseUrl}/submit`)
  const bytes = Buffer.from('\uFEFFSome 40 people were killed.\r\nOthers fled.\n')
  await plain.locator('input[type=file]').setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: bytes })
  await plain.getByLabel('Dossier').fill('Without scripts')
  await plain.getByRole('button', { name: 'Submit report' }).click()
  await plain.waitForURL(/\/reports\//)
  await plain.getByText('About this text').click()
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  await plain.getByText(Buffer.from(digest).toString('hex')).waitFor()
  await context.close()
})

test('an address with nothing behind it answers 404', async () => {
  for (const path of ['/reports/none', '/dossiers/none', '/nowhere']) {
    const response = await page.goto(application.baseUrl + path)
    expect(response?.status()).toBe(404)
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
  }
})
