import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDb, type Db } from '../src/create-db.ts'
import { createTestDatabase, type TestDatabase } from '../src/testing/create-test-database.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await createTestDatabase()
  db = createDb({ databaseUrl: database.databaseUrl })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

/** Model and column names, types and whether null is allowed, as the Prisma schema has them. */
async function readSchemaColumns(): Promise<string[]> {
  const schema = await readFile(new URL('../prisma/schema.prisma', import.meta.url), 'utf8')
  return [...schema.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? ''
    const fields = [
      ...body.matchAll(
        /^ {2}(\w+) +(String|Int|BigInt|Float|Boolean|DateTime|Decimal|Json|RunStatus|Unsupported\("[^"]+"\))(\??)(.*)$/gm,
      ),
    ]
    return fields.map(([, name = '', , optional, rest = '']) => {
      const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name
      return `${table}.${column}${optional === '?' ? ' null' : ''}`
    })
  })
}

it('has the tables and columns of the Prisma schema, and no others', async () => {
  const { rows } = await db.pool.query<{ column: string }>(
    `SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'YES' THEN ' null' ELSE '' END AS column
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  )
  expect(rows.map(({ column }) => column).sort()).toEqual((await readSchemaColumns()).sort())
})

it('answers the Prisma client on every model', async () => {
  const { prisma } = db
  const found = await Promise.all([
    prisma.dossier.findFirst(),
    prisma.report.findFirst(),
    prisma.normalizationRun.findFirst({ where: { status: 'running' } }),
    prisma.claim.findFirst(),
    prisma.claimReview.findFirst(),
    prisma.reviewEvent.findFirst(),
    prisma.fieldCorrection.findFirst(),
    prisma.snapshot.findFirst(),
    prisma.comparison.findFirst(),
    prisma.comparisonChange.findFirst(),
    prisma.question.findFirst(),
    prisma.questionClaim.findFirst(),
    prisma.idempotencyKey.findFirst(),
    prisma.workerHeartbeat.findFirst(),
  ])
  expect(found.every((row) => row === null)).toBe(true)
})
