import { createHash } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCsv } from './parse-csv.ts'
import { type RunningApplication, withApplication } from './rig.ts'

let application: RunningApplication
const dossier = '/dossiers/north-korean-troops'

beforeAll(async () => {
  application = await withApplication({ withDemo: true })
  const page = await application.browser.newPage()
  await page.goto(application.baseUrl + dossier)
  await page.getByRole('heading', { name: 'What stands out' }).waitFor()
  await page.getByText('still being read').waitFor({ state: 'detached' })
  await page.close()
})
afterAll(() => application?.stop())

const addresses = [
  `${dossier}`,
  `${dossier}?show=conflict&known=2025-03-27`,
  `${dossier}/tree`,
  `${dossier}/tree?origin=Defence+Intelligence+of+Ukraine`,
  `${dossier}/drift`,
  `${dossier}/drift?show=all`,
  `${dossier}/ledger`,
  `${dossier}/ledger?sums=all`,
  `${dossier}/same-number`,
  `${dossier}/silence`,
  `${dossier}/side-by-side`,
  `${dossier}/side-by-side?a=demo-r02&b=demo-r03`,
]

test.each(addresses)('every table of %s is its CSV, cell by cell, and its JSON', async (address) => {
  const page = await openPage(address)
  const links = await page
    .getByRole('link', { name: / as CSV$/ })
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  const tables = await page.locator('table[data-table]').evaluateAll(readTables)
  expect(tables.length).toBeGreaterThan(0)
  expect(links.length).toBe(tables.length)
  for (const [index, link] of links.entries()) {
    const response = await fetch(application.baseUrl + link)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(parseCsv(await response.text())).toEqual(tables[index])
    const json = await fetch(application.baseUrl + link.replace('.csv', '.json'))
    const view: { tables: { columns: { label: string }[]; rows: unknown[] }[] } = await json.json()
    expect(view.tables[index]?.columns.map(({ label }) => label)).toEqual(tables[index]?.[0])
    expect(view.tables[index]?.rows.length).toBe((tables[index]?.length ?? 0) - 1)
  }
  await page.context().close()
})

test('the sections of a question are its files, and say who stands behind the figure', async () => {
  const page = await openPage(dossier)
  await page
    .getByRole('link', { name: /^In training/ })
    .first()
    .click()
  await page.waitForURL(/\/questions\//)
  await page.getByRole('list', { name: 'Independence' }).waitFor()
  const steps = await page.getByRole('list', { name: 'Independence' }).textContent()
  expect(steps?.replaceAll(/\s+/g, ' ')).toMatch(/6 outlets.*1 origin/)
  const ids = await page
    .locator('table[data-table]')
    .evaluateAll((found) => found.map((table) => table.getAttribute('data-table')))
  expect(ids).toEqual(['origins', 'claims', 'paths', 'without'])
  const tables = await page.locator('table[data-table]').evaluateAll(readTables)
  for (const [index, id] of ids.entries()) {
    const response = await fetch(`${page.url()}.csv?table=${id}`)
    expect(parseCsv(await response.text())).toEqual(tables[index])
  }
  const countRelations = async (filter: string): Promise<number> =>
    parseCsv(await (await fetch(`${page.url()}.csv?table=relations${filter}`)).text()).length - 1
  expect(await page.locator('section[aria-labelledby="section-relations"] blockquote').count()).toBe(2)
  expect([await countRelations(''), await countRelations('&relations=all')]).toEqual([9, 15])
  await page.context().close()
})

test('what is chosen stands in the address and comes back with it', async () => {
  const page = await openPage(`${dossier}/tree`)
  await page.locator('svg a', { hasText: 'National Intelligence Service' }).click()
  await page.waitForURL(/origin=National/)
  const rows = page.locator('table[data-table="paths"] tbody th[scope="rowgroup"]')
  expect(await rows.count()).toBe(1)
  await page.reload()
  await rows.first().waitFor()
  expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('National Intelligence Service')])
  await page.getByLabel('Question', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/question=[a-z]/)
  expect(page.url()).toContain('origin=National')
  await page.context().close()
})

test('a day in the address hides what was published later, in every view of the dossier', async () => {
  const page = await openPage(dossier)
  await page.getByLabel('As known on', { exact: true }).fill('2025-03-05')
  await page.getByRole('form', { name: 'As known on a day' }).getByRole('button').click()
  await page.waitForURL(/known=2025-03-05/)
  await page.getByText('As known on 5 Mar 2025').waitFor()
  expect(await page.getByText('18,000').count()).toBe(0)
  await page.getByRole('link', { name: 'Who carries whom' }).click()
  await page.waitForURL(/tree\?known=2025-03-05/)
  await page.getByText('As known on 5 Mar 2025').waitFor()
  expect(await page.getByRole('rowheader', { name: 'daily8' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Show everything' }).click()
  await page.getByRole('rowheader', { name: 'daily8' }).first().waitFor()
  await page.context().close()
})

test('the evidence of a figure is one click away', async () => {
  const page = await openPage(`${dossier}/drift`)
  await page.locator('table[data-table="drift"] a[href^="/reports/"]').first().click()
  await page.waitForURL(/\/reports\/.+#claim-/)
  await page.locator('mark, [aria-current="true"]').first().waitFor()
  await page.context().close()
})

test('a frozen comparison keeps its bytes and says their hash', async () => {
  const page = await openPage(dossier)
  await page.getByText('Freeze this comparison').click()
  await page.getByLabel('Title').fill('Troops, as in our article')
  await page.getByLabel('Your name').fill('')
  await page.getByRole('button', { name: 'Freeze', exact: true }).click()
  await page.getByText('Say who you are').waitFor()
  await page.getByLabel('Your name').fill('Mara Lind')
  await page.getByRole('button', { name: 'Freeze', exact: true }).click()
  await page.waitForURL(/\/snapshots\//)
  await page.getByRole('heading', { level: 1, name: 'Troops, as in our article' }).waitFor()
  const response = await fetch(`${page.url()}.json`)
  const bytes = Buffer.from(await response.arrayBuffer())
  const hash = createHash('sha256').update(bytes).digest('hex')
  expect(await page.locator('dl code').first().textContent()).toBe(hash)
  const content: { questions: unknown[] } = JSON.parse(bytes.toString('utf8'))
  expect(await page.locator('table[data-table="questions"] tbody tr').count()).toBe(content.questions.length)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.setViewportSize({ width: 360, height: 900 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.goto(application.baseUrl + dossier)
  await page.getByRole('link', { name: 'Troops, as in our article' }).click()
  await page.waitForURL(/\/snapshots\//)
  expect((await fetch(`${application.baseUrl}/snapshots/none`)).status).toBe(404)
  await page.context().close()
})

test('on paper a view fits the page and nothing is for the screen only', async () => {
  const page = await openPage(`${dossier}/drift`)
  await page.setViewportSize({ width: 760, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(760)
  expect(await page.getByRole('navigation', { name: 'Views of this dossier' }).isVisible()).toBe(false)
  await page.context().close()
})

test('what an address asks for and no view has is said, and gives no file', async () => {
  const page = await openPage(`${dossier}?measure=deaths`)
  await page.getByText('This view has no measure “deaths”. Shown without it.').waitFor()
  await page.getByRole('link', { name: 'Address of what is shown' }).click()
  await page.waitForURL((url) => url.search === '')
  for (const format of ['csv', 'json']) {
    const response = await fetch(`${application.baseUrl}${dossier}.${format}?measure=deaths`)
    expect([response.status, await response.text()]).toEqual([400, 'This view has no measure “deaths”.\n'])
  }
  await page.context().close()
})

test('files of what is not there answer 404', async () => {
  for (const address of [`${dossier}/nothing.csv`, `${dossier}.csv?table=none`, '/dossiers/none.csv']) {
    expect((await fetch(application.baseUrl + address)).status).toBe(404)
  }
})

async function openPage(address: string): Promise<Page> {
  const context = await application.browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(application.baseUrl + address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Runs in the page: tables as rows of cells, the line above a group of rows as their first cell. */
function readTables(tables: Element[]): string[][][] {
  const textOf = (cell: Element): string =>
    [...cell.querySelectorAll('[data-part]')].map((part) => (part.textContent ?? '').trim()).join('; ')
  return tables.map((table) => {
    const group = table.getAttribute('data-group-label')
    const head = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent ?? '')
    let above: string[] = []
    const lines: string[][] = []
    for (const row of table.querySelectorAll('tbody tr')) {
      const line = row.querySelector('th[scope="rowgroup"]')
      if (line) above = [textOf(line)]
      else lines.push([...above, ...[...row.children].map(textOf)])
    }
    return [group === null ? head : [group, ...head], ...lines]
  })
}
