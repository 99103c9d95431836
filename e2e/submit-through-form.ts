import type { Page } from 'playwright-core'

export interface Submission {
  readonly text: string
  readonly title: string
  readonly outlet: string
  readonly publishedAt: string
  readonly dossier: string
}

/** A report with a figure in training and one of killed, on the word of a briefing. */
export const lawmakerReport: Submission = {
  title: 'Lawmaker gives figures',
  outlet: 'Harbour Post',
  publishedAt: '2025-03-06',
  dossier: 'Troops abroad',
  text: `According to lawmaker Yu Yong-weon, roughly 3,500 North Korean soldiers are training at five sites in Russia's Far East.
Yu said that approximately 400 North Korean soldiers have been killed. The exchange rate stood at 1,421.`,
}

/** The same story on the word of others. */
export const presidentReport: Submission = {
  title: 'President gives figures',
  outlet: 'Evening Ledger',
  publishedAt: '2025-03-06',
  dossier: 'Troops abroad',
  text: "Ukraine's president said on Wednesday that at least 2,600 North Korean soldiers have been killed.",
}

/** Fills in the form and sends it; ends on the report's page. */
export async function submitThroughForm(page: Page, baseUrl: string, report: Submission): Promise<void> {
  await page.goto(`${baseUrl}/submit`)
  await page.getByLabel('Text of the report').fill(report.text)
  await page.getByLabel('Title').fill(report.title)
  await page.getByLabel('Outlet').fill(report.outlet)
  await page.getByLabel('Publication date').fill(report.publishedAt)
  await page.getByLabel('Dossier').fill(report.dossier)
  await page.getByRole('button', { name: 'Submit report' }).click()
  await page.waitForURL(/\/reports\//)
}

/** Submits a report and waits until its claims are there. */
export async function submitAndRead(page: Page, baseUrl: string, report: Submission): Promise<void> {
  await submitThroughForm(page, baseUrl, report)
  await page.getByRole('status').getByText('Normalized').waitFor()
}
