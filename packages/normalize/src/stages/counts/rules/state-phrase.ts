import { wordSet } from '../../../languages/word-table.ts'
import type { Candidate, CountRule, RuleInput } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, type SentenceView } from '../sentence-view.ts'
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
    if (!found) return stateInFront(view, phrase)
    return { measure: found.measure, score: 0.76 * found.fit, rule: statePhrase.id, trigger: at }
  },
}

const front = 16
const finite = role.be | role.have | role.do | role.modal

/** 'Without light, by the reckoning of the grid firm, 155,000 customers': a sentence of a state and those in it. */
function stateInFront(view: SentenceView, phrase: RuleInput['phrase']): Candidate | undefined {
  const { tokens, figures } = view.analysis
  let from = view.first
  if (tokens[from]?.kind === 'number' || figures[figureAt(view, from)]?.kind === 'label') from += 1
  const end = phrase.end >= view.end || view.analysis.tokens[phrase.end]?.kind === 'mark'
  if (!end || phrase.first - from > front || phrase.class === 'bare') return undefined
  const found = stateAt(tokens, { at: from, end: phrase.first }, phrase.class)
  if (!found) return undefined
  for (let at = from; at < phrase.first; at += 1)
    if (hasRole(view, at, finite) || figureAt(view, at) >= 0) return undefined
  return { measure: found.measure, score: 0.66 * found.fit, rule: statePhrase.id, trigger: from }
}

function isAdverb(view: SentenceView, at: number): boolean {
  return hasRole(view, at, role.adverb) && !hasRole(view, at, role.preposition)
}
