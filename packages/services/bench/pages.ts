import type { ServiceContext } from '../src/index.ts'
import { getComparison, getQuestion, listDossiers, listQuestions } from '../src/index.ts'

/** A page of the comparison: the service call that reads it, and one plain statement that reads the same rows. */
export interface BenchPage {
  readonly name: string
  readonly call: (ctx: ServiceContext) => Promise<unknown>
  readonly sql: string
  readonly params: readonly unknown[]
}

const reportColumns = `report.id, report.title, report.outlet, report.url, report.published_at, report.lang, report.note,
  report.submitted_at, report.claim_count, report.reviewed_count`

/** Claims with their reports, and on the first claim of each question the question itself. */
const questionsSql = (where: string, relations: string) => `
  WITH page AS (
    SELECT dossier_id, id, outlets, relation_count, body, ${relations} AS relations FROM question
    WHERE dossier_id = (SELECT id FROM dossier WHERE slug = $1) AND ${where}
    ORDER BY outlets DESC, relation_count DESC, id LIMIT $2
  )
  SELECT CASE WHEN place.rank = 0 THEN page.body END AS body, CASE WHEN place.rank = 0 THEN page.relations END AS relations,
    claim.decision, claim.needs_attention, claim.data, ${reportColumns},
    (SELECT ROW(count(*), sum(claim_count), sum(reviewed_count), max(submitted_at)) FROM report
     WHERE dossier_id = (SELECT id FROM dossier WHERE slug = $1)) AS counts
  FROM page
  JOIN question_claim AS place ON place.dossier_id = page.dossier_id AND place.question_id = page.id
  JOIN claim ON claim.report_id = place.report_id AND claim.claim_id = place.claim_id
  JOIN report ON report.id = claim.report_id`

const head = 'coalesce(head_relations, relations)'

/** What there is to read: a dossier of 2,000 claims, one of 100,000, and a question of the latter. */
export function benchPages(at: {
  readonly small: string
  readonly large: string
  readonly question: string
}): BenchPage[] {
  return [
    {
      name: 'matrix, small dossier',
      call: (ctx) => getComparison(ctx, { slug: at.small }),
      sql: questionsSql('true', head),
      params: [at.small, 1_000],
    },
    {
      name: 'matrix, large dossier',
      call: (ctx) => getComparison(ctx, { slug: at.large }),
      sql: questionsSql('true', head),
      params: [at.large, 50],
    },
    {
      name: 'matrix, large dossier, contradicted only',
      call: (ctx) => getComparison(ctx, { slug: at.large, filter: { show: 'conflict' } }),
      sql: questionsSql('conflicts > 0', head),
      params: [at.large, 50],
    },
    {
      name: 'question, large dossier',
      call: (ctx) => getQuestion(ctx, { slug: at.large, id: at.question }),
      sql: questionsSql('id = $3', 'relations'),
      params: [at.large, 1, at.question],
    },
    {
      name: 'list of questions, large dossier',
      call: (ctx) => listQuestions(ctx, { slug: at.large, limit: 200 }),
      sql: `SELECT outlets, relation_count, body, relations FROM question
        WHERE dossier_id = (SELECT id FROM dossier WHERE slug = $1) ORDER BY outlets DESC, relation_count DESC, id LIMIT 200`,
      params: [at.large],
    },
    {
      name: 'list of dossiers',
      call: (ctx) => listDossiers(ctx),
      sql: `SELECT dossier.slug, dossier.title, count(*), sum(claim_count), sum(reviewed_count), max(submitted_at)
        FROM dossier JOIN report ON report.dossier_id = dossier.id GROUP BY dossier.id ORDER BY 6 DESC LIMIT 1000`,
      params: [],
    },
  ]
}
