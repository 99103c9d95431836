import { expect, it } from 'vitest'
import { reportSummary, reviewedClaim } from '../../testing/reviewed-claim.ts'
import { citationPaths } from './citation-path.ts'

it('keeps the person through whom a body speaks, and no body twice', () => {
  const path = (name: string, kind: 'person' | 'organization') => {
    const claim = reviewedClaim({ attribution: [{ name, kind }], via: [] })
    const placed = {
      claim,
      report: reportSummary({}),
      origin: 'Northern Staff',
      outlet: 'Daily Star',
      day: '2025-03-06',
    }
    return citationPaths([placed])[0]?.speakers
  }
  expect(path('Olek Varda', 'person')).toEqual(['Olek Varda'])
  expect(path('Northern Staff', 'organization')).toEqual([])
  expect(path('the Staff', 'organization')).toEqual([])
})
