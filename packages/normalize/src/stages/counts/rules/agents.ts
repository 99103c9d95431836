import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { hasWord, wordAt } from '../sentence-view.ts'

const deeds = wordSet(
  'signed attended brought filed watched visited endorsed backed supported lodged submitted followed witnessed observed used sued petitioned organised organized staged staffed led'.split(
    ' ',
  ),
)
const people: ReadonlySet<NounClass> = new Set(['person', 'crowd', 'responder', 'household', 'bare', 'military'])

/** Those who do what is no harm: 'a petition signed by 12,000 parents', 'a suit brought by 340 farmers'. */
export const agents: CountRule = {
  id: 'counts/agents',
  find({ view, phrase }) {
    const by = phrase.first - 1
    if (wordAt(view, by) !== 'by' || !people.has(phrase.class) || !hasWord(view, by - 1, deeds)) return undefined
    return { measure: 'other', score: 0.8, rule: agents.id, trigger: by - 1 }
  },
}
