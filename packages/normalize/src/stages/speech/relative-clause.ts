import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { finiteVerbs } from './finite-verbs.ts'
import { hasFigure, type Speaker, type SpeechScan } from './speech-scan.ts'

const relatives = wordSet(['whom', 'which', 'that'])
const longestNoun = 4

/** 'the 3,500 men whom the army counts', 'the 172 he had announced': the figure before the speaker is what he says. Pure. */
export function withRelativeContent(scan: SpeechScan, sentence: Sentence, cue: Cue): Cue {
  if (cue.kind !== 'verb' || cue.direction !== 'forward' || cue.first <= sentence.firstToken) return cue
  if (hasFigure(scan, cue.end, clauseEnd(scan, cue.end, sentence.endToken))) return cue
  const end = relatives.hasAt(scan.tokens, cue.first - 1) ? cue.first - 1 : cue.first
  if (cue.speaker.entity.rules.includes('speech/unknown-speaker')) return cue
  if (end === cue.first && !isDefinite(scan, cue.speaker) && !leavesGap(scan, cue)) return cue
  const nouns = end < cue.first ? longestNoun : 2
  for (let at = end - 1; at >= Math.max(sentence.firstToken, end - 1 - nouns); at -= 1) {
    const token = scan.tokens[at]
    if (!token || (token.kind === 'mark' && token.text !== '-') || scan.inTime[at] === 1) return cue
    if (scan.inFigure[at] !== 1) continue
    let first = at
    while (first > sentence.firstToken && scan.inFigure[first - 1] === 1) first -= 1
    return { ...cue, direction: 'back', only: { first, end }, rule: 'speech/relative-clause' }
  }
  return cue
}

/** 'the 172 he announced', 'the 40 dead the army reports'; but '10 voters say' has its figure in the subject. */
function isDefinite({ tokens }: SpeechScan, { pronoun, first }: Speaker): boolean {
  return pronoun || tokens[first]?.lower === 'the' || tokens[first]?.lower === 'that'
}

const subjects = wordSet(['it', 'they', 'he', 'she', 'we'])
const articles = wordSet(['the', 'those', 'these', 'a', 'an'])

/** 'the $20 million experts say it costs', 'the 40 homes officials say they lost': the figure's noun ends before who says so. */
function leavesGap({ tokens, inFigure }: SpeechScan, { first, end }: Cue): boolean {
  if (!subjects.hasAt(tokens, end)) return false
  let at = first - 1
  while (at > first - 4 && inFigure[at] !== 1) at -= 1
  const last = at
  let money = false
  for (; inFigure[at] === 1; at -= 1) money ||= /^[$€£]/.test(tokens[at]?.text ?? '')
  return last > at && (money || last < first - 1) && articles.hasAt(tokens, at)
}

function clauseEnd({ tokens }: SpeechScan, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const token = tokens[at]
    if (token?.kind === 'mark' && token.text !== '-') return at
    if (at === from && token && finiteVerbs.has(token.lower)) return at
  }
  return limit
}
