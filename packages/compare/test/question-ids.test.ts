import { expect, it } from 'vitest'
import { compareReports } from '../src/index.ts'
import { makeReport } from './make-report.ts'

it('gives two questions that share claims without a place ids of their own', () => {
  const shape = { measure: 'killed', subject: { text: 'people' }, chain: ['Red Cross'], time: '2025-05-20' } as const
  const { questions } = compareReports([
    // Without a place, but the figure that the other report gives for Lviv.
    makeReport({ id: 'a', publishedAt: '2025-05-21', claims: [{ ...shape, value: 4000, place: null }] }),
    // Without a place, and by its own report not the figure for Lviv.
    makeReport({
      id: 'b',
      publishedAt: '2025-05-21',
      claims: [
        { ...shape, value: 120, place: null },
        { ...shape, value: 4000, place: 'Lviv' },
      ],
    }),
  ])
  expect(questions.map(({ origins }) => origins.flatMap(({ claims }) => claims).length).sort()).toEqual([1, 2])
  expect(new Set(questions.map(({ id }) => id)).size).toBe(2)
})
