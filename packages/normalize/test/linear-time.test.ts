import { describe, expect, it } from 'vitest'
import { measureLinearity } from '../bench/linearity.ts'
import { defaultStages, type Stage } from '../src/index.ts'

// The best processor time of several runs. A quadratic rule is off by a factor of twelve at these lengths.
const growth = 3
const worst = 3.5
const lengths = [20_000, 240_000]

/** Kinds of text whose time per code unit grows with the length, or is far above that of ordinary text. */
const slowTexts = (stages: readonly Stage[]) =>
  measureLinearity(lengths, stages)
    .filter(({ nanoseconds: [short = 0, long = 0], ratio }) => long > Math.max(short, 40) * growth || ratio > worst)
    .map(({ name }) => name)

describe('time grows linearly with the text', () => {
  it('on ordinary and hostile text', () => {
    expect(slowTexts(defaultStages)).toEqual([])
  }, 120_000)

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
    expect(slowTexts([...defaultStages, quadratic]).length).toBeGreaterThan(3)
  }, 120_000)
})
