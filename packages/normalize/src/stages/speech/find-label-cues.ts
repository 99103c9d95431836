import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isCountedNoun, isRunInHead } from './counted-label.ts'
import type { Cue } from './cue.ts'
import { headSource } from './head-source.ts'
import { outletBeside } from './relays.ts'
import { type Speaker, type SpeechScan, speakerNear, speakerOf, speakerStarting } from './speech-scan.ts'
import { trigger } from './triggers.ts'

const labelReach = 24

/** 'Health Ministry: 12 dead', 'Zelensky, last Thursday: …': the speaker stands before a colon at the start. Pure. */
export function findLabelCue(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  let at = sentence.firstToken
  while (at < sentence.endToken && scan.tokens[at]?.kind !== 'word') at += 1
  while (scan.inTime[at] === 1 || scan.tokens[at]?.kind === 'mark') at += 1
  const head = headLabel(scan, sentence, at)
  if (head) return head
  const speaker = speakerNear(scan, at)
  if (scan.isScript && isStaff(scan, at)) return undefined
  if (/^(?:the )?same /i.test(speaker?.entity.name ?? '')) return undefined
  if (speaker?.pronoun) return pronounLabel(scan, sentence, speaker)
  if (!speaker || !canLabel(speaker) || isOwnNote(speaker)) return undefined
  if (isBareName(scan, sentence, speaker) || isRunInHead(scan, speaker)) return undefined
  const colon = colonAfter(scan, speaker.end, Math.min(sentence.endToken, speaker.end + labelReach))
  if (colon < 0 || isCountedLabel(scan, { sentence, speaker, colon }) || isCountedNoun(scan, speaker, colon))
    return undefined
  if (!(isIntroduction(scan, speaker.end) || (isNamed(speaker) && figureSoon(scan, colon)))) return undefined
  const through = outletBeside(scan, speaker.end, colon)
  return {
    kind: 'label',
    speaker,
    first: sentence.firstToken,
    end: colon + 1,
    wordsFirst: colon,
    wordsEnd: colon + 1,
    direction: 'forward',
    denies: false,
    ...(through ? { through } : {}),
    rule: 'speech/label',
  }
}

/** '- Schools damaged: 52', 'Coast Floods: 70,000 Families': what is counted or has happened stands before the colon. */
function isCountedLabel(
  scan: SpeechScan,
  { sentence, speaker, colon }: { sentence: Sentence; speaker: Speaker; colon: number },
): boolean {
  const kind = scan.analysis.blocks[sentence.block]?.kind
  if (kind === 'bullet') return speaker.end < colon && !isIntroduction(scan, speaker.end)
  const { entity } = speaker
  if (entity.kind !== 'person' || entity.role !== undefined || scan.inFigure[colon + 1] !== 1) return false
  let after = colon + 1
  while (scan.inFigure[after] === 1) after += 1
  const noun = scan.tokens[after]
  return noun?.kind === 'word' && noun.text !== noun.lower
}

/** 'POLICE VERSION:', 'The company's side:'. */
function headLabel(scan: SpeechScan, { firstToken, endToken }: Sentence, first: number): Cue | undefined {
  const colon = colonAfter(scan, first, Math.min(endToken, first + labelReach))
  const cue = colon < 0 ? undefined : headSource(scan, first, colon)
  return cue && { ...cue, first: firstToken, end: colon + 1, rule: 'speech/label' }
}

/** 'Editor's note:' is the outlet's own voice. */
function isOwnNote({ entity }: Speaker): boolean {
  return entity.head === 'note' && /^(?:the )?(?:editor|author|reporter)/i.test(entity.name)
}

/** 'River Nile: 411 cases' in a list: a name nothing else is known of is rather a place. */
function isBareName(scan: SpeechScan, sentence: Sentence, { entity, end }: Speaker): boolean {
  const bullet = scan.analysis.blocks[sentence.block]?.kind === 'bullet'
  return (
    bullet &&
    entity.kind === 'person' &&
    entity.role === undefined &&
    scan.tokens[end]?.text === ':' &&
    !entity.rules.includes('names/fullest-form')
  )
}

/** 'He revises upward while touring a ward: 30 and 3,000.' */
function pronounLabel(scan: SpeechScan, sentence: Sentence, speaker: Speaker): Cue | undefined {
  if (speaker.entity.name !== 'he' && speaker.entity.name !== 'she') return undefined
  const colon = colonAfter(scan, speaker.end, Math.min(sentence.endToken, speaker.end + labelReach))
  if (colon < 0 || !figureSoon(scan, colon)) return undefined
  return {
    kind: 'label',
    speaker,
    first: sentence.firstToken,
    end: colon + 1,
    wordsFirst: colon,
    wordsEnd: colon + 1,
    direction: 'forward',
    denies: false,
    rule: 'speech/label',
  }
}

/** 'JULIEN:' in a broadcast script is the outlet's own correspondent. */
function isStaff(scan: SpeechScan, at: number): boolean {
  const token = scan.tokens[at]
  return token !== undefined && token.text === token.text.toUpperCase() && scan.tokens[at + 1]?.text === ':'
}

function isNamed({ entity }: Speaker): boolean {
  return (
    entity.kind === 'organization' ||
    (entity.kind === 'person' &&
      entity.rules.some((rule) => rule === 'names/role-and-name' || rule === 'names/full-name'))
  )
}

function figureSoon(scan: SpeechScan, colon: number): boolean {
  for (let at = colon + 1; at < colon + 5; at += 1) if (scan.inFigure[at] === 1) return true
  return false
}

function canLabel({ entity }: Speaker): boolean {
  if (entity.kind === 'document' || entity.kind === 'place' || /^sources?$/i.test(entity.name)) return false
  return (
    entity.kind !== 'unnamed' ||
    /(?:official|source|spokes|witness|officer|organi[sz]er|authorit|prosecutor|investigator|monitor|observer|activist|campaigner|rebel)/.test(
      entity.head ?? '',
    )
  )
}

const introductions = wordSet([
  ':',
  ',',
  '(',
  '-',
  '–',
  '—',
  'on',
  'to',
  'in',
  'at',
  'via',
  'from',
  'again',
  'says',
  'said',
  'today',
  'yesterday',
  'now',
  'closed',
  'update',
  'figures',
  'data',
])

function isIntroduction(scan: SpeechScan, at: number): boolean {
  return scan.inTime[at] === 1 || introductions.hasAt(scan.tokens, at)
}

function colonAfter(scan: SpeechScan, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const token = scan.tokens[at]
    if (token?.text === ':')
      return scan.tokens[at + 1]?.spaceBefore === true || scan.tokens[at + 1]?.sentence !== token.sentence ? at : -1
    if (token && scan.inTime[at] !== 1 && (token.text === '.' || token.text === ';' || scan.inFigure[at] === 1))
      return -1
  }
  return -1
}

const sourceWords = wordSet(['source', 'sources', 'data', 'figures', 'numbers', 'information', 'credit', 'via'])

/** 'Deaths: 190 (Council of Ministers, 30 August)': the speaker stands in brackets after the figure. Pure. */
export function findBracketCues(scan: SpeechScan, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    if (((scan.marks[at] ?? 0) & trigger.bracket) === 0) continue
    const inside = scan.tokens[at + 2]?.text === ':' && sourceWords.hasAt(scan.tokens, at + 1) ? at + 3 : at + 1
    const speaker = namedLast(scan, at, sentence.endToken) ?? speakerStarting(scan, inside) ?? speakerNear(scan, inside)
    if (isCredit(scan, closing(scan, at, sentence.endToken)) || /^same /i.test(speaker?.entity.name ?? '')) continue
    if (speaker && isBareWord(scan, speaker, inside)) continue
    if (!speaker || speaker.pronoun || !['organization', 'outlet', 'person', 'unnamed'].includes(speaker.entity.kind))
      continue
    const close = scan.tokens[speaker.end]
    if (
      close?.text !== ')' &&
      close?.text !== ',' &&
      close?.text !== ';' &&
      close?.lower !== 'via' &&
      !isReportWord(close?.lower)
    )
      continue
    if (close?.text === ')' && isAcronymOf(scan, at, speaker)) continue
    const closed = closing(scan, at, sentence.endToken)
    const through = speaker.entity.kind === 'outlet' ? undefined : outletBeside(scan, speaker.end, closed - 1)
    cues.push({
      kind: 'bracket',
      speaker,
      first: at,
      end: closed,
      wordsFirst: at,
      wordsEnd: at + 1,
      direction: scan.tokens[closed]?.text === ':' ? 'forward' : 'back',
      denies: false,
      ...(through ? { through } : {}),
      rule: 'speech/bracket',
    })
  }
  return cues
}

/** '(Mid-Atlantic)', '9 (More) plans': a capital alone makes no source. */
function isBareWord({ tokens }: SpeechScan, { entity, end }: Speaker, inside: number): boolean {
  if (entity.kind !== 'person' || entity.role !== undefined) return false
  const runsOn = tokens[end]?.text === ')' && tokens[end + 1]?.kind === 'word' && end - inside < 2
  return tokens[inside + 1]?.text === '-' || (runsOn && !joiners.hasAt(tokens, end + 1))
}

const joiners = wordSet(['and', 'but', 'while', 'or', 'with', 'against'])

/** '(acting head of the region, Serhiy Bondar)': an office and, after its comma, who holds it. */
function namedLast(scan: SpeechScan, open: number, limit: number): Speaker | undefined {
  const closed = closing(scan, open, limit)
  const speaker = speakerOf(scan, closed - 2)
  const office = speakerOf(scan, open + 1)
  const fits =
    speaker?.end === closed - 1 &&
    speaker.entity.kind === 'person' &&
    speaker.entity.rules.includes('names/full-name') &&
    scan.tokens[speaker.first - 1]?.text === ',' &&
    office !== undefined &&
    office.first === open + 1 &&
    office.entity.rules.includes('names/role')
  return fits ? speaker : undefined
}

/** 'PARIS, March 23 (Agency) - …': the wire's own credit. */
function isCredit(scan: SpeechScan, after: number): boolean {
  const mark = scan.tokens[after]
  return (
    mark !== undefined &&
    mark.sentence === scan.tokens[after - 1]?.sentence &&
    ['-', '–', '—'].includes(mark.text) &&
    mark.spaceBefore
  )
}

function isReportWord(word: string | undefined): boolean {
  return (
    word !== undefined &&
    ['assessment', 'estimate', 'figures', 'data', 'count', 'survey', 'report', 'statement'].includes(word)
  )
}

/** '(NIS)' right after the name it shortens. */
function isAcronymOf(scan: SpeechScan, open: number, speaker: Speaker): boolean {
  if (speaker.end - speaker.first !== 1) return false
  const before = speakerOf(scan, open - 1)
  return (before?.end === open && before.entity.kind !== 'place') || isSpelledBefore(scan, open, speaker)
}

const longestFullName = 9

/** Whether capitalised words before the bracket begin with all the letters of the acronym, in any order. */
function isSpelledBefore({ tokens }: SpeechScan, open: number, { first }: Speaker): boolean {
  const short = tokens[first]?.text ?? ''
  if (short !== short.toUpperCase()) return false
  const initials: string[] = []
  for (let at = open - 1; at > open - longestFullName && tokens[at]?.kind === 'word'; at -= 1)
    initials.push(tokens[at]?.text.charAt(0) ?? '')
  return [...short].every((letter) => initials.includes(letter))
}

// A bracket that runs on for longer is no credit; the bound keeps a text of opening brackets linear.
const bracketReach = 80

function closing(scan: SpeechScan, open: number, sentenceEnd: number): number {
  const limit = Math.min(sentenceEnd, open + bracketReach)
  for (let at = open; at < limit; at += 1) if (scan.tokens[at]?.text === ')') return at + 1
  return limit
}

/** 'Figures came on Thursday from the agency: some 700 dead': the speaker stands before a colon inside the sentence. Pure. */
export function findColonCues(scan: SpeechScan, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    if (((scan.marks[at - 1] ?? 0) & trigger.giver) === 0) continue
    const speaker = speakerNear(scan, at)
    if (!speaker || speaker.pronoun || speaker.entity.kind === 'place' || scan.tokens[speaker.end]?.text !== ':')
      continue
    if (!figureSoon(scan, speaker.end)) continue
    const end = speaker.end + 1
    cues.push({
      kind: 'label',
      speaker,
      first: at - 1,
      end,
      wordsFirst: at - 1,
      wordsEnd: at,
      direction: 'forward',
      denies: false,
      rule: 'speech/from-colon',
    })
  }
  return cues
}
