import { describe, expect, it } from 'vitest'
import { compareReports } from '../src/index.ts'
import { judgeStories, readStories } from './read-stories.ts'

const judged = judgeStories()

describe('written stories', () => {
  it('relates at least nine pairs in ten as a reader does', () => {
    const wrong = judged.filter(({ expected, got }) => got !== expected)
    expect(1 - wrong.length / judged.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.9)
  })

  it('knows every relation and gives no pair two', () => {
    expect(new Set(judged.map(({ expected }) => expected)).size).toBe(6)
    expect(judged.filter(({ got }) => got === 'several')).toEqual([])
  })

  it('gives the same bytes whatever the order of the reports', () => {
    const reports = readStories()
    expect(JSON.stringify(compareReports([...reports].reverse()))).toBe(JSON.stringify(compareReports(reports)))
  })
})
