import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { hasRole, hasWord } from '../sentence-view.ts'
import { stateAt } from '../state-phrase.ts'

const reach = 3
const staying = wordSet(
  'remain remains remained remaining stay stays stayed staying live lives lived living sleep sleeps slept sleeping sit sits sat sitting wait waits waited waiting'.split(
    ' ',
  ),
)

/** A state without its 'are', as in bulletins: '5,200 children out of school', '12 still under the mud', '40 living in tents'. */
export const statePhrase: CountRule = {
  id: 'counts/state-phrase',
  find({ view, phrase }) {
    if (phrase.state !== undefined || phrase.figure.best === 0) return undefined
    let at = phrase.end
    while (at < phrase.end + reach && (hasWord(view, at, staying) || isAdverb(view, at))) at += 1
    const found = stateAt(view.analysis.tokens, { at, end: view.end }, phrase.class)
    if (!found) return undefined
    return { measure: found.measure, score: 0.76 * found.fit, rule: statePhrase.id, trigger: at }
  },
}

function isAdverb(view: Parameters<typeof hasRole>[0], at: number): boolean {
  return hasRole(view, at, role.adverb) && !hasRole(view, at, role.preposition)
}
