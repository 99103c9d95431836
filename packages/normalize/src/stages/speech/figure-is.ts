import type { Sentence } from '../../document.ts'
import nouns from '../../languages/en/lexicon/source-nouns.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

// A sentence may be endless: each look back is bounded.
const reach = 40
const copulas = wordSet(['is', 'was', 'are', 'were'])
const counts = wordSet([...nouns.reportNouns, 'answer', 'word', 'reply', 'invention', 'guess'])

/** 'Sixty is the priest's figure', 'The source of the sixty is a priest', 'The first to say sixty was the priest'. Pure. */
export function figureIs(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const { tokens } = scan
  if (!copulas.hasAt(tokens, at) || !hasFigure(scan, Math.max(sentence.firstToken, at - reach), at)) return undefined
  // 'Twelve boats are the company's' counts what it owns.
  const last = tokens[at - 1]?.text === ',' ? at - 2 : at - 1
  if (scan.inFigure[last] !== 1 && !asksForSource(scan, sentence)) return undefined
  const speaker = speakerNear(scan, at + 1)
  if (!speaker || speaker.pronoun || speaker.entity.kind === 'place') return undefined
  const owned = isOwner(scan, speaker.end)
  const end = owned ? endOfOwned(scan, speaker.end) : speaker.end
  if (end === undefined || !closes(scan, end, sentence.endToken)) return undefined
  if (
    !owned &&
    (speaker.entity.rules.includes('names/document-of-body') ? !isNumberOf(speaker) : !asksForSource(scan, sentence))
  )
    return undefined
  return {
    kind: 'adjunct',
    speaker,
    first: at,
    end,
    wordsFirst: at,
    wordsEnd: at + 1,
    direction: 'back',
    denies: false,
    rule: 'speech/figure-is',
  }
}

function isOwner({ tokens }: SpeechScan, at: number): boolean {
  const mark = tokens[at]
  return mark?.lower === "'s" || (mark !== undefined && !mark.spaceBefore && (mark.text === '’' || mark.text === "'"))
}

/** After 'the priest's', 'the priest's own figure'. */
function endOfOwned({ tokens }: SpeechScan, mark: number): number | undefined {
  if (tokens[mark + 1]?.kind !== 'word') return mark + 1
  const noun = counts.hasAt(tokens, mark + 1) ? mark + 1 : mark + 2
  return counts.hasAt(tokens, noun) ? noun + 1 : undefined
}

function isNumberOf({ entity }: Speaker): boolean {
  return nouns.reportNouns.includes(entity.head ?? '')
}

function closes({ tokens }: SpeechScan, end: number, limit: number): boolean {
  return end >= limit || ['.', ';', ',', '!', ')'].includes(tokens[end]?.text ?? '')
}

const askers = wordSet(['source', 'sources', 'origin', 'author'])
const saying = wordSet([
  'say',
  'speak',
  'name',
  'report',
  'mention',
  'give',
  'put',
  'count',
  'claim',
  'announce',
  'publish',
])

/** 'The source of the sixty …', 'The first to say sixty …'. */
function asksForSource({ tokens }: SpeechScan, { firstToken }: Sentence): boolean {
  const noun = tokens[firstToken]?.lower === 'the' ? firstToken + 1 : firstToken
  if (tokens[noun]?.lower === 'first') return tokens[noun + 1]?.lower === 'to' && saying.hasAt(tokens, noun + 2)
  return askers.hasAt(tokens, noun) && ['of', 'for', 'behind'].includes(tokens[noun + 1]?.lower ?? '')
}
