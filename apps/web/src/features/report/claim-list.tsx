'use client'

import type { ReviewedClaim } from '@crosstally/services'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosureGroup, DisclosurePanel, Heading, type Key } from 'react-aria-components'
import { claimAnchor } from '../../ui/addresses.ts'
import { ClaimDetails } from './claim-details.tsx'
import { ClaimHeadline } from './claim-headline.tsx'

interface ClaimListProps {
  readonly claims: readonly ReviewedClaim[]
  readonly outlet: string | null
  readonly selected: string | null
  readonly onSelect: (claimId: string | null) => void
  readonly onShowInText: (claimId: string) => void
  /** A claim that is being corrected or rejected shows its words and the form only. */
  readonly isReading: boolean
  readonly actions: (claim: ReviewedClaim) => ReactNode
}

/** The claims of a report in the order of its text; the selected one is open. */
export function ClaimList({ claims, outlet, selected, onSelect, onShowInText, isReading, actions }: ClaimListProps) {
  const choose = (keys: Set<Key>) => {
    const [key] = keys
    onSelect(key === undefined ? null : String(key))
  }
  return (
    <DisclosureGroup expandedKeys={selected === null ? [] : [selected]} onExpandedChange={choose}>
      <ol className="flex flex-col gap-2">
        {claims.map((claim) => (
          <li key={claim.id} id={claimAnchor(claim.id)} className="scroll-mt-2">
            <Disclosure
              id={claim.id}
              className="rounded-lg border border-line bg-surface data-[expanded]:border-edge data-[expanded]:ring-1 data-[expanded]:ring-edge"
            >
              <Heading level={3} className="font-normal">
                <Button
                  slot="trigger"
                  className="w-full cursor-pointer rounded-lg px-4 py-3 text-left data-[hovered]:bg-sunken"
                >
                  <ClaimHeadline claim={claim} />
                </Button>
              </Heading>
              <DisclosurePanel className="px-4">
                {selected === claim.id ? (
                  <div className="flex flex-col gap-4 border-t border-line py-4">
                    <ClaimDetails
                      claim={claim}
                      outlet={outlet}
                      isReading={isReading}
                      onShowInText={() => onShowInText(claim.id)}
                    />
                    {actions(claim)}
                  </div>
                ) : null}
              </DisclosurePanel>
            </Disclosure>
          </li>
        ))}
      </ol>
    </DisclosureGroup>
  )
}
