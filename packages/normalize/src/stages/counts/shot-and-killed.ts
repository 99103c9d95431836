import { wordSet } from '../../languages/word-table.ts'
import { entryAt, hasWord, type SentenceView, wordAt } from './sentence-view.ts'
import type { Settled } from './settle.ts'

const hits = wordSet(['shot', 'shoots', 'shoot', 'shooting', 'shootings', 'stabbed', 'stabbing', 'struck', 'hit'])

/** 'Eight men were shot, two of them fatally', 'shot five people, killing one': those hit are the dead and the wounded. */
export function markShotAndKilled(view: SentenceView, settled: readonly Settled[]): void {
  settled.forEach((one, position) => {
    if (one.candidate?.measure !== 'wounded' || !isOnlyHit(view, one.candidate.trigger)) return
    const dead = settled[position + 1]
    if (dead?.candidate?.measure !== 'killed' || sizeOf(dead) === 0 || sizeOf(dead) >= sizeOf(one)) return
    const { phrase } = dead
    if (phrase.class !== 'bare' && phrase.partitive === undefined && wordAt(view, phrase.head) !== 'dead') return
    if (dead.candidate.trigger === one.candidate.trigger) return
    one.candidate = { ...one.candidate, measure: 'casualties' }
    dead.candidate = { ...dead.candidate, scope: 'part', base: one.phrase.index }
  })
}

function isOnlyHit(view: SentenceView, trigger: number): boolean {
  if (!hasWord(view, trigger, hits)) return false
  return wordAt(view, trigger + 1) !== 'and' || entryAt(view, trigger + 2)?.state !== 'wounded'
}

function sizeOf({ phrase }: Settled): number {
  return phrase.figure.best ?? phrase.figure.low ?? phrase.figure.high ?? 0
}
