import type { RelationKind } from '@crosstally/model'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { RelationBadge } from '../../ui/badge.tsx'
import { formatClaim } from '../../ui/format-claim.ts'
import { formatDay } from '../../ui/format-time.ts'
import { countOf } from '../../ui/words.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'
import type { OriginPair, RelatedPair, RelationGroup } from './relation-groups.ts'

/** What a reader comes for stands open; the rest only while it is short. */
const openKinds: readonly RelationKind[] = ['conflict', 'distortion']
const shortList = 4

/** How the claims of a question stand to each other, the gravest first, each with its reason and both quotes. */
export function RelationList({ groups }: { groups: readonly RelationGroup[] }) {
  return (
    <div className="flex flex-col gap-4">
      {groups.map(({ kind, pairCount, pairs }) => (
        <details
          key={kind}
          open={openKinds.includes(kind) || pairs.length <= shortList}
          className="rounded-lg border border-line bg-surface"
        >
          <summary className="flex cursor-pointer items-center gap-3 px-4 py-3">
            <RelationBadge relation={kind} />
            <span className="text-sm text-muted">{countOf(pairCount, 'pair')} of claims</span>
          </summary>
          <ul className="divide-y divide-line border-t border-line">
            {pairs.map((pair) => (
              <PairItem key={pair.key} pair={pair} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

function PairItem({ pair: { head, rest } }: { pair: OriginPair }) {
  return (
    <li className="px-4 py-4">
      <p className="max-w-[52rem]">
        {head.relation.explanation} <code className="text-xs text-muted">{head.relation.reason}</code>
      </p>
      <div className="mt-3 grid gap-x-6 gap-y-3 md:grid-cols-2">
        <Evidence placed={head.a} />
        <Evidence placed={head.b} />
      </div>
      {rest.length > 0 ? (
        <details className="mt-3 text-sm">
          <summary className="w-fit cursor-pointer text-muted hover:text-ink">
            {countOf(rest.length, 'more pair')} between the same origins
          </summary>
          <ul className="mt-2 flex flex-col gap-2 border-l-2 border-line pl-4">
            {rest.map((related) => (
              <MorePair key={`${related.relation.a} ${related.relation.b}`} related={related} />
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  )
}

function MorePair({ related: { relation, a, b } }: { related: RelatedPair }) {
  return (
    <li>
      <ClaimLink placed={a} /> in {a.outlet} and <ClaimLink placed={b} /> in {b.outlet}: {relation.explanation}
    </li>
  )
}

function Evidence({ placed }: { placed: PlacedClaim }) {
  const { claim, outlet, origin, day } = placed
  return (
    <figure className="border-l-2 border-mark-strong pl-3">
      <blockquote className="font-serif text-base">“{claim.evidence.quote}”</blockquote>
      <figcaption className="mt-1 text-sm text-muted">
        <ClaimLink placed={placed} /> in {outlet}, {formatDay(day)}, on the word of {origin}
      </figcaption>
    </figure>
  )
}

function ClaimLink({ placed: { claim } }: { placed: PlacedClaim }) {
  return (
    <Link href={addressOf.claim(claim.reportId, claim.id)} className="link font-medium">
      {formatClaim(claim)}
    </Link>
  )
}
