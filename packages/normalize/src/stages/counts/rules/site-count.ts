import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, wordAt } from '../sentence-view.ts'

const spreads = wordSet(['in', 'on', 'at', 'across', 'from', 'over', 'throughout', 'through', 'for'])

const institutions = wordSet(
  'hospitals clinics prisons jails schools universities laboratories factories plants shelters refineries depots'.split(
    ' ',
  ),
)

/** Places counted where things happen: 'training at five sites', 'flooding in 18 districts', 'attacks on 38 clinics'. */
export const siteCount: CountRule = {
  id: 'counts/site-count',
  find({ view, phrase }) {
    if ((phrase.class !== 'site' && phrase.class !== 'building') || phrase.head < 0) return undefined
    const before = phrase.first - 1
    if (!hasRole(view, before, role.preposition) || !hasWord(view, before, spreads)) return undefined
    // 'has 12,000 in two schools', 'seen at the three hospitals' tell where they are
    const isNew = wordAt(view, before) !== 'in' && phrase.first === phrase.figure.firstToken
    const isInstitution = isNew && hasWord(view, phrase.head, institutions)
    const isHouse = phrase.class === 'building' && !isInstitution
    if (isHouse && wordAt(view, before) !== 'on') return undefined
    const plural = entryAt(view, phrase.head)?.noun?.plural ?? false
    const score = phrase.class === 'site' ? 0.5 : 0.41
    return plural ? { measure: 'sites', score, rule: siteCount.id, trigger: phrase.head } : undefined
  },
}
