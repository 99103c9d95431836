import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'
import { measureOfHeading } from './heading-words.ts'

const longest = 6
const openers = wordSet(['as', 'concerning', 'regarding', 'on', 'about', 'of'])
const seconds = wordSet(['for', 'to', 'regards'])

/** What a sentence says it is about: 'As for the missing, the court had 62 on Tuesday', 'On the wounded: 610'. */
export const frontedTopic: CountRule = {
  id: 'counts/fronted-topic',
  find({ view, phrase, position }) {
    if (phrase.class !== 'bare' || position > 1) return undefined
    const range = topicOf(view)
    if (!range || phrase.first <= range.endToken) return undefined
    const measure: Measure | undefined = measureOfHeading(view.analysis, range, 'bare')
    if (!measure) return undefined
    return { measure, score: 0.7, rule: frontedTopic.id, trigger: range.endToken - 1 }
  },
}

/** 'As for the X', 'Concerning X', 'On the X' up to its comma or colon. */
function topicOf(view: SentenceView): { firstToken: number; endToken: number } | undefined {
  const { first } = view
  if (!hasWord(view, first, openers)) return undefined
  if (wordAt(view, first) === 'as' && !hasWord(view, first + 1, seconds)) return undefined
  if (wordAt(view, first) === 'on' && !hasRole(view, first + 1, role.determiner)) return undefined
  for (let at = first + 1; at < Math.min(view.end, first + longest); at += 1) {
    if (wordAt(view, at) === ',' || wordAt(view, at) === ':') return { firstToken: first + 1, endToken: at }
    if (isHardBreak(view, at) || figureAt(view, at) >= 0) return undefined
  }
  return undefined
}
