import type { Sentence } from '../../document.ts'
import type { Cue } from './cue.ts'
import { finiteVerbs } from './finite-verbs.ts'
import { hasFigure, type SpeechScan, speakerEnding, speakerOf } from './speech-scan.ts'
import { trigger } from './triggers.ts'

const longestLine = 24
const dashes = ['-', '–', '—', '/', '|']

/** '12 injured and 3 missing, Coast Guard': a line without a verb whose source closes it. Pure. */
export function tailSource(scan: SpeechScan, { firstToken, endToken }: Sentence): Cue | undefined {
  const { tokens } = scan
  if (endToken - firstToken > longestLine) return undefined
  const end = tokens[endToken - 1]?.text === '.' ? endToken - 1 : endToken
  const speaker = speakerEnding(scan, end)
  if (!speaker || speaker.pronoun || !isNamedBody(scan, speaker.first, end)) return undefined
  const { kind } = speaker.entity
  const mark = tokens[speaker.first - 1]
  const joins = mark?.text === ',' || (mark?.spaceBefore === true && dashes.includes(mark.text))
  if (kind !== 'organization' || !joins || isListed(scan, speaker.first - 2)) return undefined
  if (!hasFigure(scan, firstToken, speaker.first - 1)) return undefined
  for (let at = firstToken; at < speaker.first; at += 1) {
    if (finiteVerbs.has(tokens[at]?.lower ?? '') || ((scan.marks[at] ?? 0) & trigger.verb) !== 0) return undefined
  }
  return {
    kind: 'adjunct',
    speaker,
    first: speaker.first - 1,
    end,
    wordsFirst: speaker.first - 1,
    wordsEnd: speaker.first,
    direction: 'back',
    denies: false,
    rule: 'speech/tail-source',
  }
}

/** 'the army, police': another body before the comma; '4 Tigers, Air Force' has only what is counted there. */
function isListed(scan: SpeechScan, at: number): boolean {
  const other = speakerOf(scan, at)
  return other !== undefined && scan.inFigure[other.first - 1] !== 1
}

/** Without an article, as notes have it: 'Air Force', 'RCO', 'regional police'. */
function isNamedBody({ tokens }: SpeechScan, first: number, end: number): boolean {
  return end > first && !['the', 'a', 'an', 'its', 'their', 'his', 'her'].includes(tokens[first]?.lower ?? '')
}
