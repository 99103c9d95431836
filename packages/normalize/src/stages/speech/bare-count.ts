import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { finiteVerbs } from './finite-verbs.ts'
import { type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

/** 'The sultanate's 5,000 ends in June', 'not the mayor's 43': a source's figure without a noun is its count. Pure. */
export function bareCount(scan: SpeechScan, speaker: Speaker, at: number): Cue | undefined {
  if (speaker.entity.kind === 'place' || scan.inFigure[at] !== 1 || scan.inTime[at] === 1) return undefined
  let end = at
  while (scan.inFigure[end] === 1) end += 1
  const after = scan.tokens[end]
  if (after?.text === '-' || isShare(scan, at, end)) return undefined
  const closes =
    after?.kind !== 'word' ||
    (after.lower === 'of' && scan.inTime[end + 1] === 1) ||
    finiteVerbs.has(after.lower) ||
    countVerbs.has(after) ||
    (fates.has(after) && !fights(speaker))
  if (!canOwn(speaker) && after?.kind === 'word') return undefined
  return closes ? { ...ownerCue(speaker, at), only: { first: at, end }, alone: true } : undefined
}

/** 'to the senator's 34 percent': what somebody got in a vote. */
function isShare({ tokens }: SpeechScan, first: number, end: number): boolean {
  for (let at = first; at <= end; at += 1) if (shares.hasAt(tokens, at)) return true
  return false
}

const shares = wordSet(['%', 'percent', 'per', 'points'])

function canOwn({ entity }: Speaker): boolean {
  if (entity.kind === 'organization' || entity.kind === 'unnamed') return true
  return entity.kind === 'person' && (entity.role !== undefined || entity.rules.includes('names/role'))
}

const countVerbs = wordSet(
  'to and or nor but against versus cannot lies lie ends covers includes counts excludes stops begins leaves takes makes omits ignores seems looks became becomes falls stays lies refers differs exceeds contradicts matches rests counted covered included excluded left omitted took made'.split(
    ' ',
  ),
)

const fates = wordSet('dead missing displaced homeless wounded injured arrested detained'.split(' '))
const fighters =
  /^(?:army|military|navy|force|forces|troops|police|militia|brigade|corps|guard|guards|rebels|soldiers)$/

/** 'The army's 12 dead' are its own losses, not its count. */
function fights({ entity }: Speaker): boolean {
  return fighters.test(entity.head ?? '')
}

const reach = 9

/** 'The agency's, on Thursday, was just over 45,000': the count itself is left out. Pure. */
export function unspokenCount(
  scan: SpeechScan,
  sentence: Sentence,
  given: { speaker: Speaker; at: number },
): Cue | undefined {
  const { speaker, at } = given
  const limit = Math.min(at + reach, sentence.endToken)
  for (let verb = at; verb < limit; verb += 1) {
    if (scan.inFigure[verb] === 1 && scan.inTime[verb] !== 1) return undefined
    if (copulas.hasAt(scan.tokens, verb)) return figureSoon(scan, verb + 1) ? ownerCue(speaker, at) : undefined
    const filler = scan.tokens[verb]?.text === ',' || scan.inTime[verb] === 1 || fillers.hasAt(scan.tokens, verb)
    if (!filler) return undefined
  }
  return undefined
}

const copulas = wordSet(['is', 'was', 'are', 'were', 'stands', 'stood', 'remains', 'remained', 'came'])
const fillers = wordSet(['on', 'in', 'at', 'by', 'of', 'late', 'early', 'now', 'still', 'then'])

function figureSoon({ inFigure }: SpeechScan, from: number): boolean {
  return inFigure[from] === 1 || inFigure[from + 1] === 1 || inFigure[from + 2] === 1
}

function ownerCue(speaker: Speaker, end: number): Cue {
  return {
    kind: 'owner',
    speaker,
    first: speaker.first,
    end,
    wordsFirst: speaker.end,
    wordsEnd: end,
    direction: 'forward',
    denies: false,
    rule: 'speech/own-figure',
  }
}

/** 'the count of the police, 3,100', 'the range of Landrate, 95 to 110': whose number it is, and after a mark the number. Pure. */
export function countOf(scan: SpeechScan, sentence: Sentence, of: number): Cue | undefined {
  const speaker = speakerNear(scan, of + 1)
  if (!speaker || speaker.pronoun || speaker.entity.kind === 'place' || speaker.entity.kind === 'document')
    return undefined
  if (speaker.end + 1 >= sentence.endToken || !opensNumber(scan, speaker.end)) return undefined
  return {
    ...ownerCue(speaker, speaker.end),
    kind: 'adjunct',
    first: of - 1,
    wordsFirst: of - 1,
    wordsEnd: of + 1,
  }
}

function opensNumber({ tokens, inFigure }: SpeechScan, at: number): boolean {
  return [',', ':', '('].includes(tokens[at]?.text ?? '') && inFigure[at + 1] === 1
}
