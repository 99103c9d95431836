// pnpm bench services [--claims N] [--large N] [--rounds N]: fills a database of its own, one large dossier and many of 2,000 claims,
// then times each comparison page's service call against one plain SQL statement that reads the same rows, in turn. Ends with 1 when a
// call takes more than three times as long.
// pnpm bench services --adding [--rounds N] [--bound N] [--sizes N,N] [--cold]: fills dossiers of 1,000, 20,000 and 100,000 claims, adds reports to
// each in turn, then to a question of 5,000 claims in the smallest and the largest. Ends with 1 when a larger dossier costs more than
// `bound` times the smallest (2). `--cold` keeps no dossier in memory: each change then groups its dossier anew.
// pnpm bench services --search [--claims N] [--rounds N]: fills a database with claims of many words and names instead, and times
// searches. Ends with 1 when one takes longer than a second.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { applyMigrations } from '@crosstally/db'
import { silentLogger } from '@crosstally/observability'
import { startPostgres } from '../../../scripts/lib/embedded-postgres.mjs'
import { createServiceContext, type ServiceContext } from '../src/index.ts'
import { runAdding } from './adding.ts'
import { copyDossier, makeDossier, slugOf } from './fill-database.ts'
import { claimsInGroup } from './generate.ts'
import { type BenchPage, benchPages } from './pages.ts'
import { median, timed, write } from './report-times.ts'
import { fillSearchable, searches } from './searchable.ts'

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '1000000' },
    large: { type: 'string', default: '100000' },
    rounds: { type: 'string' },
    search: { type: 'boolean', default: false },
    adding: { type: 'boolean', default: false },
    bound: { type: 'string', default: '2' },
    sizes: { type: 'string', default: '1000,20000,100000' },
    cold: { type: 'boolean', default: false },
  },
})
const claims = Number(values.claims)
const rounds = Number(values.rounds ?? (values.adding ? 8 : 15))
const smallGroups = 20
const large = 1
const small = 2
const mostTimes = 3
const mostMs = 1_000

const dataDir = await mkdtemp(join(tmpdir(), 'crosstally-bench-'))
const server = await startPostgres({ dataDir, persistent: false })
try {
  await applyMigrations(server.url)
  if (values.adding) {
    const sizes = values.sizes.split(',').map(Number)
    const isFlat = await runAdding(server.url, { sizes, rounds, bound: Number(values.bound), isCold: values.cold })
    if (!isFlat) process.exitCode = 1
  } else {
    const ctx = createServiceContext({ databaseUrl: server.url, maxConnections: 4, logger: silentLogger })
    await (values.search ? runSearches(ctx) : run(ctx)).finally(() => ctx.close())
  }
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function run(ctx: ServiceContext): Promise<void> {
  await leaveSearchOut(ctx)
  const largeClaims = Math.floor(Number(values.large) / claimsInGroup) * claimsInGroup
  const ofLarge = await makeDossier(ctx, large, largeClaims / claimsInGroup)
  write(`${largeClaims} claims compared from scratch: ${ofLarge.compareMs.toFixed(0)} ms`)
  const ofSmall = await makeDossier(ctx, small, smallGroups)
  write(`${smallGroups * claimsInGroup} claims compared from scratch: ${ofSmall.compareMs.toFixed(0)} ms`)
  const copies = Math.floor((claims - largeClaims) / (smallGroups * claimsInGroup)) - 1
  for (let copy = 1; copy <= copies; copy += 1) await copyDossier(ctx, small, small + copy)
  await ctx.db.pool.query('VACUUM ANALYZE')
  const { rows } = await ctx.db.pool.query<{ count: string }>('SELECT count(*) FROM claim')
  write(`${rows[0]?.count} claims in ${copies + 2} dossiers; median of ${rounds} rounds in turn:`)
  const question = await ctx.db.prisma.question.findFirstOrThrow({ where: { dossierId: ofLarge.id } })
  const pages = benchPages({ small: slugOf(small), large: slugOf(large), question: question.id })
  let slow = 0
  for (const page of pages) slow += (await measure(ctx, page)) > mostTimes ? 1 : 0
  if (slow > 0) process.exitCode = 1
}

async function runSearches(ctx: ServiceContext): Promise<void> {
  const filling = await timed(() => fillSearchable(ctx, claims))
  await ctx.db.pool.query('VACUUM ANALYZE')
  write(`${claims} claims stored in ${(filling / 1000).toFixed(0)} s; median and longest of ${rounds} searches:`)
  for (const { name, call } of searches) {
    await call(ctx)
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await timed(() => call(ctx)))
    const isSlow = median(times) > mostMs
    write(
      `  ${name.padEnd(42)}${median(times).toFixed(1).padStart(8)} ms ${Math.max(...times)
        .toFixed(1)
        .padStart(8)} ms${isSlow ? ' TOO SLOW' : ''}`,
    )
    if (isSlow) process.exitCode = 1
  }
}

/** What search keeps beside each claim only makes filling slow: no comparison page reads it. */
async function leaveSearchOut({ db }: ServiceContext): Promise<void> {
  await db.pool.query(`
    DROP TRIGGER claim_names ON claim;
    DROP TRIGGER report_outlet_names ON report;
    ALTER TABLE claim DROP COLUMN words, DROP COLUMN parties, DROP COLUMN places, DROP COLUMN days, DROP COLUMN amount;
    ALTER TABLE report DROP COLUMN words;
    DROP INDEX claim_written_no_key, claim_measure_written_no_idx, claim_origin_written_no_idx`)
}

/** How many times the plain statement's time a page takes. */
async function measure(ctx: ServiceContext, page: BenchPage): Promise<number> {
  const [calls, statements]: [number[], number[]] = [[], []]
  for (let round = -3; round < rounds; round += 1) {
    const call = await timed(() => page.call(ctx))
    const statement = await timed(() => ctx.db.pool.query(page.sql, [...page.params]))
    if (round < 0) continue
    calls.push(call)
    statements.push(statement)
  }
  const ratio = median(calls) / median(statements)
  const figures = `${median(calls).toFixed(1).padStart(8)} ms, plain SQL ${median(statements).toFixed(1).padStart(7)} ms`
  write(`  ${page.name.padEnd(42)}${figures}, ${ratio.toFixed(2)}×${ratio > mostTimes ? ' TOO SLOW' : ''}`)
  return ratio
}
