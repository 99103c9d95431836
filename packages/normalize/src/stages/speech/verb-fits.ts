import type { Sentence } from '../../document.ts'
import lexicon from '../../languages/en/lexicon/reporting-verbs.json' with { type: 'json' }
import { reportingVerbs } from '../../languages/en/reporting.ts'
import { wordSet } from '../../languages/word-table.ts'
import { bareFigure, closesAfter } from './bare-figure.ts'
import { callsFalse, namers } from './calls-false.ts'
import { charges, chargesWith } from './charges.ts'
import { bringsClause } from './content-start.ts'
import { countsToll, givesAs, givesMoney } from './gives.ts'
import { fateFollows, hasAsCount, isAuxiliary, keepers, namesRegister } from './has-count.ts'
import { comesUpon, isFate } from './no-speech.ts'
import { caresFor, isOnlooker } from './on-the-spot.ts'
import { isOurs } from './outlets-own.ts'
import { isPossessor, isWithinSubject } from './owner-of-subject.ts'
import { isRelative } from './relative-count.ts'
import { isRelativeObject } from './relative-object.ts'
import { blamesOn, creditsWith, putsNumber, raising, setsTollAt, setters } from './sets-toll.ts'
import { hasFigure, type Speaker, type SpeechScan } from './speech-scan.ts'
import { standing, standsAt } from './stands-at.ts'
import { directionOf } from './verb-direction.ts'
import type { Given, VerbHit } from './verb-hit.ts'

const tollHeads = new Set([
  'toll',
  'count',
  'tally',
  'number',
  'numbers',
  'figure',
  'figures',
  'total',
  'estimate',
  'post',
  'video',
  'list',
  'index',
  'records',
  'record',
  'budget',
  'table',
])

/** What figures do: 'records show', 'numbers reveal'. */
const tells = new Set(['show', 'suggest', 'indicate', 'reveal'])

/** What persons do and no document does: 'the poll asked about four names'. */
const personal = new Set(['ask', 'respond', 'answer', 'want', 'plan', 'hear', 'learn', 'speak', 'talk'])

/** What he or she does to 40 people and says of no number. */
const bareOnly = new Set([
  'ask',
  'hear',
  'learn',
  'answer',
  'blame',
  'accuse',
  'share',
  'describe',
  'express',
  'allow',
  'order',
])
const hearers = new Set(['us', 'me', 'reporters', 'journalists'])

const nearReach = 8
/** 'has revised the number of dead in the shipwreck off the coast from 79' */
const farReach = 20

/** Whether somebody of this kind says something with this verb here. */
export function fits(scan: SpeechScan, speaker: Speaker, { hit, sentence }: Given): boolean {
  const { verb } = hit
  const { entity } = speaker
  const next = scan.tokens[hit.end]
  if (
    isNounHere(scan, speaker, hit) ||
    (isReduced(scan, hit) && !isRelative(scan, speaker)) ||
    isFate(scan, speaker, hit) ||
    ((verb.lemma === 'give' || intends.has(verb.lemma)) && next?.lower === 'that')
  )
    return false
  if (verb.lemma === 'say' && next?.lower === 'of' && entity.kind === 'document') return false
  if (standing.has(verb.lemma)) return standsAt(scan, speaker, verb.lemma, hit.end)
  const that = bringsClause(scan, hit.end, sentence.endToken)
  if (namers.has(verb.lemma) && (!verb.says || next?.lower !== 'that')) {
    if (callsFalse(scan, hit.end)) return true
    if (!verb.says) return false
  }
  if (speaker.pronoun && entity.name === 'i') return false
  if ([speaker.first, speaker.first - 1].some((at) => scan.tokens[at]?.lower === 'your')) return false
  if (
    entity.kind === 'document' &&
    tollHeads.has(entity.head ?? '') &&
    !(verb.says && (!verb.weak || tells.has(verb.lemma)))
  )
    return false
  if (isOurs(scan, speaker) || isRelativeObject(scan, speaker, hit.end)) return false
  if (entity.kind === 'document' && personal.has(verb.lemma)) return false
  if (next?.lower === 'as' && namesAs.has(verb.lemma) && !verb.denies) return false
  const written = entity.kind === 'document' || entity.rules.includes('names/document-of-body')
  if (verb.says && (!verb.weak || that || written)) return true
  if (verb.says && isClosing(scan, speaker, { hit, sentence })) return true
  if (verb.denies || (verb.says && isParenthesis(scan, speaker, hit))) return true
  if (
    verb.counts &&
    verb.lemma !== 'use' &&
    !deeds.has(verb.lemma) &&
    entity.kind !== 'place' &&
    colonFigure(scan, hit.end, sentence)
  )
    return true
  if (charges.has(verb.lemma) && chargesWith(scan, hit)) return entity.kind !== 'document'
  const reach = tollVerbs.has(verb.lemma) && namesToll(scan, hit.end) ? farReach : nearReach
  const near =
    hasFigure(scan, hit.end, Math.min(hit.end + reach, sentence.endToken)) ||
    isRelative(scan, speaker) ||
    (setters.has(verb.lemma) && setsTollAt(scan, hit.end, sentence.endToken))
  if (!near) return false
  if (verb.lemma === 'give' && givesMoney(scan, hit.end)) return false
  if (verb.lemma === 'give' && hearers.has(next?.lower ?? '') && bareFigure(scan, hit.end + 1)) return true
  if (next?.lower === 'to' && raising.has(verb.lemma) && scan.inFigure[hit.end + 1] === 1)
    return entity.kind !== 'document'
  if (next?.lower === 'to') return willing.has(verb.lemma) && entity.kind !== 'place'
  if (isPossessor(scan, speaker)) return false
  if (verb.lemma === 'stand at' && isWithinSubject(scan, speaker, hit)) return false
  if (verb.lemma === 'blame') return blamesOn(scan, hit.end)
  if (verb.lemma === 'credit' || verb.lemma === 'saddle') return creditsWith(scan, hit.end)
  if (clauseOnly.has(verb.lemma) || comesUpon(scan, speaker, hit)) return false
  if (verb.lemma === 'see' && entity.kind === 'person' && !hasFigure(scan, hit.end, hit.end + 4)) return false
  if (deeds.has(verb.lemma) && !(verb.lemma === 'move' && namesToll(scan, hit.end)))
    return !speaker.pronoun && (entity.rules.includes('names/known-body') || caresFor(speaker, verb.lemma))
  if (verb.lemma === 'give' && (namesToll(scan, hit.end) || givesAs(scan, hit.end) || isRelative(scan, speaker)))
    return true
  if (verb.lemma === 'see' && isOnlooker(speaker)) return true
  if (counting.has(verb.lemma) && (entity.kind === 'unnamed' || entity.name === 'it')) return true
  if (verb.lemma === 'speak' || verb.lemma === 'talk') return speaksOf(scan, hit.end)
  if (tollVerbs.has(verb.lemma) && !namesToll(scan, hit.end) && !setsIt(scan, hit.end)) return false
  if (entity.kind === 'place')
    return ['put', 'stand at', 'speak of', 'admit', 'admit to', 'own to', 'own up to', 'list', 'count'].includes(
      verb.lemma,
    )
  if (
    verb.lemma === 'give' &&
    (entity.kind === 'person' || speaker.pronoun) &&
    (!speaker.pronoun || countsToll(scan, hit.end))
  )
    return true
  if (verb.lemma === 'put' && !putsNumber(scan, hit.end)) return false
  if (verb.lemma === 'put' && particles.has(next?.lower ?? '')) return false
  if (verb.lemma === 'run to') return entity.kind === 'document' || entity.rules.includes('names/document-of-body')
  if (verb.lemma === 'print' || verb.lemma === 'carry') return entity.kind === 'outlet'
  if (verb.lemma === 'use') return bareFigure(scan, hit.end)
  if (verb.lemma === 'make it') return hasFigure(scan, hit.end, hit.end + 3)
  if (keepers.has(verb.lemma)) return namesRegister(scan, hit.end)
  if ((verb.lemma === 'have' || verb.lemma === 'give') && givesShare(scan, speaker, hit.end)) return true
  if (verb.lemma === 'have' && isAuxiliary(scan, hit.end)) return false
  if (verb.lemma === 'have' && hasAsCount(scan, speaker, hit.end)) return true
  if (
    verb.lemma === 'have' &&
    entity.rules.includes('names/role') &&
    entity.kind === 'person' &&
    closesAfter(scan, hit.end)
  )
    return true
  if (verb.lemma === 'have' || verb.lemma === 'make' || verb.lemma === 'give')
    return (
      (['outlet', 'document', 'unnamed'].includes(entity.kind) || isCountingBody(entity.kind, entity.head)) &&
      (bareFigure(scan, hit.end) || (entity.kind === 'document' && fateFollows(scan, hit.end)))
    )
  if (speaker.pronoun && entity.name !== 'it')
    return verb.counts || (verb.says && hasFigure(scan, hit.end, hit.end + 3) && !bareOnly.has(verb.lemma))
  if (speaker.pronoun && tollVerbs.has(verb.lemma)) return true
  if (speaker.pronoun) return verb.counts && (!verb.weak || tells.has(verb.lemma))
  if (entity.kind !== 'unnamed' || !verb.weak || entity.rules.includes('names/role-of-body')) return true
  if (isRelative(scan, speaker)) return true
  return (tollVerbs.has(verb.lemma) || foreseeing.has(verb.lemma)) && hasFigure(scan, hit.end, hit.end + 3)
}

/** 'Organisers expect 50,000', 'residents fear 40 dead', 'villagers named 12 dead'. */
const foreseeing = new Set(['expect', 'fear', 'hope', 'hope for', 'name', 'cite', 'mention'])

/** 'The survey has her ahead by 5 points', 'The poll gave them 40 percent'. */
function givesShare({ tokens }: SpeechScan, { entity }: Speaker, from: number): boolean {
  if (entity.kind !== 'document' || !/^(?:poll|survey)s?$/.test(entity.head ?? '')) return false
  for (let at = from; at < from + 4; at += 1) if (traits.hasAt(tokens, at)) return false
  return true
}

/** What a survey has of its own. */
const traits = wordSet(['margin', 'error', 'sample', 'questions', 'respondents', 'participants', 'response'])

const nounFollowers = new Set(
  'could can will would is are was were have has had may might must should and or of in on before for to by with'.split(
    ' ',
  ),
)

const predicates = wordSet('would will could should may might must is are was were has have had'.split(' '))

/** 'a merger announced Monday would', 'the plan released in May has': the sentence's own verb comes after. */
function isReduced(scan: SpeechScan, { end, verb }: VerbHit): boolean {
  if (!verb.forms.includes('participle')) return false
  let at = end
  if (timeOpeners.hasAt(scan.tokens, at)) at += 1
  if (scan.inTime[at] !== 1) return false
  while (scan.inTime[at] === 1) at += 1
  return predicates.hasAt(scan.tokens, at) || reportingVerbs.branches.has(scan.tokens[at]?.lower ?? '')
}

const timeOpeners = wordSet(['on', 'in', 'late', 'early', 'last', 'this'])

const surelyAfterNoun = new Set('could can will would is are was were might must should before or'.split(' '))

/** 'battleground states could decide', 'the plan rules before the court': a noun with the form of a verb. */
function isNounHere(scan: SpeechScan, speaker: Speaker, hit: VerbHit): boolean {
  return (
    hit.end - hit.at === 1 &&
    hit.verb.forms.every((form) => form === 'third' || form === 'plain') &&
    !speaker.pronoun &&
    !isRelative(scan, speaker) &&
    speaker.end === hit.at &&
    !plainlyVerbs.has(hit.verb.lemma) &&
    (speaker.entity.kind === 'person' || hit.verb.forms.includes('plain') ? surelyAfterNoun : nounFollowers).has(
      scan.tokens[hit.end]?.lower ?? '',
    )
  )
}

/** They take 'to', never 'that': 'the savings plans that the state offers'. */
const intends = new Set(['plan', 'intend', 'want'])

const plainlyVerbs = new Set(
  'say,have,tell,believe,think,put,speak of,stand at,admit,assess,acknowledge,confirm,insist,deny,allege,argue,maintain,announce,declare,inform,explain,indicate,suggest,know of'.split(
    ',',
  ),
)

/** ', as the imam has heard,', ', she fears,' */
function isParenthesis(
  { tokens }: SpeechScan,
  { first, end: close, pronoun }: Speaker,
  { at: verb, end }: VerbHit,
): boolean {
  if (pronoun) return tokens[first - 1]?.text === ',' && close === verb && tokens[end]?.text === ','
  const at = ['as', 'so'].includes(tokens[first]?.lower ?? '') ? first : first - 1
  return (
    ['as', 'so'].includes(tokens[at]?.lower ?? '') &&
    tokens[at - 1]?.text === ',' &&
    (tokens[end]?.text === ',' || tokens[end]?.text === '.')
  )
}

/** ', the Health Minister shared on Friday.': nothing is left after the verb that it could be about. */
function isClosing(
  scan: SpeechScan,
  speaker: Speaker,
  { hit, sentence }: { hit: VerbHit; sentence: Sentence },
): boolean {
  const before = scan.tokens[speaker.first - 1]
  const question = (before?.text === '"' || before?.text === '”') && speaker.first === sentence.firstToken
  if (question) return scan.tokens[hit.end]?.kind === 'mark'
  return directionOf(scan, { first: speaker.first, end: hit.end, sentence }) === 'back'
}

const willing = new Set(lexicon.willing)

/** 'spoke last night of 130 dead'. */
function speaksOf(scan: SpeechScan, from: number): boolean {
  for (let at = from; at < from + 7; at += 1) {
    if (scan.tokens[at]?.lower === 'of') return scan.inFigure[at + 1] === 1 || scan.inFigure[at + 2] === 1
    if (scan.tokens[at]?.lower === 'about' && scan.tokens[at + 1]?.lower.endsWith('ing')) return true
    if (scan.tokens[at]?.kind === 'mark') return false
  }
  return false
}

const particles = new Set(['out', 'on', 'up', 'down', 'off', 'together', 'forward', 'aside', 'in'])

const namesAs = new Set([
  'mention',
  'describe',
  'report',
  'identify',
  'list',
  'cite',
  'quote',
  'name',
  'note',
  'know',
  'record',
  'criticize',
  'criticise',
  'dismiss',
  'reject',
  'express',
])

/** 'what the service gave the committee in January: at least 300 dead'. */
function colonFigure(scan: SpeechScan, from: number, sentence: Sentence): boolean {
  for (let at = from; at < Math.min(from + 18, sentence.endToken); at += 1) {
    if (scan.tokens[at]?.text === ':') return scan.inFigure[at + 1] === 1 || scan.inFigure[at + 2] === 1
    if (scan.inFigure[at] === 1) return false
  }
  return false
}

const deeds = new Set(lexicon.deeds)

/** What they take as an object is no figure of their subject's: 'advised on three deals'. */
const clauseOnly = new Set(lexicon.clauseOnly)

const counting = new Set(lexicon.counting)

const tollVerbs = new Set(lexicon.tollVerbs)

const tollNouns = wordSet(lexicon.tollNouns)

/** 'moves the toll to 1,651': the count stands between the verb and the figure. */
function namesToll(scan: SpeechScan, from: number): boolean {
  for (let at = from; at < from + 7 && scan.inFigure[at] !== 1; at += 1)
    if (tollNouns.hasAt(scan.tokens, at)) return true
  return false
}

/** 'revised that to 60' */
function setsIt({ tokens, inFigure }: SpeechScan, from: number): boolean {
  const pointer = ['that', 'it', 'this'].includes(tokens[from]?.lower ?? '')
  return pointer && tokens[from + 1]?.lower === 'to' && inFigure[from + 2] === 1
}

function isCountingBody(kind: string, head: string | undefined): boolean {
  return (
    kind === 'organization' &&
    !/^(?:hospital|army|force|forces|party|company|group|militia|brigade|team|crew)s?$/.test(head ?? '')
  )
}
