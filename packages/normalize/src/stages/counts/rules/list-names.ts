import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { entryAt, figureAt, hasWord, type SentenceView, wordAt } from '../sentence-view.ts'

const names = wordSet(['names', 'entries', 'registrations'])
const lists = wordSet(
  'list lists register registers registry roll rolls roster database memorial monument wall plaque board book books ledger ledgers file files record records'.split(
    ' ',
  ),
)
const reach = 16

/** 'The list of the dead contains 708 names', 'the register of the missing holds 64 entries': those whom a list is of. */
export const listNames: CountRule = {
  id: 'counts/list-names',
  find({ view, phrase }) {
    if (phrase.head < 0 || !hasWord(view, phrase.head, names)) return undefined
    for (let at = phrase.first - 1; at >= Math.max(view.first, phrase.first - reach); at -= 1) {
      if (figureAt(view, at) >= 0 || wordAt(view, at) === ';') return undefined
      if (!hasWord(view, at, lists)) continue
      const measure = ofWhom(view, at, phrase.first)
      return measure && { measure, score: 0.97, rule: listNames.id, trigger: at }
    }
    return undefined
  },
}

/** 'list of the dead', 'register for missing persons', 'the death register'. */
function ofWhom(view: SentenceView, list: number, end: number) {
  for (let at = list + 1; at < Math.min(end, list + 5); at += 1) {
    const entry = entryAt(view, at)
    const measure = entry?.state ?? entry?.noun?.measure
    if (measure) return measure
  }
  return entryAt(view, list - 1)?.noun?.measure
}
