import { claimSchema } from '@crosstally/model'
import { compareReports } from '../src/index.ts'
import { type ClaimInput, makeReport } from './make-report.ts'
import stories from './stories.json' with { type: 'json' }

/** A pair of claims with the relation that a reader gives it and the one that comparison gives. */
export interface JudgedPair {
  readonly story: string
  readonly pair: string
  readonly expected: string
  readonly got: string
  readonly reason: string
}

const { measure: measures, scope: scopes, certainty: certainties } = claimSchema.shape
const marks = [
  ['>=', 'at_least'],
  ['>', 'more_than'],
  ['~', 'about'],
  ['nearly ', 'nearly'],
] as const

/** Compares the written stories and sets what comes out beside what a reader says. Update and distortion run a to b. */
export function judgeStories(): JudgedPair[] {
  return stories.flatMap(({ story, reports, pairs }) => {
    const made = Object.entries(reports).map(([head, lines]) => reportOf(story, head, lines))
    const relations = compareReports(made).questions.flatMap((question) => question.relations)
    return pairs.map((pair) => {
      const [a = '', b = '', expected = ''] = pair.split(' ')
      const ids = [idOf(story, a), idOf(story, b)]
      const found = relations.filter((relation) => ids.includes(relation.a) && ids.includes(relation.b))
      const [first] = found
      const isReversed = ['update', 'distortion'].includes(first?.relation ?? '') && first?.a !== ids[0]
      const got = first === undefined ? 'not_comparable' : isReversed ? 'reversed' : first.relation
      return { story, pair, expected, got: found.length > 1 ? 'several' : got, reason: first?.reason ?? 'apart' }
    })
  })
}

/** The reports of all stories, each story a dossier. */
export const readStories = () =>
  stories.flatMap(({ story, reports }) => Object.entries(reports).map(([head, lines]) => reportOf(story, head, lines)))

const idOf = (story: string, claim: string): string => `${story}-${claim.slice(0, 1)}#${claim.slice(1)}`

function reportOf(story: string, head: string, lines: readonly string[]) {
  const [id = '', ...rest] = head.split(' ')
  const publishedAt = rest.pop() ?? ''
  return makeReport({
    id: `${story}-${id}`,
    outlet: rest.join(' '),
    publishedAt,
    dossier: story,
    claims: lines.map(claimOf),
  })
}

/** `measure | number | subject | place | time | scope certainty | source | outlet relayed`, `-` for none. */
function claimOf(line: string): ClaimInput {
  const [measure, number = '', subject = '', place = '', time = '', kind = '', source = '', via] = line.split(' | ')
  const [scope, certainty] = kind.split(' ')
  const mark = marks.find(([sign]) => number.startsWith(sign))
  const [name, role] = source.split(', ')
  return {
    measure: measures.parse(measure),
    value: Number(mark ? number.slice(mark[0].length) : number),
    qualifier: mark?.[1] ?? 'exact',
    unit: ['cost', 'other', 'supplied', 'destroyed', 'damaged'].includes(measure ?? '') ? 'item' : 'person',
    subject: { text: subject },
    place: place === '-' ? null : place,
    ...(time === '-' ? {} : { time }),
    scope: scopes.parse(scope),
    certainty: certainties.parse(certainty),
    chain: [role === undefined ? (name ?? '') : `${name} (${role})`],
    ...(via === undefined ? {} : { via: [via] }),
  }
}
