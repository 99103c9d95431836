import type { Sentence } from '../../document.ts'
import nouns from '../../languages/en/lexicon/source-nouns.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { type SpeechScan, speakerNear } from './speech-scan.ts'

const counts = wordSet(nouns.reportNouns)
const keeping = wordSet(
  'keep keeps kept maintain maintains maintained hold holds held compile compiles compiled publish publishes published update updates updated issue issues issued release releases released run runs ran give gives gave make makes made take takes took draw draws drew'.split(
    ' ',
  ),
)

/** 'The count, which the Coast Guard keeps, has reached 48': who keeps it says it. Pure. */
export function keptCount(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const { tokens } = scan
  if (tokens[at]?.lower !== 'which' && tokens[at]?.lower !== 'that') return undefined
  const noun = tokens[at - 1]?.text === ',' ? at - 2 : at - 1
  if (!counts.hasAt(tokens, noun)) return undefined
  const speaker = speakerNear(scan, at + 1)
  if (!speaker || speaker.pronoun || speaker.entity.kind === 'place' || speaker.entity.kind === 'document')
    return undefined
  const verb = ['has', 'have', 'had'].includes(tokens[speaker.end]?.lower ?? '') ? speaker.end + 1 : speaker.end
  if (verb + 1 >= sentence.endToken || !keeping.hasAt(tokens, verb)) return undefined
  return {
    kind: 'adjunct',
    speaker,
    first: at,
    end: verb + 1,
    wordsFirst: verb,
    wordsEnd: verb + 1,
    direction: 'forward',
    denies: false,
    rule: 'speech/own-figure',
  }
}
