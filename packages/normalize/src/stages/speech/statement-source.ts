import type { Analysis, Block, Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { findVerbCues } from './find-verb-cues.ts'
import { endOfList } from './list-sources.ts'
import { paperHead } from './paper-head.ts'
import { publishedLine } from './published-line.ts'
import { sourceCue } from './source-cue.ts'
import { type Speaker, type SpeechScan, speakerNear, speakerOf } from './speech-scan.ts'

const opening = 4

/** Whose words a report is as a whole: a body's statement, what a person stated, the summary of an interview. Pure. */
export function statementSource(scan: SpeechScan, analysis: Analysis): Cue | undefined {
  for (const sentence of analysis.sentences.slice(0, opening)) {
    const cue =
      followsLine(scan, analysis, sentence) ??
      letterhead(scan, analysis, sentence) ??
      publishedLine(scan, analysis, sentence) ??
      paperHead(scan, analysis, sentence) ??
      summaryLine(scan, sentence)
    if (cue) return cue
  }
  return undefined
}

/** 'The ministry communicates as follows.', 'The spokesman stated the following on the attack:' */
function followsLine(scan: SpeechScan, analysis: Analysis, sentence: Sentence): Cue | undefined {
  const { tokens } = scan
  let follows = false
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    const next = tokens[at + 1]
    const lower = tokens[at]?.lower
    if (tokens[at - 1]?.lower === 'as' && lower === 'follows') follows = true
    if (tokens[at - 1]?.lower === 'the' && lower === 'following' && (next?.kind === 'mark' || isAbout(next?.lower)))
      follows = true
  }
  const cue = follows ? findVerbCues(scan, sentence)[0] : announced(scan, analysis, sentence)
  return cue && canState(cue) && !hasCount(scan, sentence) ? cue : undefined
}

function canState({ speaker }: Cue): boolean {
  return !speaker.pronoun && speaker.entity.kind !== 'outlet' && speaker.entity.kind !== 'place'
}

function isAbout(word: string | undefined): boolean {
  return word !== undefined && ['on', 'about', 'regarding', 'concerning', 'to', 'in', 'at', 'with'].includes(word)
}

function hasCount(scan: SpeechScan, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at < endToken; at += 1) if (scan.inFigure[at] === 1 && scan.inTime[at] !== 1) return true
  return false
}

/** 'The Corps brings to the attention of the nation:' as a paragraph that others follow. */
function announced(scan: SpeechScan, analysis: Analysis, sentence: Sentence): Cue | undefined {
  const block = analysis.blocks[sentence.block]
  const isLast = block && analysis.sentences[block.endSentence - 1] === sentence
  if (!isLast || scan.tokens[sentence.endToken - 1]?.text !== ':') return undefined
  const next = analysis.blocks[sentence.block + 1]
  if (!next || /^["“„«'‘]/u.test(analysis.text.slice(next.start, next.start + 1))) return undefined
  if (endOfList(scan, analysis, sentence.block + 1) > sentence.block + 1) return undefined
  const cue = findVerbCues(scan, sentence).find(({ kind, denies }) => kind === 'verb' && !denies)
  return cue ?? bringsToAttention(scan, sentence)
}

const brings = wordSet(['brings', 'bring', 'draws', 'calls'])

function bringsToAttention(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    if (!brings.hasAt(scan.tokens, at)) continue
    const speaker = bodyIn(scan, sentence.firstToken, at)
    if (speaker?.end === at) return sourceCue(speaker, { first: at, end: at + 1 })
  }
  return undefined
}

const statements = wordSet(
  'statement communiqué communique declaration release communication announcement bulletin note notice'.split(' '),
)
/** Words of a body's paper only behind 'press' or before 'of the ministry'. */
const anyPaper = wordSet(['release', 'note', 'notice', 'bulletin', 'communication', 'announcement'])
const longestHead = 16

/** 'STATEMENT OF THE MINISTRY OF TRANSPORT', 'Ministry of Defence, communiqué no. 7': a line above the text. */
function letterhead(scan: SpeechScan, analysis: Analysis, sentence: Sentence): Cue | undefined {
  const block = analysis.blocks[sentence.block]
  if (!block || !isHead(scan, sentence, block)) return undefined
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if (!statements.hasAt(scan.tokens, at)) continue
    if (anyPaper.hasAt(scan.tokens, at) && scan.tokens[at - 1]?.lower !== 'press' && !opensPaper(scan, sentence, at))
      continue
    const speaker = statedBy(scan, sentence, at) ?? bodyBelow(scan, analysis, sentence)
    return speaker ? sourceCue(speaker, { first: at, end: at + 1 }) : undefined
  }
  return undefined
}

/** 'Communication of the Ministry of Health.': the paper is the first word and its body the rest. */
function opensPaper({ tokens }: SpeechScan, { firstToken }: Sentence, at: number): boolean {
  const opens = at === firstToken || (at === firstToken + 1 && tokens[firstToken]?.capital === true)
  return opens && ['of', 'by', 'from'].includes(tokens[at + 1]?.lower ?? '')
}

function statedBy(scan: SpeechScan, { firstToken, endToken }: Sentence, at: number): Speaker | undefined {
  const whole = speakerOf(scan, at)
  const joined = ['of', 'by', 'from'].includes(scan.tokens[at + 1]?.lower ?? '')
  const speaker = whole ?? (joined ? speakerNear(scan, at + 2) : bodyIn(scan, firstToken, endToken))
  return speaker?.entity.kind === 'organization' || speaker?.entity.kind === 'person' ? speaker : undefined
}

/** 'Press release', and the body in the line below. */
function bodyBelow(scan: SpeechScan, { blocks, sentences }: Analysis, { block }: Sentence): Speaker | undefined {
  const next = blocks[block + 1]
  const line = next && sentences[next.firstSentence]
  return line && isHead(scan, line, next) ? bodyIn(scan, line.firstToken, line.endToken) : undefined
}

/** A line of its own without a full stop, unless it opens with what it is: 'Statement of the Ministry of Health.' */
function isHead({ tokens }: SpeechScan, { firstToken, endToken }: Sentence, block: Block): boolean {
  const last = tokens[endToken - 1]
  const named = statements.hasAt(tokens, firstToken) && tokens[firstToken + 1]?.lower === 'of'
  return (
    block.endSentence - block.firstSentence === 1 &&
    block.kind !== 'bullet' &&
    endToken - firstToken <= longestHead &&
    (last?.text !== '.' || named) &&
    last?.text !== ':'
  )
}

function bodyIn(scan: SpeechScan, first: number, end: number): Speaker | undefined {
  for (let at = first; at < end; at += 1) {
    const speaker = speakerNear(scan, at)
    if (speaker?.entity.kind === 'organization' && !speaker.pronoun) return speaker
  }
  return undefined
}

const summaries = wordSet(['summary', 'transcript', 'excerpts', 'minutes', 'remarks', 'readout', 'highlights'])
const occasions = wordSet('interview speech statement briefing address conference remarks testimony hearing'.split(' '))

/** 'Summary of the interview that X gave to Y.': the rest of the text is what X said. */
function summaryLine(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  if (!summaries.hasAt(scan.tokens, sentence.firstToken)) return undefined
  let occasion = false
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if (occasions.hasAt(scan.tokens, at)) occasion = true
    const speaker = occasion ? speakerNear(scan, at) : undefined
    if (!speaker || speaker.pronoun || speaker.entity.kind !== 'person') continue
    const through = outletAfter(scan, speaker.end, sentence.endToken)
    const cue = sourceCue(speaker, { first: sentence.firstToken, end: at })
    return { ...cue, ...(through ? { through } : {}), rule: 'speech/summary-of' }
  }
  return undefined
}

/** 'gave to the broadcaster this morning'. */
function outletAfter(scan: SpeechScan, from: number, limit: number): Speaker | undefined {
  for (let at = from; at < Math.min(from + 6, limit); at += 1) {
    const speaker = ['to', 'with'].includes(scan.tokens[at]?.lower ?? '') ? speakerNear(scan, at + 1) : undefined
    if (speaker?.entity.kind === 'outlet') return speaker
  }
  return undefined
}
