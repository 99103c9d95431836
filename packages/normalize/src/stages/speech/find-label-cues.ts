import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isCountedNoun, isRunInHead } from './counted-label.ts'
import type { Cue } from './cue.ts'
import { headSource } from './head-source.ts'
import { outletBeside } from './relays.ts'
import { type Speaker, type SpeechScan, speakerEnding, speakerNear } from './speech-scan.ts'
import { trigger } from './triggers.ts'

const labelReach = 24

/** 'Health Ministry: 12 dead', 'Zelensky, last Thursday: …': the speaker stands before a colon at the start. Pure. */
export function findLabelCue(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  let at = sentence.firstToken
  while (at < sentence.endToken && scan.tokens[at]?.kind !== 'word') at += 1
  while (scan.inTime[at] === 1 || scan.tokens[at]?.kind === 'mark') at += 1
  if (scan.turns.get(sentence.block)?.first === sentence.firstToken) return undefined
  const head = headLabel(scan, sentence, at)
  if (head) return head
  const speaker = speakerNear(scan, at)
  if (scan.isScript && isStaff(scan, at)) return undefined
  if (/^(?:the )?same /i.test(speaker?.entity.name ?? '')) return undefined
  if (speaker?.pronoun) return pronounLabel(scan, sentence, speaker)
  if (!speaker || !canLabel(speaker) || isOwnNote(speaker) || isSpot(speaker)) return undefined
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

/** 'station: 9 dead': where it was, not who says it. */
function isSpot({ entity }: Speaker): boolean {
  return spots.test(entity.name)
}

const spots =
  /^(?:stations?|ports?|airports?|railways?|schools?|prisons?|jails?|universit(?:y|ies)|shelters?|parish(?:es)?)$/

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
    (entity.kind === 'unnamed' && entity.rules.includes('names/role')) ||
    (entity.kind === 'person' && entity.rules.some((rule) => namedBy.has(rule)))
  )
}

const namedBy: ReadonlySet<string> = new Set(['names/role-and-name', 'names/full-name', 'names/fullest-form'])

function figureSoon(scan: SpeechScan, colon: number): boolean {
  for (let at = colon + 1; at < colon + 5; at += 1) if (scan.inFigure[at] === 1) return true
  return false
}

const speakingRoles =
  /(?:official|source|spokes|witness|officer|lawyers|medics|rescuers|residents|locals|organi[sz]ers|monitors?|activists?|campaigners|rebels|authorit|investigators|observers|neighbou?rs|experts|analysts|prosecutors|relatives)/

function canLabel({ entity }: Speaker): boolean {
  if (entity.kind === 'document' || entity.kind === 'place' || /^sources?$/i.test(entity.name)) return false
  return (
    entity.kind !== 'unnamed' ||
    speakingRoles.test(entity.head ?? '') ||
    !/(?:[^s]s|people|men|women|police)$/.test(entity.head ?? 's')
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
  'once',
  'anew',
  'says',
  'said',
  'today',
  'yesterday',
  'now',
  'closed',
  'also',
  'just',
  'still',
  'there',
  'here',
  'too',
  'later',
  'earlier',
  'himself',
  'herself',
  'live',
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

/** 'Figures came on Thursday from the agency: some 700 dead': the speaker stands before a colon inside the sentence. Pure. */
export function findColonCues(scan: SpeechScan, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    if (((scan.marks[at - 1] ?? 0) & trigger.giver) === 0) continue
    const speaker = speakerNear(scan, at)
    if (!speaker || speaker.pronoun || speaker.entity.kind === 'place') continue
    const colon = pastShortForm(scan, speaker.end)
    if (scan.tokens[colon]?.text !== ':' || !figureSoon(scan, colon)) continue
    const end = colon + 1
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

/** Past the '(NIS)' behind a name. */
function pastShortForm({ tokens }: SpeechScan, at: number): number {
  const short = tokens[at]?.text === '(' && tokens[at + 1]?.acronym === true && tokens[at + 2]?.text === ')'
  return short ? at + 3 : at
}

const picture = /^(?![→➡⟶])\p{Extended_Pictographic}/u

/** '🛡 army: 12 🔥 civil defence: 11': labels behind a sign within the line. Pure. */
export function findInnerLabels(scan: SpeechScan, { firstToken, endToken }: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let colon = firstToken + 3; colon < endToken; colon += 1) {
    if (scan.tokens[colon]?.text !== ':') continue
    const speaker = speakerEnding(scan, colon)
    if (!speaker || !isNamed(speaker) || !picture.test(scan.tokens[speaker.first - 1]?.text ?? '')) continue
    if (speaker.first - 1 <= firstToken || !figureSoon(scan, colon)) continue
    const words = { first: speaker.first, end: colon + 1, wordsFirst: colon, wordsEnd: colon + 1 }
    cues.push({ kind: 'label', speaker, ...words, direction: 'forward', denies: false, rule: 'speech/inner-label' })
  }
  return cues
}
