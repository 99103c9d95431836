import { wordSet } from '../../languages/word-table.ts'
import type { SentenceView } from './sentence-view.ts'
import type { Settled } from './settle.ts'

const more = wordSet(['more', 'additional', 'further', 'extra', 'fresh'])
const reach = 3

/** 'Xland has sent more soldiers. Between 1,000 and 3,000 soldiers were deployed': the sentence before says they are added. Pure. */
export function isAnnouncedMore({ analysis, sentence }: SentenceView, { phrase, candidate }: Settled): boolean {
  const head = analysis.tokens[phrase.head]?.lower
  const before = analysis.sentences[sentence - 1]
  const here = analysis.sentences[sentence]
  if (head === undefined || !here || !before || here.block - before.block > 1 || candidate?.measure !== 'deployed')
    return false
  if (analysis.figures.some(({ firstToken }) => firstToken >= before.firstToken && firstToken < before.endToken))
    return false
  for (let at = before.firstToken; at < before.endToken; at += 1) {
    const token = analysis.tokens[at]
    if (!token || !more.has(token) || analysis.tokens[at + 1]?.lower === 'than') continue
    for (let next = at + 1; next <= at + reach && next < before.endToken; next += 1)
      if (analysis.tokens[next]?.lower === head) return true
  }
  return false
}
