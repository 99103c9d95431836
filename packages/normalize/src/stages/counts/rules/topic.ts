import type { Context } from '../context.ts'
import { role } from '../lexicon/word-entry.ts'
import { hasRole, type SentenceView, wordAt } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'

const maxSentences = 4
const openBelow = 0.4

/** A bare figure of a sentence that names no measure goes on counting what the sentence before counted: 'the union put it at 3,000'. */
export function carryTopic(given: {
  view: SentenceView
  settled: readonly Settled[]
  context: Context
  block: number
}): void {
  const { view, settled, context } = given
  for (const one of settled) {
    if (one.candidate && one.candidate.score >= openBelow) continue
    const { phrase } = one
    const refers = phrase.figure.refersTo
    const topic = context.topic
    if (!topic || (phrase.class !== 'bare' && refers === undefined)) continue
    if (topic.sentence === view.sentence && refers === undefined) continue
    if (view.sentence - topic.sentence > maxSentences || phrase.figure.kind !== 'count') continue
    if (refers === undefined && !saysNumber(view, one)) continue
    one.candidate = {
      measure: topic.frame.measure,
      score: 0.5,
      rule: 'counts/topic',
      trigger: phrase.figure.firstToken,
    }
  }
}

/** The words around a bare figure speak of a number: 'put it at', 'said it was', 'the figure', 'union: 3,000'. */
function saysNumber(view: SentenceView, one: Settled): boolean {
  const { first, end } = one.phrase
  if (view.end - view.first < 12) return true
  for (let at = first - 1; at >= Math.max(view.first, first - 6); at -= 1) {
    if (hasRole(view, at, role.link | role.tally | role.say) || wordAt(view, at) === ':') return true
  }
  for (let at = end; at < Math.min(view.end, end + 4); at += 1) if (hasRole(view, at, role.say)) return true
  return false
}
