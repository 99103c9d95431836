import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  boundsSchema,
  certaintySchema,
  measureSchema,
  qualifierSchema,
  type Report,
  relationKindSchema,
  reportSchema,
  scopeSchema,
} from '@crosstally/model'
import { z } from 'zod'

const goldClaimSchema = boundsSchema.extend({
  as_written: z.string(),
  start: z.int(),
  qualifier: qualifierSchema,
  measure: measureSchema,
  subject: z.string(),
  place: z.string().nullable(),
  time: z.string().nullable(),
  scope: scopeSchema,
  certainty: certaintySchema,
  attribution: z.array(z.string()),
  via: z.array(z.string()),
  /** Restates an earlier claim of the report: finding it or not counts neither way. */
  repeat: z.literal(true).optional(),
})
export type GoldClaim = z.infer<typeof goldClaimSchema>

const goldReportSchema = z.object({ id: z.string(), claims: z.array(goldClaimSchema) })
export type GoldReport = z.infer<typeof goldReportSchema>

const pairSideSchema = z.object({ id: z.string(), claim: z.int() })
const goldPairSchema = z.object({ a: pairSideSchema, b: pairSideSchema, relation: relationKindSchema })
export type GoldPair = z.infer<typeof goldPairSchema>

/** Reports with their annotation; `gold` stands in the order of `reports`. */
export interface Corpus {
  readonly reports: readonly Report[]
  readonly gold: readonly GoldReport[]
  readonly pairs: readonly GoldPair[]
}

/** Reads `reports.jsonl`, `gold.jsonl` and `pairs.jsonl` of a folder. Throws where one is missing or not as it must be. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const [reports, gold, pairs] = await Promise.all([
    readLines(join(folder, 'reports.jsonl'), reportSchema),
    readLines(join(folder, 'gold.jsonl'), goldReportSchema),
    readLines(join(folder, 'pairs.jsonl'), goldPairSchema),
  ])
  return { reports, gold, pairs }
}

async function readLines<Value>(file: string, schema: z.ZodType<Value>): Promise<Value[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)))
}
