import type { Sentence, SpeechAct } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { SpeechScan } from './speech-scan.ts'
import { trigger } from './triggers.ts'

const ownTexts = wordSet([
  'post',
  'alert',
  'version',
  'headline',
  'report',
  'story',
  'article',
  'item',
  'bulletin',
  'tweet',
  'update',
  'entry',
  'dispatch',
  'edition',
  'we',
  'our',
])
const earlier = wordSet(['earlier', 'previous', 'our', 'first', 'original', 'yesterday', 'initial', 'an', 'we'])
const corrections = wordSet([
  'correction',
  'corrects',
  'correct',
  'corrected',
  'clarification',
  'wrong',
  'mistake',
  'mistakenly',
  'wrongly',
  'error',
  'erroneously',
  'incorrectly',
  'withdrawn',
  'withdrew',
  'misstated',
  'retract',
])

/**
 * 'Correction: an earlier post said that 240 had been on board': the outlet takes back its own words. The act has no
 * speaker and denies what the earlier text said. Pure.
 */
export function readOwnCorrection(scan: SpeechScan, sentence: Sentence): SpeechAct | undefined {
  const said = ownWords(scan, sentence)
  if (said === undefined || !isCorrection(scan, sentence)) return undefined
  const start = scan.tokens[said]?.start ?? sentence.start
  return {
    start,
    end: sentence.end,
    content: [{ start, end: sentence.end }],
    attribution: [],
    via: [],
    denies: true,
    rules: ['speech/own-correction'],
  }
}

/** The token after the verb by which an earlier text of the outlet's own said something. */
function ownWords({ tokens, marks }: SpeechScan, sentence: Sentence): number | undefined {
  for (let at = sentence.firstToken; at < sentence.endToken - 1; at += 1) {
    if (((marks[at] ?? 0) & trigger.said) === 0) continue
    for (let before = at - 1; before >= Math.max(sentence.firstToken, at - 7); before -= 1) {
      if (
        ownTexts.hasAt(tokens, before) &&
        (before === sentence.firstToken || earlier.hasAt(tokens, before - 1) || earlier.hasAt(tokens, before))
      )
        return at + 1
    }
  }
  return undefined
}

/** Words of correction in the sentence or one of its neighbours. */
function isCorrection({ tokens, analysis }: SpeechScan, sentence: Sentence): boolean {
  const index = tokens[sentence.firstToken]?.sentence ?? 0
  for (let near = Math.max(0, index - 1); near <= Math.min(index + 1, analysis.sentences.length - 1); near += 1) {
    const other = analysis.sentences[near]
    for (let at = other?.firstToken ?? 0; at < (other?.endToken ?? 0); at += 1)
      if (corrections.hasAt(tokens, at)) return true
  }
  return false
}
