import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, wordAt } from '../sentence-view.ts'

const spreads = wordSet(['in', 'on', 'at', 'across', 'from', 'over', 'throughout', 'through', 'for'])

/** Places counted where things happen: 'training at five sites', 'flooding in 18 districts', 'attacks on 38 clinics'. */
export const siteCount: CountRule = {
  id: 'counts/site-count',
  find({ view, phrase }) {
    if ((phrase.class !== 'site' && phrase.class !== 'building') || phrase.head < 0) return undefined
    const before = phrase.first - 1
    if (!hasRole(view, before, role.preposition) || !hasWord(view, before, spreads)) return undefined
    if (phrase.class === 'building' && wordAt(view, before) !== 'on') return undefined
    const plural = entryAt(view, phrase.head)?.noun?.plural ?? false
    const score = phrase.class === 'site' ? 0.5 : 0.41
    return plural ? { measure: 'sites', score, rule: siteCount.id, trigger: phrase.head } : undefined
  },
}
