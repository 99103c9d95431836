import { describe, expect, it } from 'vitest'
import { dossierComparison } from '../../testing/dossier-comparison.ts'
import { readKnownOn, viewKnownOn } from './known-on.ts'

const whole = dossierComparison([
  { id: 'a', origin: 'HUR', figure: 400, day: '2025-02-26' },
  { id: 'b', origin: 'NIS', figure: 300, day: '2025-03-01' },
])
const view = {
  ...whole,
  reports: Object.fromEntries(
    Object.entries(whole.reports).map(([id, report]) => [
      id,
      {
        ...report,
        publishedAt: id === 'report-a' ? '2025-02-27' : '2025-03-02',
        submittedAt: '2025-03-09T08:00:00.000Z',
      },
    ]),
  ),
}
const originsOf = (known: Parameters<typeof viewKnownOn>[1]) =>
  viewKnownOn(view, known).comparison.questions.flatMap(({ origins }) => origins.map(({ name }) => name))

describe('readKnownOn', () => {
  it.each([
    [{}, null],
    [{ known: '2025-02-30' }, null],
    [{ known: '2025-03-01T10:00:00Z' }, null],
    [{ known: '2025-03-01' }, { day: '2025-03-01', by: 'published' }],
    [
      { known: '2025-03-01', by: 'submitted' },
      { day: '2025-03-01', by: 'submitted' },
    ],
  ])('reads %o as %o', (params, known) => {
    expect(readKnownOn(params)).toEqual(known)
  })
})

describe('viewKnownOn', () => {
  it('hides what was published later and compares the rest again', () => {
    expect(originsOf({ day: '2025-02-27', by: 'published' })).toEqual(['HUR'])
    expect(originsOf({ day: '2025-02-26', by: 'published' })).toEqual([])
    expect(originsOf({ day: '2025-03-02', by: 'published' }).sort()).toEqual(['HUR', 'NIS'])
  })
  it('hides what was submitted later', () => {
    expect(originsOf({ day: '2025-03-08', by: 'submitted' })).toEqual([])
    expect(originsOf({ day: '2025-03-09', by: 'submitted' }).sort()).toEqual(['HUR', 'NIS'])
  })
  it('counts the reports that are left', () => {
    const known = viewKnownOn(view, { day: '2025-02-27', by: 'published' })
    expect(known.dossier).toMatchObject({ reportCount: 1, claimCount: 1 })
    expect(Object.keys(known.reports)).toEqual(['report-a'])
    expect(Object.keys(known.claims)).toEqual(['a'])
  })
})
