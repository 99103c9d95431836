import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { finiteVerbs } from './finite-verbs.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'
import { trigger } from './triggers.ts'

const bodies =
  /(?:ministry|union|unions|police|prefecture|agency|service|authorities|government|army|military|organisers|organizers|opposition|watchdog|council|commission|office|hospital|observatory|group|groups|partners|side)$/

/** 'the ministry counted 480,000 and the unions 1.7 million': the second source has no verb of its own. Pure. */
export function findGappedCues(scan: SpeechScan, sentence: Sentence, cues: readonly Cue[]): Cue[] {
  const found: Cue[] = []
  if (cues.length === 0) return gappedSentence(scan, sentence)
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    if (((scan.marks[at] ?? 0) & trigger.gap) === 0) continue
    const speaker = speakerNear(scan, at + 1)
    if (!speaker || speaker.end >= sentence.endToken) continue
    if (speaker.pronoun && speaker.entity.kind !== 'organization') continue
    const { entity } = speaker
    const source =
      entity.kind === 'outlet' ||
      ((entity.kind === 'organization' || entity.kind === 'unnamed') &&
        (entity.rules.includes('names/known-body') ||
          bodies.test(entity.head ?? entity.name.toLowerCase()) ||
          entity.name === entity.name.toUpperCase() ||
          determiners.hasAt(scan.tokens, at + 1) ||
          (entity.kind === 'unnamed' && /[^s]s$/.test(entity.head ?? '')))) ||
      (entity.kind === 'person' && (entity.role !== undefined || entity.rules.includes('names/role')))
    const named = isNamedAlone(scan, speaker, at)
    const capital = entity.kind === 'place' && [';', ',', 'and'].includes(scan.tokens[at]?.lower ?? '')
    if (!source && !capital && !named) continue
    const before = cues.findLast(
      (cue) => cue.end <= at && (cue.kind === 'verb' || cue.kind === 'owner' || cue.kind === 'adjunct'),
    )
    if (!before || !hasFigure(scan, before.first, at)) continue
    if (capital && before.speaker.entity.kind !== 'place') continue
    const gap = scan.tokens[speaker.end]?.lower
    const skips =
      (gap === ',' && scan.tokens[at]?.text === ';') ||
      (gap === 'of' && isVerbOf(scan, before)) ||
      gap === 'at' ||
      gap === scan.tokens[before.wordsEnd - 1]?.lower
    if (!startsFigure(scan, speaker.end) && !(skips && startsFigure(scan, speaker.end + 1))) continue
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

const determiners = wordSet(['the', 'its', 'their', 'his', 'her'])

/** 'The ministry counts 14, Linea 22 and the press 30.': a bare name, its figure, and nothing more. */
function isNamedAlone({ tokens, inFigure }: SpeechScan, { entity, end, pronoun }: Speaker, gap: number): boolean {
  if (pronoun || entity.kind !== 'person' || ![',', 'and', ';'].includes(tokens[gap]?.lower ?? '')) return false
  let after = end
  while (inFigure[after] === 1) after += 1
  return after > end && [',', '.', ';', 'and'].includes(tokens[after]?.lower ?? '.')
}

/** 'speaks of', 'spoke on Monday of'. */
function isVerbOf({ tokens }: SpeechScan, { wordsEnd }: Cue): boolean {
  for (let at = wordsEnd - 1; at < wordsEnd + 4; at += 1) if (tokens[at]?.lower === 'of') return true
  return false
}

const longestGap = 18

/** 'The army, in the evening, of 40 dead.': a sentence that leans on the verb of the one before. */
function gappedSentence(scan: SpeechScan, sentence: Sentence): Cue[] {
  const speaker = speakerNear(scan, sentence.firstToken)
  if (!speaker || speaker.pronoun || sentence.endToken - sentence.firstToken > longestGap) return []
  const { kind, role } = speaker.entity
  const source = kind === 'organization' || kind === 'unnamed' || (kind === 'person' && role !== undefined)
  if (!source || scan.tokens[speaker.end]?.text !== ',') return []
  for (let at = speaker.end; at < sentence.endToken; at += 1) {
    const lower = scan.tokens[at]?.lower ?? ''
    if (finiteVerbs.has(lower) || (lower.endsWith('ed') && scan.inFigure[at - 1] !== 1)) return []
  }
  let at = speaker.end + 1
  while (at < sentence.endToken && scan.inFigure[at] !== 1) at += 1
  if (at >= sentence.endToken || !(at === speaker.end + 1 || scan.tokens[at - 1]?.lower === 'of')) return []
  if (scan.tokens[at - 1]?.lower === 'of' && scan.tokens[at - 2]?.text !== ',' && scan.inTime[at - 2] !== 1) return []
  return [
    {
      kind: 'verb',
      speaker,
      first: speaker.first,
      end: speaker.end,
      wordsFirst: speaker.end,
      wordsEnd: speaker.end + 1,
      direction: 'forward',
      denies: false,
      rule: 'speech/gapped',
    },
  ]
}

const figureOpeners = wordSet([
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
    (figureOpeners.hasAt(scan.tokens, at) && (scan.inFigure[at + 1] === 1 || scan.inFigure[at + 2] === 1)) ||
    scan.tokens[at]?.lower === 'double'
  )
}
