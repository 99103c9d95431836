/** What claims to look for; everything given must hold. */
export interface ClaimSearch {
  /** As typed into a search field: words, "a phrase", or, -not. */
  readonly words?: string
  readonly measure?: string
  readonly certainty?: string
  readonly scope?: string
  /** Root of the chain, or the outlet speaking for itself, exactly as written. */
  readonly origin?: string
  readonly outlet?: string
  /** Slug of a dossier. */
  readonly dossier?: string
  /** Any of these names, as `search_name` keeps them, stands in the chain or relayed it. */
  readonly parties?: readonly string[]
  /** Any of these is the place or contains it. */
  readonly places?: readonly string[]
  /** ISO dates; what happened or held on one of these days, both included. */
  readonly from?: string
  readonly to?: string
  /** Figures that can lie between these numbers, both included. */
  readonly min?: number
  readonly max?: number
}

/** A condition in SQL over `claim` and, where needed, its `report`, with the values of its parameters in order. */
export interface SqlFilter {
  readonly where: string
  readonly values: readonly unknown[]
}

type Term = (search: ClaimSearch, bind: (value: unknown) => string) => string | undefined

const terms: readonly Term[] = [
  () => `claim.decision IS DISTINCT FROM 'rejected'`,
  ({ words }, bind) => words && `claim.words @@ websearch_to_tsquery('english', ${bind(words)})`,
  ({ measure }, bind) => measure && `claim.measure = ${bind(measure)}`,
  ({ certainty }, bind) => certainty && `claim.certainty = ${bind(certainty)}`,
  ({ scope }, bind) => scope && `claim.scope = ${bind(scope)}`,
  ({ origin }, bind) => origin && `claim.origin = ${bind(origin)}`,
  ({ parties }, bind) => parties && `claim.parties && ${bind(parties)}::text[]`,
  ({ places }, bind) => places && `claim.places && ${bind(places)}::text[]`,
  ({ from, to }, bind) =>
    from || to ? `claim.days && daterange(${bind(from ?? null)}::date, ${bind(to ?? null)}::date, '[]')` : undefined,
  ({ min, max }, bind) =>
    min === undefined && max === undefined
      ? undefined
      : `claim.amount && numrange(${bind(min ?? null)}::numeric, ${bind(max ?? null)}::numeric, '[]')`,
  ({ outlet, dossier }, bind) => {
    if (!outlet && !dossier) return undefined
    const ofReport = [
      outlet && `outlet = ${bind(outlet)}`,
      dossier && `dossier_id = (SELECT id FROM dossier WHERE slug = ${bind(dossier)})`,
    ]
    return `claim.report_id IN (SELECT id FROM report WHERE ${ofReport.filter(Boolean).join(' AND ')})`
  },
]

/** The condition for a search; parameters are numbered from 1. Pure. */
export function toClaimFilter(search: ClaimSearch): SqlFilter {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const conditions = terms.map((term) => term(search, bind)).filter((condition) => condition)
  return { where: conditions.join(' AND '), values }
}
