import { describe, expect, it } from 'vitest'
import { measureLinearity } from '../bench/linearity.ts'
import { defaultStages, type Stage } from '../src/index.ts'

// Wide enough for a shared machine; a quadratic rule is off by a factor of ten at these lengths.
const factor = 4
const lengths = [10_000, 100_000]

const slowStages = (stages: readonly Stage[]) =>
  measureLinearity(lengths, stages)
    .filter(({ nanoseconds: [short = 0, long = 0], ratio }) => long > Math.max(short, 20) * factor && ratio > 0.2)
    .map(({ name }) => name)

describe('time grows linearly with the text', () => {
  it('on ordinary and hostile text', () => {
    expect(slowStages(defaultStages)).toEqual([])
  }, 60_000)

  it('and a quadratic rule is seen', () => {
    const quadratic: Stage = {
      id: 'quadratic',
      run(analysis) {
        let seen = 0
        for (let at = 0; at < analysis.text.length; at += 250) {
          for (let other = 0; other < analysis.text.length; other += 1) seen += analysis.text.charCodeAt(other)
        }
        return seen < 0 ? { ...analysis, tokens: [] } : analysis
      },
    }
    expect(slowStages([...defaultStages, quadratic]).length).toBeGreaterThan(3)
  }, 60_000)
})
