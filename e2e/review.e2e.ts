import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningApplication, withApplication } from './rig.ts'
import { lawmakerReport, submitAndRead } from './submit-through-form.ts'

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

test('a correction shows in the comparison and survives normalizing again', async () => {
  await submitAndRead(page, application.baseUrl, { ...lawmakerReport, dossier: 'Corrected' })
  const report = page.url()
  await page.getByLabel('Reviewing as').fill('Ada Reader')
  await page.getByRole('button', { name: /^about 400 killed/ }).click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByLabel('Figure').fill('450')
  await page.getByLabel('Why').fill('The statement says 450.')
  await page.getByRole('button', { name: 'Save correction' }).click()
  await page.getByRole('button', { name: /^about 450 killed/ }).waitFor()
  const history = page.getByRole('region', { name: 'Review history' })
  await history.getByText('The statement says 450.').waitFor()
  expect(await history.getByRole('row', { name: 'Figure' }).textContent()).toBe('Figureabout 400about 450')

  await page.getByRole('link', { name: 'Corrected' }).click()
  await page.getByRole('table').first().getByRole('link', { name: 'about 450 (corrected)', exact: true }).waitFor()

  await page.goto(report)
  await page.getByText('About this text').click()
  const asked = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Normalize again' }).click()
  await asked
  const api = new URL(`/api/v1${new URL(report).pathname}`, report)
  await expect.poll(async () => (await fetch(api)).json(), { timeout: 30_000 }).toMatchObject({ status: 'normalized' })
  await page.goto(report)
  await page.getByRole('button', { name: /^about 450 killed/ }).waitFor()
})

test('claims are reviewed with the keyboard alone', async () => {
  await submitAndRead(page, application.baseUrl, { ...lawmakerReport, dossier: 'By keyboard' })
  const total = await page.getByRole('heading', { level: 3 }).count()
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.getByText('Give your name first').waitFor()
  await page.getByLabel('Reviewing as').blur()
  await page.keyboard.press('e')
  expect(await page.getByLabel('Figure').count()).toBe(0)
  expect(await page.getByLabel('Reviewing as').evaluate((field) => field === document.activeElement)).toBe(true)
  await page.getByLabel('Reviewing as').fill('Ada Reader')
  await page.getByLabel('Reviewing as').blur()
  await page.keyboard.press('a')
  await page.getByText(`1 of ${total} reviewed`).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await page.getByLabel('Why is this no claim').waitFor()
  await page.keyboard.type('Not a count.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText(`2 of ${total} reviewed`).waitFor()
  await page.keyboard.press('k')
  expect(await page.getByRole('button', { expanded: true }).textContent()).toContain('Accepted')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a missed claim is added by selecting its words', async () => {
  await submitAndRead(page, application.baseUrl, { ...lawmakerReport, dossier: 'Added' })
  await page.getByLabel('Reviewing as').fill('Ada Reader')
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf('1,421') ?? -1
      if (start < 0 || node.parentElement?.closest('[data-start]') === null) continue
      document.getSelection()?.setBaseAndExtent(node, start, node, start + '1,421'.length)
      return
    }
  })
  await page.getByRole('button', { name: 'Add selected words' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a claim' })
  expect(await dialog.getByLabel('Figure').inputValue()).toBe('1421')
  await dialog.getByLabel('Who or what is counted').fill('units to the dollar')
  await dialog.getByRole('button', { name: 'Add claim' }).click()
  await page.getByRole('button', { name: /^1,421 other count.*Added/ }).waitFor()
})

test('of two people who review the same claim the second is told', async () => {
  await submitAndRead(page, application.baseUrl, { ...lawmakerReport, dossier: 'At once' })
  const other = await application.browser.newPage()
  await other.goto(page.url())
  for (const [reader, name] of [
    [page, 'Ada'],
    [other, 'Ben'],
  ] as const) {
    await reader.getByLabel('Reviewing as').fill(name)
    await reader.getByRole('button', { name: /^about 400 killed/ }).click()
    await reader.getByRole('button', { name: 'Accept', exact: true }).click()
    const outcome = name === 'Ada' ? 'by Ada' : 'Somebody changed it meanwhile'
    await reader.getByText(outcome).first().waitFor()
  }
  await other.close()
})
