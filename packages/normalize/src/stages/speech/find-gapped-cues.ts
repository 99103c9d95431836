import type { Sentence } from '../../document.ts'
import type { Cue } from './cue.ts'
import { hasFigure, type SpeechScan, speakerNear } from './speech-scan.ts'

const openers = new Set([',', ';', 'and', 'while', 'but', 'against', 'whereas'])
const bodies =
  /(?:ministry|union|unions|police|prefecture|agency|service|authorities|government|army|military|organisers|organizers|opposition|watchdog|council|commission|office|hospital|observatory|group|groups|partners|side)$/

/** 'the ministry counted 480,000 and the unions 1.7 million': the second source has no verb of its own. Pure. */
export function findGappedCues(scan: SpeechScan, sentence: Sentence, cues: readonly Cue[]): Cue[] {
  const found: Cue[] = []
  if (cues.length === 0) return found
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    if (!openers.has(scan.tokens[at]?.lower ?? '')) continue
    const speaker = speakerNear(scan, at + 1)
    if (!speaker || speaker.pronoun || speaker.end >= sentence.endToken) continue
    const { entity } = speaker
    const source =
      entity.kind === 'outlet' ||
      ((entity.kind === 'organization' || entity.kind === 'unnamed') &&
        (bodies.test(entity.head ?? entity.name.toLowerCase()) || entity.name === entity.name.toUpperCase()))
    if (!source || !startsFigure(scan, speaker.end)) continue
    const before = cues.findLast(
      (cue) => cue.end <= at && (cue.kind === 'verb' || cue.kind === 'owner' || cue.kind === 'adjunct'),
    )
    if (!before || !hasFigure(scan, before.first, at)) continue
    found.push({
      kind: 'verb',
      speaker,
      first: speaker.first,
      end: speaker.end,
      wordsFirst: before.wordsFirst,
      wordsEnd: before.wordsEnd,
      direction: 'forward',
      denies: false,
      rule: 'speech/gapped',
    })
  }
  return found
}

const figureOpeners = new Set([
  'about',
  'some',
  'only',
  'just',
  'double',
  'half',
  'nearly',
  'at',
  'more',
  'over',
  'around',
  'almost',
  'up',
  'fewer',
  'less',
])

function startsFigure(scan: SpeechScan, at: number): boolean {
  return (
    scan.inFigure[at] === 1 ||
    (figureOpeners.has(scan.tokens[at]?.lower ?? '') && (scan.inFigure[at + 1] === 1 || scan.inFigure[at + 2] === 1)) ||
    scan.tokens[at]?.lower === 'double'
  )
}
