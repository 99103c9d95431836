import type { Analysis, Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { sourceCue } from './source-cue.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

/** In the present tense, as bodies introduce their own papers; a wire's lead has the past. */
const informs = wordSet('informs reports communicates announces states advises notifies briefs'.split(' '))
const publishes = wordSet('publishes releases issues presents makes gives'.split(' '))
const about = wordSet(['on', 'about', 'concerning', 'regarding', 'of', 'that'])
const papers = wordSet(
  'statement communiqué communique declaration summary bulletin results figures data information overview report briefing address speech message public'.split(
    ' ',
  ),
)
const longestLead = 14
const paperReach = 6

/**
 * A first paragraph that only says who speaks in what follows: 'The ministry informs on the situation in the east.', 'The
 * ministry makes public the statement read out by Colonel A. Brunov.' Pure.
 */
export function publishedLine(scan: SpeechScan, analysis: Analysis, sentence: Sentence): Cue | undefined {
  const block = analysis.blocks[sentence.block]
  if (!block || block.endSentence - block.firstSentence !== 1 || block.kind === 'bullet') return undefined
  if (analysis.blocks[sentence.block + 1] === undefined || counts(scan, sentence)) return undefined
  const body = speakerNear(scan, sentence.firstToken)
  if (!body || body.pronoun || body.entity.kind !== 'organization') return undefined
  for (let at = body.end; at < Math.min(body.end + longestLead, sentence.endToken); at += 1) {
    if (informs.hasAt(scan.tokens, at) && about.hasAt(scan.tokens, at + 1))
      return sourceCue(body, { first: at, end: at + 1 })
    if (publishes.hasAt(scan.tokens, at) && namesPaper(scan, at + 1))
      return sourceCue(readBy(scan, at, sentence.endToken) ?? body, { first: at, end: at + 1 })
  }
  return undefined
}

function counts(scan: SpeechScan, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at < endToken; at += 1)
    if (scan.inTime[at] !== 1 && hasFigure(scan, at, at + 1)) return true
  return false
}

function namesPaper({ tokens }: SpeechScan, from: number): boolean {
  for (let at = from; at < from + paperReach; at += 1) if (papers.hasAt(tokens, at)) return true
  return false
}

/** 'the statement read out in the night by Colonel A. Brunov': whose statement it is. */
function readBy(scan: SpeechScan, from: number, limit: number): Speaker | undefined {
  for (let at = from; at < limit; at += 1) {
    const speaker = ['by', 'of', 'from'].includes(scan.tokens[at]?.lower ?? '') ? speakerNear(scan, at + 1) : undefined
    if (speaker?.entity.kind === 'person' && !speaker.pronoun) return speaker
  }
  return undefined
}
