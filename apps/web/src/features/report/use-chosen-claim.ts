'use client'

import type { ReviewedClaim } from '@crosstally/services'
import { useEffect, useState } from 'react'
import { claimAnchor, textAnchor } from '../../ui/addresses.ts'

/** Which claim is open: from the address at first (`#claim-3`), then as chosen; choosing brings text and claim into view. */
export function useChosenClaim(claims: readonly ReviewedClaim[]) {
  const [selected, setSelected] = useState<string | null>(null)
  // The address names a claim only to the browser: it is read once the page is there, and again when a link changes it.
  useEffect(() => {
    const follow = () => {
      const linked = claims.find(({ id }) => [claimAnchor(id), textAnchor(id)].includes(location.hash.slice(1)))
      if (linked) setSelected(linked.id)
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [claims])
  useEffect(() => {
    if (selected === null) return
    document.getElementById(claimAnchor(selected))?.scrollIntoView({ block: 'nearest' })
    const mark = document.getElementById(textAnchor(selected))
    if (mark && isSideBySide()) mark.scrollIntoView({ block: 'center' })
  }, [selected])

  const choose = (claimId: string | null) => {
    setSelected(claimId)
    if (claimId !== null) history.replaceState(history.state, '', `#${claimAnchor(claimId)}`)
  }
  const neighbour = (step: 1 | -1): string | null => {
    const index = claims.findIndex(({ id }) => id === selected)
    const next = index === -1 ? claims.at(step === 1 ? 0 : -1) : claims[index + step]
    return next?.id ?? selected
  }
  const showInText = (claimId: string) =>
    document.getElementById(textAnchor(claimId))?.scrollIntoView({ block: 'center' })
  return { selected, choose, neighbour, showInText }
}

function isSideBySide(): boolean {
  return window.matchMedia('(min-width: 64rem)').matches
}
