import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue, Direction } from './cue.ts'
import { groupStart } from './find-subject.ts'
import { finiteVerbs } from './finite-verbs.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'
import { closers } from './verb-direction.ts'
import type { Given } from './verb-hit.ts'

/** Over 'on Friday' between the verb and its subject. */
function afterTime(scan: SpeechScan, from: number): number {
  let at = from
  if (scan.tokens[at]?.lower === 'on' && scan.inTime[at + 1] === 1) at += 1
  while (scan.inTime[at] === 1) at += 1
  return at
}

/** Over 'to our newspaper', 'to Reuters', 'us' between the verb and its subject. */
function afterHearer(scan: SpeechScan, from: number): number {
  if (['us', 'me'].includes(scan.tokens[from]?.lower ?? '')) return from + 1
  if (scan.tokens[from]?.lower !== 'to') return from
  const hearer = speakerNear(scan, from + 1)
  if (hearer?.entity.kind === 'outlet') return hearer.end
  const end = ['our', 'this', 'the'].includes(scan.tokens[from + 1]?.lower ?? '') ? from + 3 : from + 2
  return media.hasAt(scan.tokens, end - 1) ? end : from
}

const closing = new Set(
  'declare maintain reveal observe indicate expect fear hope find determine verify detail outline signal lament relay learn share'.split(
    ' ',
  ),
)
const figureReach = 40

/** 'At least 40 died, revealed the ministry.': a verb of many meanings says what stands before it, at the end. */
function closesAs(scan: SpeechScan, { hit, sentence }: Given): boolean {
  if (!closing.has(hit.verb.lemma) || scan.tokens[hit.at - 1]?.text !== ',') return false
  return hasFigure(scan, Math.max(sentence.firstToken, hit.at - figureReach), hit.at)
}

/** '…?" asked the mayor.' */
const quotes = wordSet(['"', '”'])

const media = wordSet([
  'us',
  'me',
  'newspaper',
  'paper',
  'reporters',
  'journalists',
  'correspondent',
  'magazine',
  'site',
  'channel',
  'station',
  'press',
])

/** ', said the minister'. */
export function inverted(scan: SpeechScan, given: Given): Cue | undefined {
  const { hit, sentence } = given
  const { verb } = hit
  if (
    !verb.says ||
    (verb.weak && !closesAs(scan, given) && !quotes.hasAt(scan.tokens, hit.at - 1)) ||
    (verb.lemma === 'tell' && !['us', 'me'].includes(scan.tokens[hit.end]?.lower ?? '')) ||
    verb.forms.every((form) => form === 'ing')
  )
    return undefined
  const opens = groupStart(scan, hit.at, sentence.firstToken)
  const led = ['as', 'so'].includes(scan.tokens[opens - 1]?.lower ?? '') ? opens - 1 : opens
  const before = scan.tokens[led - 1]
  if (opens > sentence.firstToken && before && !closers.has(before.text)) return undefined
  if (before?.text === ',' && describedSubject(scan, sentence, opens - 1)) return undefined
  const from = afterHearer(scan, afterTime(scan, hit.end))
  const speaker =
    speakerNear(scan, from) ?? oneOf(scan, from) ?? (opens > sentence.firstToken ? titledName(scan, from) : undefined)
  if (
    speaker &&
    verb.forms.every((form) => form === 'plain') &&
    !/(?:s|police|people)$/.test(speaker.entity.head ?? speaker.entity.name)
  )
    return undefined
  if (
    !speaker ||
    (speaker.pronoun && speaker.end < sentence.endToken && !['.', ','].includes(scan.tokens[speaker.end]?.text ?? ''))
  )
    return undefined
  const leads =
    hit.at === sentence.firstToken && !verb.forms.includes('plain') && scan.tokens[speaker.end]?.lower === 'that'
  if (!leads && !endsInversion(scan, speaker, sentence)) return undefined
  const goesOn =
    scan.tokens[speaker.end]?.text === ',' &&
    !describesSpeaker(scan, speaker.end + 1) &&
    hasFigure(scan, speaker.end, sentence.endToken)
  const direction: Direction = hit.at === sentence.firstToken ? 'forward' : goesOn ? 'both' : 'back'
  return {
    kind: 'verb',
    speaker,
    first: hit.at,
    end: leads ? speaker.end + 1 : speaker.end,
    wordsFirst: hit.at,
    wordsEnd: hit.end,
    direction,
    denies: verb.denies,
    rule: 'speech/said-subject',
  }
}

/** 'The network, which has people everywhere, said members …': the subject stands before the relative clause. */
function describedSubject(scan: SpeechScan, sentence: Sentence, close: number): boolean {
  const subject = speakerNear(scan, sentence.firstToken)
  if (!subject || subject.pronoun || subject.end >= close || scan.tokens[subject.end]?.text !== ',') return false
  if (!relatives.hasAt(scan.tokens, subject.end + 1)) return false
  for (let at = subject.end + 1; at < close; at += 1) if (scan.tokens[at]?.text === ',') return false
  return true
}

const relatives = wordSet(['who', 'which', 'whose'])

/** ', said one of the nurses.' */
function oneOf(scan: SpeechScan, from: number): Speaker | undefined {
  return ['one', 'another', 'some', 'two', 'many'].includes(scan.tokens[from]?.lower ?? '') &&
    scan.tokens[from + 1]?.lower === 'of'
    ? speakerNear(scan, from + 2)
    : undefined
}

const longestTitle = 5

/** ', said 9/11 widow Ann Poe': a name after words of office that no list knows. */
function titledName({ tokens, speakers, speakerAt }: SpeechScan, from: number): Speaker | undefined {
  for (let at = from; at < from + longestTitle; at += 1) {
    const token = tokens[at]
    if (!token || (token.kind === 'mark' && !['-', '/', "'s"].includes(token.lower))) return undefined
    if (finiteVerbs.has(token.lower) || notTitles.has(token)) return undefined
    const speaker = speakers[speakerAt[at] ?? -1]
    if (!speaker) continue
    const named = speaker.entity.rules.some((rule) => rule === 'names/full-name' || rule === 'names/role-and-name')
    return at > from && named && speaker.first === at ? speaker : undefined
  }
  return undefined
}

const notTitles = wordSet([
  'that',
  'he',
  'she',
  'it',
  'they',
  'we',
  'there',
  'this',
  'to',
  'about',
  'in',
  'on',
  'of',
  'as',
])

const descriptions = new Set(['a', 'an', 'the', 'who', 'whose', 'one', 'then', 'now', 'himself', 'herself', 'former'])

/** ', said the mayor, who has led the town for two decades': the words after the comma are about the speaker. */
function describesSpeaker(scan: SpeechScan, at: number): boolean {
  const token = scan.tokens[at]
  return descriptions.has(token?.lower ?? '') || scan.speakerAt[at] !== -1
}

const afterInversion = wordSet([
  'cited',
  'quoted',
  'briefed',
  'interviewed',
  'contacted',
  'reached',
  'familiar',
  'close',
  'near',
  'privately',
  'anonymously',
  'on',
  'in',
  'at',
  'of',
  'who',
  'to',
  'from',
  'during',
  'after',
  'as',
  'and',
  'while',
  'when',
  'with',
  'for',
  'by',
  'before',
  'late',
  'early',
  'last',
  'this',
  'via',
  'about',
  'whose',
  'but',
  'through',
  'later',
  'earlier',
  'then',
  'also',
  'himself',
  'herself',
  'itself',
  'themselves',
])

/** ', said the minister on Friday'; not ', says the minister will leave'. */
function endsInversion(scan: SpeechScan, speaker: Speaker, sentence: Sentence): boolean {
  const after = scan.tokens[speaker.end]
  if (!after || speaker.end >= sentence.endToken || after.kind === 'mark') return after?.lower !== "'s"
  if (speakerNear(scan, speaker.end)?.entity.kind === 'outlet') return true
  return scan.inTime[speaker.end] === 1 || afterInversion.has(after) || after.lower.endsWith('ing')
}
