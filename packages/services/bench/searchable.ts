import { randomUUID } from 'node:crypto'
import type { Claim, Measure } from '@crosstally/model'
import { type ServiceContext, searchClaims, searchParties, searchQuestions, searchReports } from '../src/index.ts'
import { insertReports } from './fill-database.ts'
import type { MadeReport } from './generate.ts'

const claimsInReport = 5
const reportsInBatch = 400
const reportsInDossier = 400
const measures: readonly Measure[] = ['killed', 'wounded', 'displaced', 'missing', 'detained', 'evacuated', 'destroyed']
const syllables = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tor',
  'sa',
  'bel',
  'du',
  'vin',
  'po',
  'zha',
  'ner',
  'ul',
  'ost',
  'gri',
  'men',
]

/** A name of its own for each number below 4,096. */
const nameOf = (number: number): string => {
  const name = [number & 15, (number >> 4) & 15, (number >> 8) & 15].map((index) => syllables[index]).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Numbers from 0 to below 1, the same in each run. */
function numbers(): () => number {
  let state = 20_250_306
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Stores `count` claims of many words, names, places, days and figures, of which some are frequent and most are rare, and
 * keeps what search reads beside them. Indexes are made when all is there.
 */
export async function fillSearchable(ctx: ServiceContext, count: number): Promise<void> {
  const { pool } = ctx.db
  const { rows: indexes } = await pool.query<{ name: string; made: string }>(`
    SELECT indexname AS name, indexdef AS made FROM pg_indexes
    WHERE tablename IN ('claim', 'report') AND indexname IN (
      'claim_search_idx', 'claim_days_idx', 'claim_amount_idx', 'claim_measure_written_no_idx', 'claim_origin_written_no_idx',
      'report_words_idx')`)
  for (const { name } of indexes) await pool.query(`DROP INDEX "${name}"`)
  const random = numbers()
  // squared: the first of a list are the frequent ones
  const pick = (length: number): number => Math.floor(random() ** 3 * length)
  const reports = Math.ceil(count / claimsInReport)
  let dossierId = ''
  for (let first = 0; first < reports; first += reportsInBatch) {
    if (first % reportsInDossier === 0) dossierId = await addDossier(ctx, first / reportsInDossier)
    const length = Math.min(reportsInBatch, reports - first)
    await insertReports(
      ctx,
      dossierId,
      Array.from({ length }, (_, index) => makeReport(first + index, random, pick)),
    )
  }
  for (const { made } of indexes) await pool.query(made)
}

async function addDossier(ctx: ServiceContext, number: number): Promise<string> {
  const id = randomUUID()
  await ctx.db.pool.query('INSERT INTO dossier (id, slug, title) VALUES ($1, $2, $2)', [id, `searched-${number}`])
  return id
}

function makeReport(number: number, random: () => number, pick: (length: number) => number): MadeReport {
  const id = `searched-${number}`
  const claims: Claim[] = []
  let text = ''
  for (let index = 0; index < claimsInReport; index += 1) {
    const made = makeClaim(`${id}#${index}`, text.length, random, pick)
    text += `${made.evidence.quote}\n`
    claims.push(made)
  }
  return { id, text, outlet: `${nameOf(pick(500))} Post`, publishedAt: dayOf(random), claims }
}

const dayOf = (random: () => number): string =>
  new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 2_100))).toISOString().slice(0, 10)

function makeClaim(id: string, start: number, random: () => number, pick: (length: number) => number): Claim {
  const figure = Math.floor(10 ** (random() * 5))
  const [place, speaker, root] = [
    `${nameOf(pick(4_000))} Bay`,
    `${nameOf(pick(3_000))} Roe`,
    `${nameOf(pick(600))} Relief`,
  ]
  const words = Array.from({ length: 6 }, () => nameOf(pick(4_000)).toLowerCase()).join(' ')
  const measure = measures[pick(measures.length)] ?? 'killed'
  const day = dayOf(random)
  const asWritten = figure.toLocaleString('en-GB')
  const quote = `In ${place} ${asWritten} people were counted as ${measure} after ${words}, ${speaker} said, citing ${root}.`
  const at = start + quote.indexOf(asWritten)
  return {
    id,
    quantity: {
      low: figure,
      best: figure,
      high: figure,
      qualifier: 'exact',
      unit: 'person',
      asWritten,
      span: { start: at, end: at + asWritten.length },
    },
    measure,
    subject: { text: 'people', kind: 'person' },
    place: { text: place, name: place, within: [nameOf(pick(60))] },
    time: { edtf: day, kind: 'as_of' },
    scope: 'total',
    certainty: 'asserted',
    attribution: [
      { name: speaker, kind: 'person' },
      { name: root, kind: 'organization' },
    ],
    via: [],
    evidence: { in: 'text', start, end: start + quote.length, quote },
    confidence: 0.9,
    rules: ['bench/made'],
  }
}

/** Searches as people make them: frequent and rare, by each field and by several. */
export const searches: readonly { readonly name: string; readonly call: (ctx: ServiceContext) => Promise<unknown> }[] =
  [
    { name: 'claims: everything', call: (ctx) => searchClaims(ctx, {}) },
    { name: 'claims: a frequent word', call: (ctx) => searchClaims(ctx, { words: nameOf(0) }) },
    { name: 'claims: a rare word', call: (ctx) => searchClaims(ctx, { words: nameOf(3_990) }) },
    { name: 'claims: a phrase', call: (ctx) => searchClaims(ctx, { words: `"${nameOf(0)} ${nameOf(1)}"` }) },
    {
      name: 'claims: two words, one left out',
      call: (ctx) => searchClaims(ctx, { words: `${nameOf(2)} ${nameOf(3)} -${nameOf(0)}` }),
    },
    { name: 'claims: a party, misspelt', call: (ctx) => searchClaims(ctx, { party: `${nameOf(7)}e Relief` }) },
    { name: 'claims: a place and what lies in it', call: (ctx) => searchClaims(ctx, { place: nameOf(3) }) },
    {
      name: 'claims: measure and days',
      call: (ctx) => searchClaims(ctx, { measure: 'missing', from: '2021-03-01', to: '2021-03-31' }),
    },
    { name: 'claims: figures from 3,000 to 3,500', call: (ctx) => searchClaims(ctx, { min: 3_000, max: 3_500 }) },
    {
      name: 'claims: word, place, figures and days',
      call: (ctx) =>
        searchClaims(ctx, {
          words: nameOf(1),
          place: nameOf(0),
          min: 100,
          max: 9_000,
          from: '2022-01-01',
          to: '2022-12-31',
        }),
    },
    { name: 'reports: a frequent word', call: (ctx) => searchReports(ctx, { words: nameOf(0) }) },
    { name: 'reports: a rare word', call: (ctx) => searchReports(ctx, { words: nameOf(3_990) }) },
    { name: 'questions: a word', call: (ctx) => searchQuestions(ctx, { words: 'Town7' }) },
    { name: 'parties: by part of a name', call: (ctx) => searchParties(ctx, { words: nameOf(12).slice(0, 5) }) },
  ]
