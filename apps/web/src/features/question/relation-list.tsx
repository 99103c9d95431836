import type { Question, Relation, RelationKind } from '@crosstally/model'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { RelationBadge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatQuantity } from '../../ui/format-quantity.ts'
import { formatDay } from '../../ui/format-time.ts'
import { countOf } from '../../ui/words.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'

interface RelationListProps {
  readonly question: Question
  readonly claims: readonly PlacedClaim[]
}

const order: readonly RelationKind[] = [
  'conflict',
  'distortion',
  'update',
  'independent_agreement',
  'repeat',
  'not_comparable',
]
/** Kinds that a reader comes for stand open; repeats are many and say little. */
const openKinds: readonly RelationKind[] = ['conflict', 'distortion', 'update', 'independent_agreement']

/** How the claims of a question stand to each other, the gravest first, each with its reason and both quotes. */
export function RelationList({ question, claims }: RelationListProps) {
  const byId = new Map(claims.map((placed) => [placed.claim.id, placed]))
  const groups = order
    .map((kind) => ({ kind, relations: question.relations.filter(({ relation }) => relation === kind) }))
    .filter(({ relations }) => relations.length > 0)
  if (groups.length === 0) {
    return <EmptyState title="No relations">Only claims of different reports are compared with each other.</EmptyState>
  }
  return (
    <div className="flex flex-col gap-4">
      {groups.map(({ kind, relations }) => (
        <details key={kind} open={openKinds.includes(kind)} className="rounded-lg border border-line bg-surface">
          <summary className="flex cursor-pointer items-center gap-3 px-4 py-3">
            <RelationBadge relation={kind} />
            <span className="text-sm text-muted">{countOf(relations.length, 'pair')}</span>
          </summary>
          <ul className="divide-y divide-line border-t border-line">
            {relations.map((relation) => (
              <RelationItem key={`${relation.a} ${relation.b}`} relation={relation} byId={byId} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

function RelationItem({ relation, byId }: { relation: Relation; byId: ReadonlyMap<string, PlacedClaim> }) {
  const [a, b] = [byId.get(relation.a), byId.get(relation.b)]
  if (!a || !b) return null
  return (
    <li className="px-4 py-4">
      <p>
        {relation.explanation} <code className="text-xs text-muted">{relation.reason}</code>
      </p>
      <div className="mt-3 grid gap-x-6 gap-y-3 md:grid-cols-2">
        <Evidence placed={a} />
        <Evidence placed={b} />
      </div>
    </li>
  )
}

function Evidence({ placed: { claim, outlet, origin, day } }: { placed: PlacedClaim }) {
  return (
    <figure className="border-l-2 border-mark-strong pl-3">
      <blockquote className="font-serif text-base">“{claim.evidence.quote}”</blockquote>
      <figcaption className="mt-1 text-sm text-muted">
        <Link href={addressOf.claim(claim.reportId, claim.id)} className="link font-medium">
          {formatQuantity(claim.quantity)}
        </Link>{' '}
        in {outlet}, {formatDay(day)}, on the word of {origin}
      </figcaption>
    </figure>
  )
}
