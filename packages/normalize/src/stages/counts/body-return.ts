import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { hasWord, type SentenceView } from './sentence-view.ts'

const handing = wordSet(
  'hand handed handing hands handover handovers return returned returning returns transfer transferred transferring transfers exchange exchanged exchanges exchanging swap swapped swaps repatriate repatriated repatriating repatriation repatriations deliver delivered received receives receive given'.split(
    ' ',
  ),
)
const reach = 12

/** Whether the bodies counted are said to be handed over: where the report is about such returns, they come home. Pure. */
export function isBodyReturned(view: SentenceView, { measure }: Candidate, phrase: CountedPhrase): boolean {
  if (measure !== 'killed' || phrase.class !== 'body') return false
  for (let at = phrase.first - reach; at < phrase.end + reach; at += 1) if (hasWord(view, at, handing)) return true
  return false
}
