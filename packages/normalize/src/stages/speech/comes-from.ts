import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

const comes = wordSet(['came', 'comes', 'come'])
const articles = wordSet(['the', 'a', 'an', 'another', 'this', 'that'])
const told = wordSet(
  'answer word reply figure number count toll message news report estimate tally claim warning version confirmation statement'.split(
    ' ',
  ),
)
const nounReach = 5

/** 'From the mayor came a higher figure: 61.', '…," came the answer from the mayor'. Pure. */
export function comesFrom(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  if (scan.tokens[at]?.lower !== 'from') return undefined
  const speaker = speakerNear(scan, at + 1)
  if (!speaker || speaker.pronoun || speaker.entity.kind === 'document') return undefined
  return at === sentence.firstToken ? fronted(scan, sentence, speaker) : answered(scan, sentence, { at, speaker })
}

function fronted(scan: SpeechScan, sentence: Sentence, speaker: Speaker): Cue | undefined {
  const { tokens } = scan
  if (!comes.hasAt(tokens, speaker.end) || !hasFigure(scan, speaker.end, sentence.endToken)) return undefined
  for (let at = speaker.end + 1; at < speaker.end + 1 + nounReach; at += 1)
    if (told.hasAt(tokens, at)) return cueOf(speaker, { first: sentence.firstToken, end: at + 1, direction: 'forward' })
  return undefined
}

function answered(scan: SpeechScan, sentence: Sentence, given: { at: number; speaker: Speaker }): Cue | undefined {
  const { tokens } = scan
  const { at, speaker } = given
  if (!told.hasAt(tokens, at - 1)) return undefined
  const verb = [at - 2, at - 3, at - 4].find((before) => before > sentence.firstToken && comes.hasAt(tokens, before))
  if (verb === undefined || !articles.hasAt(tokens, verb + 1)) return undefined
  return cueOf(speaker, { first: verb, end: speaker.end, direction: 'back' })
}

function cueOf(speaker: Speaker, given: { first: number; end: number; direction: Cue['direction'] }): Cue {
  const { first, end, direction } = given
  return {
    kind: 'verb',
    speaker,
    first,
    end,
    wordsFirst: first,
    wordsEnd: end,
    direction,
    denies: false,
    rule: 'speech/comes-from',
  }
}
