import type { Sentence } from '../../document.ts'
import { denialPhrases, reportingVerbs } from '../../languages/en/reporting.ts'
import { matchPhrase } from '../../languages/phrases.ts'
import { wordSet } from '../../languages/word-table.ts'
import { beSure } from './be-sure.ts'
import { callsFalse, namers } from './calls-false.ts'
import { afterHearers, afterOccasion } from './content-start.ts'
import type { Cue } from './cue.ts'
import { fullyDescribed } from './described-people.ts'
import { figureIs } from './figure-is.ts'
import { findSubject, groupStart, namedBefore } from './find-subject.ts'
import { inverted } from './inverted-verb.ts'
import { quotedBy, quotedObject } from './quoted-as-saying.ts'
import { sightings } from './rare-adjuncts.ts'
import { withRelativeContent } from './relative-clause.ts'
import { type Speaker, type SpeechScan, speakerEnding, speakerNear, speakerOf } from './speech-scan.ts'
import { spokenBy } from './spoken-by.ts'
import { partedByTime } from './stands-at.ts'
import { trigger } from './triggers.ts'
import { closers, directionOf, titleStart } from './verb-direction.ts'
import { fits } from './verb-fits.ts'
import { type Given, hearing, nounLike, type VerbHit } from './verb-hit.ts'
import { agrees, joined, sharedSubject, unknownSubject } from './verb-subject.ts'
import { endOfVerb, opensFigure, parted } from './verb-words.ts'

const beForms = wordSet(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

const modals = wordSet([
  'to',
  'will',
  'would',
  'could',
  'should',
  'may',
  'might',
  'must',
  "didn't",
  "doesn't",
  "don't",
  'not',
  'shall',
  'cannot',
  "can't",
  "couldn't",
  "wouldn't",
  'never',
  'please',
  'let',
])

/** 'She herself would say 300,000': what somebody would say is said. */
const guesses = new Set(['put', 'say', 'estimate', 'guess', 'reckon'])
/** 'appeared to say that': and so he said. */
const seeming = wordSet('seem seems seemed appear appears appeared went goes go continued continues'.split(' '))
/** 'does not exclude more than 9': only what is not excluded is said. */
const concessions = new Set(['exclude', 'rule out'])

/** Every reporting verb of a sentence with who says it. Pure. */
export function findVerbCues(scan: SpeechScan, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if (((scan.marks[at] ?? 0) & trigger.verb) === 0) continue
    const copula = beSure(scan, sentence, at) ?? figureIs(scan, sentence, at)
    if (copula) cues.push(copula)
    const leads = opensFigure(scan, at)
    if (scan.speakerAt[at] !== -1 || scan.inTime[at] === 1 || (scan.inFigure[at] === 1 && !leads)) continue
    const match = verbAt(scan, at, sentence.endToken)
    if (!match || at + match.length > sentence.endToken) continue
    const hit = { verb: match.value, at, end: endOfVerb(scan, at, at + match.length) }
    const cue = readVerb(scan, { sentence, hit, previous: cues.at(-1) })
    if (cue) cues.push(withRelativeContent(scan, sentence, leads ? { ...cue, end: at } : cue))
    const quoted = quotedObject(scan, hit)
    if (quoted) cues.push(quoted)
    at += match.length - 1
  }
  return cues
}

function verbAt(scan: SpeechScan, at: number, limit: number): ReturnType<typeof parted> {
  return partedByTime(scan, at, limit) ?? matchPhrase(scan.tokens, at, reportingVerbs) ?? parted(scan, at, limit)
}

function readVerb(scan: SpeechScan, given: Given): Cue | undefined {
  const { hit, sentence } = given
  const before = scan.tokens[hit.at - 1]
  const group = groupStart(scan, seemsAt(scan, hit.at), sentence.firstToken)
  const ventures = before?.lower === 'would' && guesses.has(hit.verb.lemma)
  const seems = before?.lower === 'to' && seeming.hasAt(scan.tokens, hit.at - 2)
  const allows = before?.lower === 'not' && concessions.has(hit.verb.lemma)
  if (concessions.has(hit.verb.lemma) && !allows) return undefined
  if (
    before &&
    hit.at > sentence.firstToken &&
    modals.has(before) &&
    scan.inTime[hit.at - 1] !== 1 &&
    !ventures &&
    !seems &&
    !allows
  )
    return undefined
  if (before && modals.hasAt(scan.tokens, group - 1) && group < hit.at && !hit.verb.says && !allows) return undefined
  if (before && isNoun(hit, before.lower)) return undefined
  if (isUnit(scan, hit)) return undefined
  if (before?.lower === 'which' && hit.verb.lemma === 'make' && scan.inFigure[hit.end] === 1) return undefined
  if (scan.tokens[group - 1]?.lower === 'not' && checking.has(hit.verb.lemma)) return undefined
  if (quotedBy(scan, hit)) return quotedSubject(scan, given, group)
  if (isReducedPassive(scan, group, hit) || isSighting(scan, group, hit)) return undefined
  if (isPassive(scan, group, hit)) return passive(scan, given, group)
  const after = inverted(scan, given)
  if (after && after.speaker.entity.kind !== 'document') return after
  return active(scan, given, group) ?? after
}

/** 'by 0.3 points to 2', 'all rates exclude': nouns that look like verbs. */
function isUnit({ inFigure }: SpeechScan, { verb, at, end }: VerbHit): boolean {
  if (verb.lemma === 'point to') return inFigure[at - 1] === 1
  return verb.lemma === 'rate' && verb.forms.every((form) => nounLike.has(form)) && inFigure[end] !== 1
}

/** Where 'appeared to' begins, or the verb itself. */
function seemsAt({ tokens }: SpeechScan, verb: number): number {
  if (tokens[verb - 1]?.lower !== 'to' || !seeming.hasAt(tokens, verb - 2)) return verb
  return tokens[verb - 2]?.lower.startsWith('w') && tokens[verb - 3]?.lower === 'on' ? verb - 3 : verb - 2
}

/** 'could not independently verify the 48' says nothing. */
const checking = new Set(['verify', 'confirm', 'establish', 'determine'])

const nounSigns = new Set([
  'of',
  'in',
  'out',
  'for',
  'the',
  'a',
  'an',
  'no',
  'any',
  'by',
  'on',
  'at',
  'with',
  'from',
  'this',
  'that',
  'its',
  'his',
  'her',
  'their',
  'recent',
  'new',
  'official',
  'latest',
  'early',
  'other',
])

/** 'out of use', 'the claims': a base form or third person after such a word is a noun. */
function isNoun(hit: VerbHit, before: string): boolean {
  if (hit.verb.forms.includes('participle') && owners.has(before)) return true
  return hit.verb.forms.every((form) => nounLike.has(form)) && nounSigns.has(before)
}

/** 'its proposed sale', 'a stated aim': a participle after them is an adjective. */
const owners = new Set(['its', 'his', 'their', 'our', 'a', 'an', 'the', 'this', 'these'])

function isPassive(scan: SpeechScan, group: number, hit: VerbHit): boolean {
  if (hit.verb.forms.includes('ing') || !hit.verb.forms.includes('participle')) return false
  for (let at = group; at < hit.at; at += 1) if (beForms.hasAt(scan.tokens, at)) return true
  return false
}

/** 'notices received by the agency': what was received does not receive. */
function isReducedPassive(scan: SpeechScan, group: number, hit: VerbHit): boolean {
  return (
    hit.verb.forms.includes('participle') &&
    scan.tokens[hit.end]?.lower === 'by' &&
    !isPassive(scan, group, hit) &&
    speakerNear(scan, hit.end + 1) !== undefined
  )
}

/** 'that the broadcaster has seen' passes a document on and says nothing. */
function isSighting(scan: SpeechScan, group: number, hit: VerbHit): boolean {
  const subject = speakerOf(scan, group - 1)
  if (!subject || !sightings.has(scan.tokens[hit.at]?.lower ?? '')) return false
  return [subject.first, subject.first - 1].some((at) => ['that', 'which'].includes(scan.tokens[at]?.lower ?? ''))
}

/** 'The envoy, quoted by the institute as saying', 'was quoted by the agency as saying'. */
function quotedSubject(scan: SpeechScan, { hit, sentence }: Given, group: number): Cue | undefined {
  const comma = scan.tokens[group - 1]?.text === ',' ? group - 1 : group
  const found = findSubject(scan, comma, sentence.firstToken)
  const speaker = found && (namedBefore(scan, found) ?? found)
  const whole = { ...hit, end: quotedBy(scan, hit) ?? hit.end }
  return speaker && cueOf(scan, { speaker, sentence, hit: whole, group, rule: 'speech/quoted-as-saying' })
}

/** 'was confirmed by the ministry'; 'was quoted as saying'. */
function passive(scan: SpeechScan, given: Given, group: number): Cue | undefined {
  const { hit, sentence } = given
  if (scan.tokens[hit.end]?.lower === 'as' && (hit.verb.lemma === 'quote' || hit.verb.lemma === 'cite')) {
    const subject = findSubject(scan, group, sentence.firstToken)
    return subject
      ? cueOf(scan, { speaker: subject, sentence, hit, group, rule: 'speech/quoted-as-saying' })
      : undefined
  }
  return spokenBy(scan, given, group)
}

function active(scan: SpeechScan, given: Given, group: number): Cue | undefined {
  const { hit, sentence, previous } = given
  const { verb } = hit
  const before = scan.tokens[group - 1]
  if (
    group > sentence.firstToken &&
    (before?.lower === 'and' ||
      before?.lower === 'but' ||
      before?.lower === 'or' ||
      (before?.text === ',' && verb.forms.includes('ing')))
  ) {
    const carried = sharedSubject(scan, given, group)
    if (carried && !accordingSubject(scan, group) && fits(scan, carried, given))
      return cueOf(scan, { speaker: carried, sentence, hit, group, rule: 'speech/shared-subject' })
  }
  if (verb.forms.length === 1 && verb.forms[0] === 'ing' && !beForms.hasAt(scan.tokens, hit.at - 1)) {
    const told =
      absoluteSubject(scan, group) ?? accordingSubject(scan, group) ?? issuer(scan, group, sentence.firstToken)
    if (told && fits(scan, told, given))
      return cueOf(scan, { speaker: told, sentence, hit, group, rule: 'speech/subject-saying' })
    return previous && !verb.weak
      ? cueOf(scan, { speaker: previous.speaker, sentence, hit, group, rule: 'speech/adding' })
      : undefined
  }
  const subject = findSubject(scan, group, sentence.firstToken)
  const found = subject && (bodyOfThey(scan, sentence, subject) ?? subject)
  const speaker =
    (found && agreeing(scan, found, given, group)) ?? found ?? unknownSubject(scan, { hit, group, sentence })
  if (!speaker || !agrees(scan, speaker, given, group) || !fits(scan, speaker, given)) return undefined
  const together = joined(scan, speaker, sentence.firstToken)
  return cueOf(scan, {
    speaker: fullyDescribed(scan, speaker, group),
    sentence,
    hit,
    group,
    rule: verb.weak || !verb.says ? 'speech/source-counts' : 'speech/subject-says',
    ...(together ? { together } : {}),
  })
}

/** 'At the ministry they say that': who 'they' are stands before them. */
function bodyOfThey(scan: SpeechScan, { firstToken }: Sentence, subject: Speaker): Speaker | undefined {
  if (
    !subject.pronoun ||
    subject.entity.name !== 'they' ||
    !['in', 'at', 'from'].includes(scan.tokens[firstToken]?.lower ?? '')
  )
    return undefined
  const body = speakerEnding(scan, scan.tokens[subject.first - 1]?.text === ',' ? subject.first - 1 : subject.first)
  return body?.entity.kind === 'organization' && body.first <= firstToken + 2
    ? { ...body, end: subject.end }
    : undefined
}

/** ', according to the ministry, adding that 40': the source just named goes on. */
function accordingSubject(scan: SpeechScan, group: number): Speaker | undefined {
  const speaker = scan.tokens[group - 1]?.text === ',' ? speakerEnding(scan, group - 1) : undefined
  const led = speaker && [1, 2].some((back) => scan.tokens[speaker.first - back]?.lower === 'according')
  return led || (speaker && scan.tokens[speaker.first - 3]?.lower === 'according') ? speaker : undefined
}

/** 'an analysis of new filings shows', 'data from the new survey show': a verb passes over what disagrees with it. */
function agreeing(scan: SpeechScan, found: Speaker, { hit, sentence }: Given, group: number): Speaker | undefined {
  if (found.end !== group) return undefined
  if (found.entity.kind === 'unnamed') return askedBy(scan, found, { hit, sentence })
  if (found.entity.kind !== 'document') return undefined
  const plural = /[^s]s$|^data$/.test(found.entity.head ?? '')
  const { forms } = hit.verb
  const disagrees = plural ? forms.every((form) => form === 'third') : forms.every((form) => form === 'plain')
  return disagrees ? findSubject(scan, found.first, sentence.firstToken) : undefined
}

/** 'The council issued a statement calling the 40 …': who issued what says so. */
function issuer(scan: SpeechScan, group: number, sentenceFirst: number): Speaker | undefined {
  const document = speakerEnding(scan, group)
  if (document?.entity.kind !== 'document' || document.first <= sentenceFirst) return undefined
  for (let at = document.first - 1; at > Math.max(sentenceFirst, document.first - 4); at -= 1)
    if (issuing.hasAt(scan.tokens, at)) return findSubject(scan, groupStart(scan, at, sentenceFirst), sentenceFirst)
  return undefined
}

const issuing = wordSet(
  'issued issues released releases published publishes wrote sent signed posted circulated tweeted adopted'.split(' '),
)

/** 'The poll of 800 voters gives': of many who stand behind 'of', the document is the subject. */
function askedBy(
  scan: SpeechScan,
  found: Speaker,
  { hit, sentence }: { hit: VerbHit; sentence: Sentence },
): Speaker | undefined {
  if (!/s$/.test(found.entity.head ?? '') || !hit.verb.forms.every((form) => form === 'third')) return undefined
  for (let at = found.first - 1; at > Math.max(sentence.firstToken, found.first - 5); at -= 1)
    if (scan.tokens[at]?.lower === 'of') return findSubject(scan, at, sentence.firstToken)
  return undefined
}

/** 'with officials saying that 40', 'with the survey showing': a subject between 'with' and the participle. */
function absoluteSubject(scan: SpeechScan, group: number): Speaker | undefined {
  const speaker = speakerEnding(scan, group)
  const quoted = [1, 2].some((ahead) => ['“', '"'].includes(scan.tokens[group + ahead]?.text ?? ''))
  return speaker && (quoted || scan.tokens[speaker.first - 1]?.lower === 'with') ? speaker : undefined
}

function cueOf(
  scan: SpeechScan,
  given: { speaker: Speaker; together?: Speaker; sentence: Sentence; hit: VerbHit; group: number; rule: string },
): Cue {
  const { speaker, sentence, hit, rule, group, together } = given
  const end = hearing.has(hit.verb.lemma)
    ? afterHearers(scan, hit.end, sentence.endToken)
    : afterOccasion(scan, hit.end, sentence.endToken)
  const adjacent = speaker.end <= group && speaker.end + 40 > group
  const first =
    adjacent && speaker.first >= sentence.firstToken
      ? titleStart(scan, Math.min(together?.first ?? speaker.first, speaker.first), sentence.firstToken)
      : group
  const led = ['as', 'so'].includes(scan.tokens[first - 1]?.lower ?? '') && scan.tokens[first - 2]?.text === ','
  const hears = hearing.has(hit.verb.lemma) && (scan.inFigure[hit.end] === 1 || scan.inFigure[hit.end + 1] === 1)
  const side = directionOf(scan, { first: adjacent ? (led ? first - 1 : first) : hit.at, end: hit.end, sentence })
  const direction = hears && end === hit.end && closers.has(scan.tokens[first - 1]?.text ?? '') ? 'back' : side
  const calledFalse = namers.has(hit.verb.lemma) && callsFalse(scan, hit.end)
  const denied = matchPhrase(scan.tokens, hit.at, denialPhrases) !== undefined
  return {
    kind: 'verb',
    speaker,
    first,
    end,
    wordsFirst: hit.at,
    wordsEnd: hit.end,
    direction,
    denies: (hit.verb.denies && !scan.inFigure[hit.end - 1]) || denied || calledFalse,
    rule,
    ...(together ? { together } : {}),
  }
}
