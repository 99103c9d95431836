import type { Measure } from '@crosstally/model'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, figureAt, hasRole, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'

const reach = 14
const verbReach = 4

/** A number before what it is the number of: '41 is the number of the missing', 'raised to 26 the number of wounded'. */
export const numberAfter: CountRule = {
  id: 'counts/number-after',
  find({ view, phrase }) {
    if (phrase.class !== 'bare') return undefined
    const from = isNumberOf(view, phrase.end)
      ? phrase.end + 2
      : isSetTo(view, phrase.first, phrase.end)
        ? phrase.end
        : -1
    if (from < 0) return undefined
    for (let at = from; at < Math.min(view.end, from + reach); at += 1) {
      if (isHardBreak(view, at) || figureAt(view, at) >= 0) return undefined
      const measure = measureAt(view, at)
      if (measure) return { measure, score: 0.85, rule: numberAfter.id, trigger: at }
    }
    return undefined
  },
}

/** '41 is the number …', '41 was its count …'. */
function isNumberOf(view: SentenceView, at: number): boolean {
  return hasRole(view, at, role.be) && hasRole(view, at + 1, role.determiner) && hasRole(view, at + 2, role.tally)
}

/** 'puts at 31 the …', 'has raised to 26 its …'. */
function isSetTo(view: SentenceView, first: number, end: number): boolean {
  const preposition = wordAt(view, first - 1)
  if ((preposition !== 'to' && preposition !== 'at') || !hasRole(view, end, role.determiner)) return false
  for (let at = first - 2; at >= first - verbReach; at -= 1) if (hasRole(view, at, role.link)) return true
  return false
}

function measureAt(view: SentenceView, at: number): Measure | undefined {
  const entry = entryAt(view, at)
  return entry?.state ?? ((entry?.noun?.strength ?? 0) >= 2 ? entry?.noun?.measure : undefined)
}
