import type { Claim } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { compareReports } from '../src/index.ts'
import { type ClaimInput, makeReport } from './make-report.ts'

interface Told extends Partial<ClaimInput> {
  readonly id: string
  readonly on?: string
  readonly rules?: readonly string[]
}

/** Reports of one claim each, with the rules that made it. */
const reports = (...all: readonly Told[]) =>
  all.map(({ id, on, rules, ...claim }) => {
    const report = makeReport({
      id,
      publishedAt: on ?? '2025-04-02',
      claims: [{ value: 410, measure: 'displaced', chain: ['UNHCR'], ...claim }],
    })
    const withRules = (made: Claim): Claim => ({ ...made, rules: [...(rules ?? [])] })
    return { ...report, claims: report.claims.map(withRules) }
  })

const relationOf = (...all: readonly Told[]) =>
  compareReports(reports(...all)).questions.flatMap(({ relations }) =>
    relations.map(({ a, b, relation }) => `${a.slice(0, 1)} ${relation} ${b.slice(0, 1)}`),
  )

const assumedPlace = ['counts/place-of-story']
const leadTime = ['counts/time-of-lead']

describe('a place that is only assumed', () => {
  it('gives way to the one another report names', () => {
    const named = { id: 'a', place: 'Rumbek', value: 4100 }
    expect(relationOf(named, { id: 'b', place: 'Wau', value: 5200, on: '2025-04-20', rules: assumedPlace })).toEqual([
      'a update b',
    ])
    expect(relationOf(named, { id: 'b', place: 'Wau', value: 5200, on: '2025-04-20' })).toEqual(['a update b'])
  })

  it('does not cross into another state', () => {
    const here = { id: 'a', place: 'Bahawalpur', country: 'PK', value: 12, measure: 'detained' as const }
    const there = { id: 'b', place: 'Kalamata', country: 'GR', value: 9, measure: 'detained' as const }
    expect(relationOf(here, { ...there, rules: assumedPlace })).toEqual([])
  })

  it('holds where several reports are about it', () => {
    const told = ['a', 'b'].map((id) => ({ id, place: 'Cairo', value: 4100, rules: assumedPlace }))
    const other = { id: 'c', place: 'Nairobi', value: 900, chain: ['Red Cross'] }
    const { questions } = compareReports(reports(...told, other))
    expect(questions.map(({ origins }) => origins.flatMap(({ claims }) => claims).length).sort()).toEqual([1, 2])
  })
})

describe('a time that is only carried over', () => {
  it('leaves the order to the days of the reports', () => {
    const late = { id: 'a', value: 4100, time: '2025-03-01', on: '2025-04-09', rules: leadTime }
    const early = { id: 'b', value: 3000, time: '2025-04-01', on: '2025-04-02' }
    expect(relationOf(late, early)).toEqual(['b update a'])
    expect(relationOf({ ...late, rules: [] }, early)).toEqual(['a update b'])
  })

  it('is no day to come for what is reported', () => {
    const odd = { id: 'a', value: 3412, time: '2025-10-01', chain: ['WHO'] }
    expect(relationOf(odd, { id: 'b', value: 3412 })).toEqual(['a independent_agreement b'])
  })
})

describe('a telling number under two questions', () => {
  it('is related where what tells them apart is loose', () => {
    const town = { id: 'a', place: 'Rumbek', value: 1412, subject: { text: 'shells' }, measure: 'intercepted' as const }
    const loose = { ...town, id: 'b', subject: { text: 'drones' }, rules: ['counts/munition-default'] }
    expect(relationOf(town, loose)).toEqual(['a repeat b'])
    expect(relationOf(town, { ...loose, rules: [] })).toEqual([])
  })

  it('is related under two measures where what is counted was carried over', () => {
    const aboard = {
      id: 'a',
      value: 1412,
      measure: 'other' as const,
      subject: { text: 'people' },
      chain: ['Red Cross'],
    }
    const misread = { ...aboard, id: 'b', measure: 'rescued' as const, chain: ['UNHCR'] }
    expect(relationOf(aboard, { ...misread, rules: ['counts/topic-before'] })).toEqual(['a independent_agreement b'])
    expect(relationOf(aboard, misread)).toEqual([])
  })

  it('is known after a slip, where one origin gives it for a place and one around it', () => {
    const town = { id: 'a', place: 'Rumbek', value: 1412, measure: 'displaced' as const, chain: ['UNHCR'] }
    const slipped = { ...town, id: 'b', value: 1142, place: null, subject: { text: 'people to be fed' } }
    expect(relationOf(town, slipped)).toEqual(['a distortion b'])
    expect(relationOf(town, { ...slipped, chain: ['Red Cross'] })).not.toEqual(['a distortion b'])
  })

  it('is related under two words for what happened to people', () => {
    const out = { id: 'a', place: 'Rumbek', value: 1412, measure: 'evacuated' as const, chain: ['Red Cross'] }
    expect(relationOf(out, { ...out, id: 'b', measure: 'rescued' as const })).toEqual(['a repeat b'])
    expect(relationOf(out, { ...out, id: 'b', measure: 'recruited' as const })).toEqual([])
  })

  it('is left where the number may be chance', () => {
    const town = { id: 'a', place: 'Rumbek', value: 8, subject: { text: 'shells' }, measure: 'intercepted' as const }
    expect(
      relationOf(town, { ...town, id: 'b', subject: { text: 'drones' }, rules: ['counts/munition-default'] }),
    ).toEqual([])
  })
})

describe('what is counted, where it was not said', () => {
  const lost = { id: 'a', value: 127, measure: 'intercepted' as const, subject: { text: 'drones' }, place: 'Wau' }
  const rules = ['counts/topic-of-report']

  it('may be what a figure in common says', () => {
    const loose = { ...lost, id: 'b', subject: { text: 'people' } }
    expect(relationOf(lost, { ...loose, rules })).toEqual(['a repeat b'])
  })

  it('is not taken for another thing at another figure', () => {
    const loose = { ...lost, id: 'b', value: 98, subject: { text: 'people' } }
    expect(relationOf(lost, { ...loose, rules })).toEqual([])
  })
})
