import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApplication, withApplication } from './rig.ts'

let application: RunningApplication
let addresses: Readonly<Record<string, string>>

beforeAll(async () => {
  application = await withApplication({ withDemo: true })
  addresses = await findAddresses()
})
afterAll(() => application?.stop())

const views = ['tree', 'drift', 'ledger', 'same-number', 'silence', 'side-by-side'] as const
const names = [
  'dossiers',
  'submit',
  'dossier',
  ...views,
  'two-reports',
  'known-on',
  'question',
  'report',
  'search',
  'found',
  'asked',
  'refused',
  'sources',
  'status',
  'missing',
] as const

test.each(names)('axe finds nothing on the page %s, light or dark, and no width scrolls it sideways', async (name) => {
  const page = await openPage(name)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect({ colorScheme, found }).toEqual({ colorScheme, found: [] })
  }
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect({ width, overflow }).toEqual({ width, overflow: 0 })
  }
  await page.context().close()
})

test('no report scrolls its page sideways at 360 px, however long its note and address', async () => {
  const context = await application.browser.newContext({ viewport: { width: 360, height: 900 } })
  const page = await context.newPage()
  await page.goto(application.baseUrl + addressOf('dossier'))
  const links = page.locator('section[aria-labelledby="reports"] a[href^="/reports/"]')
  const reports = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  expect(reports.length).toBe(16)
  const wide: string[] = []
  for (const report of reports) {
    await page.goto(application.baseUrl + report)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(report)
  }
  expect(wide).toEqual([])
  await context.close()
})

test('no page asks another server for anything, and none breaks its own security policy', async () => {
  const context = await application.browser.newContext()
  const page = await context.newPage()
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(application.baseUrl) && !request.url().startsWith('data:'))
      foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  for (const name of names) {
    await page.goto(application.baseUrl + addressOf(name))
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] })
  await context.close()
})

test('the chosen appearance is remembered', async () => {
  const page = await openPage('status')
  await page.getByRole('radio', { name: 'Dark' }).click()
  await page.reload()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.context().close()
})

test('the filter of a comparison stands in its address', async () => {
  const page = await openPage('dossier')
  const rows = page.getByRole('region', { name: 'Table: Questions by origins' }).getByRole('row')
  await rows.first().waitFor()
  const all = await rows.count()
  await page.getByRole('link', { name: /^Contradicted/ }).click()
  await page.waitForURL(/show=conflict/)
  await page.reload()
  await rows.first().waitFor()
  expect(await rows.count()).toBeGreaterThan(1)
  expect(await rows.count()).toBeLessThan(all)
  await page.context().close()
})

test('a search stands in its address, narrows by what it found and leads to the words', async () => {
  const page = await openPage('dossiers')
  await page.getByRole('link', { name: 'Search' }).click()
  await page.getByLabel('Party in the chain').fill('budanov')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.waitForURL(/party=budanov/)
  const narrower = page.getByRole('navigation', { name: 'Narrow the search' })
  await narrower.getByText('Measure').click()
  await narrower.getByRole('link', { name: /^killed/ }).click()
  await page.waitForURL(/measure=killed/)
  await page.reload()
  const csv = await page.request.get(page.url().replace('/search?', '/search.csv?'))
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(1 + (await page.locator('blockquote').count()))
  const first = page
    .getByRole('listitem')
    .filter({ has: page.locator('blockquote') })
    .first()
  const quote = await first.locator('blockquote').textContent()
  await first.getByRole('link').click()
  await page.waitForURL(/\/reports\/.*#claim-/)
  await page
    .getByText((quote ?? '').slice(0, 30))
    .first()
    .waitFor()
  await page.context().close()
})

function addressOf(name: (typeof names)[number]): string {
  const address = addresses[name]
  if (address === undefined) throw new Error(`no address for ${name}`)
  return address
}

async function openPage(name: (typeof names)[number]): Promise<Page> {
  const context = await application.browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(application.baseUrl + addressOf(name))
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

async function findAddresses(): Promise<Record<string, string>> {
  const page = await application.browser.newPage()
  await page.goto(application.baseUrl)
  const dossier = await firstAddress(page, 'main a[href^="/dossiers/"]')
  await page.goto(application.baseUrl + dossier)
  await page.getByRole('heading', { name: 'What stands out' }).waitFor()
  await page.getByText('still being read').waitFor({ state: 'detached' })
  const question = await firstAddress(page, 'main a[href*="/questions/"]')
  const report = await firstAddress(page, 'main a[href^="/reports/"][href*="#claim-"]')
  await page.close()
  const fixed = {
    dossiers: '/',
    submit: '/submit',
    search: '/search?party=budanov&min=100',
    found: '/search?kind=reports&words=soldiers',
    asked: '/search?kind=questions&words=soldiers',
    refused: '/search?min=many&from=2025-02-30',
    sources: '/sources',
    status: '/status',
    missing: '/reports/none',
  }
  const viewAddresses = Object.fromEntries(views.map((view) => [view, `${dossier}/${view}`]))
  const twoReports = `${dossier}/side-by-side?a=demo-r02&b=demo-r03`
  return {
    ...fixed,
    ...viewAddresses,
    dossier,
    question,
    report,
    'two-reports': twoReports,
    'known-on': `${dossier}?known=2025-03-05`,
  }
}

async function firstAddress(page: Page, selector: string): Promise<string> {
  const address = await page.locator(selector).first().getAttribute('href')
  if (address === null) throw new Error(`no link ${selector}`)
  return address
}
