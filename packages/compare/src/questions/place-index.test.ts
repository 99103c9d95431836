import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeReport } from '../../test/make-report.ts'
import type { Entry } from '../entry.ts'
import { defaultLimits } from '../limits.ts'
import { resolveReport } from '../resolve-report.ts'
import { groupByPlace } from './place-groups.ts'
import { type Part, PlaceIndex } from './place-index.ts'

const places = ['Sumy', 'New Sumy', 'Lviv', 'Odesa', 'Ukraine', 'the port', 'Kyiv', null]
const claim = fc.record({
  value: fc.constantFrom(12, 40, 120, 125, 1000, 3000),
  place: fc.constantFrom(...places),
  chain: fc.constantFrom(['Red Cross'], ['Jane Roe'], []),
  isCarried: fc.constantFrom(false, false, false, true),
})

/** Claims of several reports on one subject; a turn puts one in or, where it is in, takes it out. */
const changes = fc.record({
  reports: fc.array(fc.array(claim, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
  turns: fc.array(fc.nat(23), { maxLength: 30 }),
  placePairs: fc.constantFrom(3, 300),
})

type MadeClaim = typeof claim extends fc.Arbitrary<infer Value> ? Value : never

function toEntries(claims: readonly MadeClaim[], at: number): Entry[] {
  const made = claims.map(({ value, place, chain }) => ({ measure: 'killed' as const, value, place, chain }))
  const entries = resolveReport(makeReport({ id: `r${at}`, publishedAt: '2025-05-20', claims: made }))
  return entries.map((entry) => ({ ...entry, isPlaceCarried: claims[entry.index]?.isCarried ?? false }))
}

it('holds after any changes what its claims give from scratch', () => {
  fc.assert(
    fc.property(changes, ({ reports, turns, placePairs }) => {
      const limits = { ...defaultLimits, placePairs }
      const entries = reports.flatMap(toEntries)
      const index = new PlaceIndex(limits)
      const [held, parts] = [new Set<Entry>(), new Set<Part>()]
      for (const turn of turns) {
        const entry = entries[turn % entries.length]
        if (entry === undefined) continue
        if (held.delete(entry)) index.remove(entry)
        else {
          held.add(entry)
          index.add(entry)
        }
        const { gone, made } = index.settle()
        for (const part of gone) parts.delete(part)
        for (const part of made) parts.add(part)
        expect(idsOf([...parts].map((part) => part.entries))).toEqual(idsOf(groupByPlace([...held], limits)))
      }
    }),
    { numRuns: 400 },
  )
})

const idsOf = (groups: readonly (readonly Entry[])[]): string[] =>
  groups.map((group) => group.map(({ id }) => id).join(' ')).sort()
