import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord } from '../sentence-view.ts'

const spreads = wordSet(['in', 'on', 'at', 'across', 'from', 'over', 'throughout', 'through'])

/** Places counted where things happen: 'training at five sites', 'flooding in 18 districts'. */
export const siteCount: CountRule = {
  id: 'counts/site-count',
  find({ view, phrase }) {
    if (phrase.class !== 'site' || phrase.head < 0) return undefined
    const before = phrase.first - 1
    if (!hasRole(view, before, role.preposition) || !hasWord(view, before, spreads)) return undefined
    const plural = entryAt(view, phrase.head)?.noun?.plural ?? false
    return plural ? { measure: 'sites', score: 0.5, rule: siteCount.id, trigger: phrase.head } : undefined
  },
}
