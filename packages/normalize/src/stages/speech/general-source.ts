import type { Analysis, Sentence } from '../../document.ts'
import type { Cue } from './cue.ts'
import { findBracketCues } from './find-bracket-cues.ts'
import { type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'
import { statedSource, unknownName } from './stated-source.ts'

const opening = 5
const sourceWords = new Set(['source', 'sources', 'data', 'figures', 'numbers', 'information'])

/** The source a text names for everything in it: 'Source, unless another is named: …', '(data: Air Force)'. Pure. */
export function generalSource(scan: SpeechScan, analysis: Analysis): Cue | undefined {
  const { sentences } = analysis
  for (const sentence of sentences.slice(0, opening)) {
    const cue =
      headedBracket(scan, sentence) ??
      sourceLine(scan, sentence) ??
      unlessLine(scan, sentence) ??
      statedLine(scan, sentence)
    if (cue) return cue
  }
  if (analysis.blocks.filter(({ kind }) => kind === 'bullet' || kind === 'table_row').length < 3) return undefined
  for (const sentence of sentences.slice(Math.max(opening, sentences.length - 2))) {
    const cue = sourceLine(scan, sentence)
    if (cue && cue.speaker.entity.kind !== 'outlet') return cue
  }
  return undefined
}

function headedBracket(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  const cues = findBracketCues(scan, sentence)
  // A person there is who took the picture.
  return cues.find(
    ({ first, speaker }) => speaker.entity.kind !== 'person' && sourceWords.has(scan.tokens[first + 1]?.lower ?? ''),
  )
}

const lists = new Set(
  (
    'list lists counts count records registers tallies reports returns particulars details facts totals tolls ' +
    'statistics estimates entries quantities statements claims'
  ).split(' '),
)
const sourceReach = 20
const unknownReach = 9

/** 'Source: X', 'All figures, unless stated otherwise: X'. */
function sourceLine(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  let named = false
  let first = sentence.firstToken
  for (let at = first; at < Math.min(sentence.endToken, first + sourceReach); at += 1) {
    const token = scan.tokens[at]
    if (!token || (scan.inFigure[at] === 1 && scan.inTime[at] !== 1 && token.lower !== 'none')) return undefined
    if (token.text === '.' && !named) first = at + 1
    if (at < first + 4 && sourceWords.has(token.lower)) named = true
    if (token.text !== ':') continue
    const speaker = named
      ? (speakerNear(scan, at + 1) ??
        (at < first + unknownReach && sourceWords.has(scan.tokens[first]?.lower ?? '')
          ? unknownName(scan, at + 1, sentence.endToken)
          : undefined))
      : undefined
    if (!speaker || speaker.entity.kind === 'place') return undefined
    return {
      kind: 'bracket',
      speaker,
      first: at,
      end: speaker.end,
      wordsFirst: first,
      wordsEnd: at + 1,
      direction: 'forward',
      denies: false,
      rule: 'speech/general-source',
    }
  }
  return undefined
}

/** 'Source is the fire service unless another is given.' */
function statedLine(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  const stated = statedSource(scan, sentence)
  return stated && generalCue(scan, stated.speaker, { first: sentence.firstToken, end: stated.first })
}

const longestLine = 32

/** 'Figures as of 18:00 by the ministry and the agency, unless another source is given.' */
function unlessLine(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  const { firstToken, endToken } = sentence
  if (endToken - firstToken > longestLine) return undefined
  let source = -1
  for (let at = firstToken; at < endToken; at += 1) {
    const lower = scan.tokens[at]?.lower ?? ''
    if (sourceWords.has(lower) || lists.has(lower)) source = source < 0 ? at : source
    if (!['unless', 'except', 'save'].includes(lower)) continue
    for (let by = source + 1; source >= 0 && by < at; by += 1) {
      const speaker = ['by', 'from', 'of'].includes(scan.tokens[by]?.lower ?? '')
        ? speakerNear(scan, by + 1)
        : undefined
      if (speaker && speaker.entity.kind === 'organization')
        return generalCue(scan, speaker, { first: source, end: by + 1 })
    }
    return undefined
  }
  return undefined
}

/** A cue for a body, or two that speak together, given as the source of the whole text. */
function generalCue(scan: SpeechScan, speaker: Speaker, words: { first: number; end: number }): Cue {
  const other = scan.tokens[speaker.end]?.lower === 'and' ? speakerNear(scan, speaker.end + 1) : undefined
  const joint = other?.entity.kind === 'organization' ? other : undefined
  const name = joint ? `${speaker.entity.name} and ${joint.entity.name}` : speaker.entity.name
  return {
    kind: 'bracket',
    speaker: { ...speaker, entity: { ...speaker.entity, name }, end: joint?.end ?? speaker.end },
    first: words.first,
    end: joint?.end ?? speaker.end,
    wordsFirst: words.first,
    wordsEnd: words.end,
    direction: 'forward',
    denies: false,
    rule: 'speech/general-source',
  }
}
