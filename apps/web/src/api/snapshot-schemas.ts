import { z } from 'zod'

const name = z.string().trim().min(1)

/** What to freeze, and who does it. */
export const snapshotRequestSchema = z
  .object({
    question: z.exactOptional(
      z.string().meta({ description: 'Id of a question of the dossier; the whole dossier when left out.' }),
    ),
    title: name.max(200),
    reviewer: name.max(100).meta({ description: 'Name of the person who makes it.' }),
  })
  .meta({ id: 'SnapshotRequest' })

export const snapshotSummarySchema = z
  .object({
    id: z.string(),
    dossier: z.string(),
    kind: z.enum(['dossier', 'question']),
    questionId: z.string().nullable(),
    title: z.string(),
    createdBy: z.string(),
    createdAt: z.string().meta({ description: 'ISO 8601 instant in UTC', format: 'date-time' }),
    engines: z.object({ compare: z.string(), normalize: z.array(z.string()) }),
    sha256: z.string().meta({
      description: "SHA-256 of the content's UTF-8 bytes, hexadecimal: the same comparison has the same hash.",
    }),
  })
  .meta({ id: 'SnapshotSummary' })

export const snapshotSchema = snapshotSummarySchema
  .extend({
    content: z.string().meta({ description: 'Canonical JSON (RFC 8785) as a string, exactly as it was hashed.' }),
  })
  .meta({ id: 'Snapshot' })

export const snapshotListSchema = z
  .object({
    items: z.array(snapshotSummarySchema),
    nextCursor: z.string().nullable().meta({ description: 'Give it as `cursor` for the next page; null at the end.' }),
  })
  .meta({ id: 'SnapshotList' })
