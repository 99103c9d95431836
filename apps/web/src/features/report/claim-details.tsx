import type { ReviewedClaim } from '@crosstally/services'
import type { ReactNode } from 'react'
import { textAnchor } from '../../ui/addresses.ts'
import { Notice } from '../../ui/notice.tsx'
import { certaintyWords, scopeWords } from '../../ui/words.ts'
import { ReviewHistory } from '../review/review-history.tsx'
import { AttributionChain } from './attribution-chain.tsx'

interface ClaimDetailsProps {
  readonly claim: ReviewedClaim
  readonly outlet: string | null
  readonly isReading: boolean
  readonly onShowInText: () => void
}

/** Everything known about one claim: its words, who says so, how it was read and what people decided. */
export function ClaimDetails({ claim, outlet, isReading, onShowInText }: ClaimDetailsProps) {
  return (
    <div className="flex flex-col gap-4">
      {claim.needsAttention ? (
        <Notice>A newer reading of the text no longer gives what was reviewed here. The person’s values stand.</Notice>
      ) : null}
      <blockquote className="border-l-2 border-mark-strong pl-3 font-serif text-base">
        “{claim.evidence.quote}”{' '}
        <a
          href={`#${textAnchor(claim.id)}`}
          onClick={(event) => {
            event.preventDefault()
            onShowInText()
          }}
          className="link font-sans text-sm whitespace-nowrap"
        >
          show in the {claim.evidence.in}
        </a>
      </blockquote>
      {isReading ? (
        <>
          <section aria-label="Who says so">
            <h4 className="eyebrow mb-1.5">Who says so, hop by hop</h4>
            <AttributionChain claim={claim} outlet={outlet} />
          </section>
          <Reading claim={claim} />
          <ReviewHistory history={claim.history} />
        </>
      ) : null}
    </div>
  )
}

function Reading({ claim }: { claim: ReviewedClaim }) {
  const within = claim.place?.within ?? []
  return (
    <section aria-label="How it was read">
      <h4 className="eyebrow mb-1.5">How it was read</h4>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        <Row term="As written">“{claim.quantity.asWritten}”</Row>
        <Row term="Scope">{scopeWords[claim.scope]}</Row>
        <Row term="Certainty">{certaintyWords[claim.certainty]}</Row>
        {claim.place ? <Row term="Place">{[claim.place.name, ...within].join(', ')}</Row> : null}
        {claim.time?.text ? <Row term="Time from">“{claim.time.text}”</Row> : null}
        {claim.machine === null ? null : (
          <Row term="Confidence">{`${Math.round(claim.machine.confidence * 100)} of 100 like this are right`}</Row>
        )}
        {claim.rules.length > 0 ? (
          <Row term="Rules">
            <span className="font-mono text-xs break-words text-muted">{claim.rules.join(', ')}</span>
          </Row>
        ) : null}
      </dl>
    </section>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}
