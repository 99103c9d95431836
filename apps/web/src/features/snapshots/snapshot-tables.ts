import { questionSchema } from '@crosstally/model'
import { z } from 'zod'
import { addressOf } from '../../ui/addresses.ts'
import { formatBounds } from '../../ui/format-quantity.ts'
import { formatDay } from '../../ui/format-time.ts'
import { countOf, listOf, rangeOf } from '../../ui/words.ts'
import { type Table, words } from '../views/view.ts'

/** What a snapshot's page tells of its content. */
const contentSchema = z.object({
  dossier: z.object({ slug: z.string(), title: z.string() }),
  reports: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      publishedAt: z.string().nullable(),
      textSha256: z.string(),
    }),
  ),
  claims: z.array(z.object({ id: z.string() })),
  questions: z.array(questionSchema),
})
type SnapshotContent = z.infer<typeof contentSchema>

/** Reads the content of a snapshot as it was hashed. Throws where it is none, which would be a fault of ours. */
export function readContent(content: string): SnapshotContent {
  return contentSchema.parse(JSON.parse(content))
}

/** The questions of a snapshot with what was said on each. Pure. */
export function frozenQuestions({ questions }: SnapshotContent): Table {
  return {
    id: 'questions',
    title: 'What it says',
    columns: [
      { id: 'question', label: 'Question', kind: 'head' },
      { id: 'reported', label: 'Reported' },
      { id: 'origins', label: 'Independent origins' },
      { id: 'names', label: 'Origins' },
      { id: 'sentence', label: 'In words', kind: 'text' },
    ],
    rows: questions.map((question) => ({
      id: question.id,
      cells: {
        question: words(question.label),
        reported: words(formatBounds(question.answer), 'strong'),
        origins: words(rangeOf(question.independentOrigins)),
        names: words(listOf(question.origins.map(({ name }) => name))),
        sentence: words(question.sentence),
      },
    })),
  }
}

/** The reports a snapshot rests on, each with the hash of its text. Pure. */
export function frozenReports({ reports }: SnapshotContent): Table {
  return {
    id: 'reports',
    title: `From ${countOf(reports.length, 'report')}`,
    columns: [
      { id: 'report', label: 'Report', kind: 'head' },
      { id: 'outlet', label: 'Outlet' },
      { id: 'published', label: 'Published' },
      { id: 'hash', label: 'SHA-256 of its text' },
    ],
    rows: reports.map(({ id, title, outlet, publishedAt, textSha256 }) => ({
      id,
      cells: {
        report: [{ text: title ?? `Report from ${outlet ?? 'an unnamed outlet'}`, href: addressOf.report(id) }],
        outlet: words(outlet ?? 'not given'),
        published: words(publishedAt === null ? 'not given' : formatDay(publishedAt)),
        hash: words(textSha256, 'note'),
      },
    })),
  }
}
