import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ServiceContext } from './context.ts'
import { lastingKeyPrefix } from './idempotency.ts'
import { submitReports } from './submit-reports.ts'

/** The demo dossier: sixteen reports of one story. */
export const demoDossier = { slug: 'north-korean-troops', title: 'North Korean troops in Russia' } as const

/** Remembers that the dossier was loaded once: what a person removes later stays removed. */
const loadedKey = `${lastingKeyPrefix}demo-dossier`

const demoReportSchema = z.strictObject({
  id: z.string(),
  dossier: z.literal(demoDossier.slug),
  text: z.string(),
  title: z.exactOptional(z.string()),
  outlet: z.exactOptional(z.string()),
  url: z.exactOptional(z.string()),
  publishedAt: z.string(),
  lang: z.literal('en'),
  note: z.exactOptional(z.string()),
})
export type DemoReport = z.infer<typeof demoReportSchema>

/**
 * Submits the demo reports, once: not again when they were loaded before, nor where a dossier of that name is there
 * already. Says whether it did.
 */
export async function loadDemoDossier(ctx: ServiceContext): Promise<{ readonly loaded: boolean }> {
  const [key, dossier] = await Promise.all([
    ctx.db.pool.query('SELECT 1 FROM idempotency_key WHERE key = $1', [loadedKey]),
    ctx.db.prisma.dossier.findUnique({ where: { slug: demoDossier.slug }, select: { id: true } }),
  ])
  if (key.rowCount !== 0 || dossier !== null) return { loaded: false }
  await submitReports(ctx, await readDemoReports(), { idempotencyKey: loadedKey })
  await ctx.db.prisma.dossier.update({ where: { slug: demoDossier.slug }, data: { title: demoDossier.title } })
  return { loaded: true }
}

/** The demo reports as they stand in the file, the seed of the story first. */
export async function readDemoReports(): Promise<readonly DemoReport[]> {
  const lines = await readFile(new URL('../demo/reports.jsonl', import.meta.url), 'utf8')
  return lines
    .trim()
    .split('\n')
    .map((line) => demoReportSchema.parse(JSON.parse(line)))
}
