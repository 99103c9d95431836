import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { hasWord, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'

const reach = 12
const longestNoun = 4
const insured = wordSet([
  ...['compensation', 'insurance', 'insured', 'insurer', 'insurers', 'damage', 'damages', 'losses', 'property'],
  ...['motor', 'flood', 'storm', 'hail', 'fire', 'quake'],
])

/** 'took in 39,000 compensation claims', 'insured losses: 72,000 claims': each is for something damaged. */
export const insuranceClaim: CountRule = {
  id: 'counts/insurance-claim',
  find({ view, phrase }) {
    const claims = claimsAfter(view, phrase.figure.endToken)
    if (claims < 0 || !namesInsurance(view, claims)) return undefined
    return { measure: 'damaged', score: 0.93, rule: insuranceClaim.id, trigger: claims }
  },
}

function claimsAfter(view: SentenceView, from: number): number {
  for (let at = from; at < from + longestNoun; at += 1) {
    if (wordAt(view, at) === 'claims') return at
    if (isHardBreak(view, at)) return -1
  }
  return -1
}

function namesInsurance(view: SentenceView, claims: number): boolean {
  for (let at = claims + reach; at > claims - reach; at -= 1) if (hasWord(view, at, insured)) return true
  return false
}
