import { describe, expect, it } from 'vitest'
import { textNames, timePerUnit, warmUp } from '../bench/linearity.ts'
import { defaultStages, normalizeReport, type Stage } from '../src/index.ts'
import { weighClaims } from '../src/stages/refiners/weigh-claims.ts'

// A quadratic rule is off by a factor of twelve at these lengths.
const growth = 3
const worst = 3.5
const short = 10_000
const long = 120_000
/** Below this a text costs next to nothing, whatever its growth looks like. */
const floor = 40
/** How often a text that seems slow is measured again: another process may have been in the way. */
const retries = 3

/** Kinds of text whose time per code unit grows with the length, or is far above that of ordinary text. */
function slowTexts(stages: readonly Stage[], names: readonly string[]): string[] {
  warmUp(stages)
  const ordinary = timePerUnit('ordinary', { length: long, rounds: 2, stages })
  return names.filter((name) => {
    const least = timePerUnit(name, { length: short, rounds: 3, stages })
    const most = Math.min(Math.max(least, floor) * growth, ordinary * worst)
    for (let round = 0; round < retries; round += 1)
      if (timePerUnit(name, { length: long, rounds: 1, stages }) <= most) return false
    return true
  })
}

/** Least processor time of some rounds for a report that gives one count so often, in microseconds. */
function timeToWeigh(count: number): number {
  const report = { id: 'r', text: 'The army sent 12.', publishedAt: '2025-03-06', lang: 'en' }
  const [claim] = normalizeReport(report).claims
  if (!claim) throw new Error('The report counts nothing')
  const same = Array.from({ length: count }, (_, at) => ({ ...claim, evidence: { ...claim.evidence, start: at } }))
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round += 1) {
    const start = process.cpuUsage()
    weighClaims(report, same)
    best = Math.min(best, process.cpuUsage(start).user)
  }
  return best
}

describe('time grows linearly with the text', () => {
  it('on ordinary and hostile text', () => {
    expect(slowTexts(defaultStages, textNames)).toEqual([])
  }, 120_000)

  it('and a quadratic rule is seen', () => {
    const quadratic: Stage = {
      id: 'quadratic',
      run(analysis) {
        let seen = 0
        for (let at = 0; at < analysis.text.length; at += 250) {
          for (let other = 0; other < analysis.text.length; other += 1) seen += analysis.text.charCodeAt(other)
        }
        return seen < 0 ? { tokens: [] } : {}
      },
    }
    const cheap = ['spaces', 'one word', 'digits', '1,1,1,']
    expect(slowTexts([...defaultStages, quadratic], cheap)).toEqual(cheap)
  }, 120_000)

  it('when one count is given without end', () => {
    timeToWeigh(1_000)
    const most = 64 * Math.max(timeToWeigh(1_000), 3_000)
    expect(timeToWeigh(16_000)).toBeLessThan(most)
  }, 60_000)
})
