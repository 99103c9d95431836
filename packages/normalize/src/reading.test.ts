import { describe, expect, it } from 'vitest'
import { defaultStages } from './configuration.ts'
import type { Stage } from './document.ts'
import { analyze, normalizeReport } from './engine.ts'

const noName: Stage = { id: 'no-name', onDemand: ['names'], run: () => ({ names: [] }) }

/** The default stages, and which of those that can wait have run. */
function watched(): { stages: Stage[]; ran: string[] } {
  const ran: string[] = []
  const stages = defaultStages.map((stage) => ({
    ...stage,
    run(analysis: Parameters<Stage['run']>[0]) {
      if (stage.onDemand) ran.push(stage.id)
      return stage.run(analysis)
    },
  }))
  return { stages, ran }
}

const counted = 'The mayor of Kassala said that 12 people were killed.'
const uncounted = 'The mayor of Kassala said that chapter 12 was read in Room 4. She was glad, she told Reuters.'

describe('a stage that can wait', () => {
  it('runs once, when something is counted', () => {
    const { stages, ran } = watched()
    expect(normalizeReport({ id: 'r', text: counted }, { stages }).claims).toHaveLength(1)
    expect(ran.toSorted()).toEqual(['names', 'speech'])
  })

  it('does not run for a report that counts nothing', () => {
    const { stages, ran } = watched()
    expect(normalizeReport({ id: 'r', text: uncounted }, { stages }).claims).toEqual([])
    expect(ran).toEqual([])
  })

  it('runs when its list is read', () => {
    const { stages, ran } = watched()
    const analysis = analyze({ id: 'r', text: uncounted }, { field: 'text', language: 'en', stages })
    expect(analysis.names.map(({ name }) => name)).toContain('mayor of Kassala')
    expect(ran).toEqual(['names'])
  })

  it('comes after those before it that fill the same list', () => {
    const stages = [...defaultStages, noName]
    expect(analyze({ id: 'r', text: uncounted }, { field: 'text', language: 'en', stages }).names).toEqual([])
  })
})

describe('a warning about a place', () => {
  it('is given where something is counted', () => {
    const warned = (text: string) => normalizeReport({ id: 'r', text }, { mentions: true }).warnings.length
    expect(warned('In Kursk, Ukraine, 12 people were killed.')).toBe(1)
    expect(warned('The mayor of Kursk, Ukraine, resigned.')).toBe(0)
  })
})
