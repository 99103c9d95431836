import type { Measure } from '@crosstally/model'
import type { KnownNumbers } from './known-number.ts'

const least = 1000
const times = 30
const near = 4
const mostNumbers = 300
const ofVictims: ReadonlySet<Measure> = new Set([
  ...(['killed', 'wounded', 'casualties', 'missing', 'detained', 'hostages', 'captured', 'rescued'] as const),
])

/**
 * '13 arrested. … The police have 31,000': a number far above every count of its measure so far counts something else: what
 * the report counted in such numbers or, after victims, a crowd. Undefined where it may go on. Pure.
 */
export function measureAfterJump(numbers: KnownNumbers, carried: Measure, size: number): Measure | undefined {
  if (size < least) return undefined
  let closest: { measure: Measure; ratio: number } | undefined
  let looked = 0
  for (const [known, measure] of numbers) {
    looked += 1
    // a table of thousands of numbers tells nothing more
    if (looked > mostNumbers) break
    if (!measure || known === 0) continue
    const ratio = Math.max(known / size, size / known)
    if (measure === carried && known * times > size) return undefined
    if (measure !== carried && measure !== 'cost' && ratio <= near && (!closest || ratio < closest.ratio))
      closest = { measure, ratio }
  }
  if (ofVictims.has(carried)) return closest?.measure ?? 'other'
  return closest?.measure === 'other' ? 'other' : undefined
}
