import type { Sentence } from '../../document.ts'
import lexicon from '../../languages/en/lexicon/reporting-verbs.json' with { type: 'json' }
import { denialPhrases, type ReportingVerb, reportingVerbs } from '../../languages/en/reporting.ts'
import { matchPhrase } from '../../languages/phrases.ts'
import type { Cue, Direction } from './cue.ts'
import { findSubject, groupStart } from './find-subject.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerEnding, speakerNear, speakerStarting } from './speech-scan.ts'

const beForms = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
const closers = new Set([',', '"', '”', "'", '’', '—', '–', '?', '!'])
const modals = new Set([
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
const nounLike = new Set(['plain', 'third'])

/** A reporting verb found in a sentence. */
interface VerbHit {
  readonly verb: ReportingVerb
  readonly at: number
  readonly end: number
}

/** Every reporting verb of a sentence with who says it. Pure. */
export function findVerbCues(scan: SpeechScan, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if (scan.speakerAt[at] !== -1 || scan.inTime[at] === 1) continue
    const match = matchPhrase(scan.tokens, at, reportingVerbs)
    if (!match || at + match.length > sentence.endToken) continue
    const hit = { verb: match.value, at, end: at + match.length }
    const cue = readVerb(scan, { sentence, hit, previous: cues.at(-1) })
    if (cue) cues.push(cue)
    at += match.length - 1
  }
  return cues
}

interface Given {
  readonly sentence: Sentence
  readonly hit: VerbHit
  readonly previous: Cue | undefined
}

function readVerb(scan: SpeechScan, given: Given): Cue | undefined {
  const { hit, sentence } = given
  const before = scan.tokens[hit.at - 1]
  const group = groupStart(scan, hit.at, sentence.firstToken)
  if (before && hit.at > sentence.firstToken && modals.has(before.lower)) return undefined
  if (before && modals.has(scan.tokens[group - 1]?.lower ?? '') && group < hit.at && !hit.verb.says) return undefined
  if (before && isNoun(hit, before.lower)) return undefined
  if (isPassive(scan, group, hit)) return passive(scan, given, group)
  const after = inverted(scan, given)
  if (after && after.speaker.entity.kind !== 'document') return after
  return active(scan, given, group) ?? after
}

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
  return hit.verb.forms.every((form) => nounLike.has(form)) && nounSigns.has(before)
}

function isPassive(scan: SpeechScan, group: number, hit: VerbHit): boolean {
  if (hit.verb.forms.includes('ing') || !hit.verb.forms.includes('participle')) return false
  for (let at = group; at < hit.at; at += 1) if (beForms.has(scan.tokens[at]?.lower ?? '')) return true
  return false
}

const passiveVerbs = new Set(lexicon.passive)

/** 'was confirmed by the ministry'; 'was quoted as saying'. */
function passive(scan: SpeechScan, given: Given, group: number): Cue | undefined {
  const { hit, sentence } = given
  if (scan.tokens[hit.end]?.lower === 'as' && (hit.verb.lemma === 'quote' || hit.verb.lemma === 'cite')) {
    const subject = findSubject(scan, group, sentence.firstToken)
    return subject
      ? cueOf(scan, { speaker: subject, sentence, hit, group, rule: 'speech/quoted-as-saying' })
      : undefined
  }
  if (!passiveVerbs.has(hit.verb.lemma)) return undefined
  for (let at = hit.end; at < Math.min(hit.end + 9, sentence.endToken); at += 1) {
    if (scan.tokens[at]?.kind === 'mark' || (scan.inFigure[at] === 1 && scan.inTime[at] !== 1)) return undefined
    if (scan.tokens[at]?.lower !== 'by') continue
    const agent = speakerNear(scan, at + 1)
    if (!agent || agent.pronoun) return undefined
    return {
      kind: 'verb',
      speaker: agent,
      first: hit.at,
      end: agent.end,
      wordsFirst: hit.at,
      wordsEnd: at + 1,
      direction: 'both',
      denies: hit.verb.denies,
      rule: 'speech/passive-by',
    }
  }
  return undefined
}

/** Over 'on Friday' between the verb and its subject. */
function afterTime(scan: SpeechScan, from: number): number {
  let at = from
  if (scan.tokens[at]?.lower === 'on' && scan.inTime[at + 1] === 1) at += 1
  while (scan.inTime[at] === 1) at += 1
  return at
}

/** ', said the minister'. */
function inverted(scan: SpeechScan, given: Given): Cue | undefined {
  const { hit, sentence } = given
  const { verb } = hit
  if (!verb.says || verb.weak || verb.lemma === 'tell' || verb.forms.every((form) => form === 'ing')) return undefined
  const opens = groupStart(scan, hit.at, sentence.firstToken)
  const before = scan.tokens[opens - 1]
  if (opens > sentence.firstToken && before && !closers.has(before.text)) return undefined
  const speaker = speakerNear(scan, afterTime(scan, hit.end))
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
  if (!endsInversion(scan, speaker, sentence)) return undefined
  const goesOn = scan.tokens[speaker.end]?.text === ',' && hasFigure(scan, speaker.end, sentence.endToken)
  const direction: Direction = hit.at === sentence.firstToken ? 'forward' : goesOn ? 'both' : 'back'
  return {
    kind: 'verb',
    speaker,
    first: hit.at,
    end: speaker.end,
    wordsFirst: hit.at,
    wordsEnd: hit.end,
    direction,
    denies: verb.denies,
    rule: 'speech/said-subject',
  }
}

const afterInversion = new Set([
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
])

/** ', said the minister on Friday'; not ', says the minister will leave'. */
function endsInversion(scan: SpeechScan, speaker: Speaker, sentence: Sentence): boolean {
  const after = scan.tokens[speaker.end]
  if (!after || speaker.end >= sentence.endToken || after.kind === 'mark') return after?.lower !== "'s"
  return scan.inTime[speaker.end] === 1 || afterInversion.has(after.lower)
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
    if (carried && fits(scan, carried, given))
      return cueOf(scan, { speaker: carried, sentence, hit, group, rule: 'speech/shared-subject' })
  }
  if (verb.forms.length === 1 && verb.forms[0] === 'ing' && !beForms.has(scan.tokens[hit.at - 1]?.lower ?? '')) {
    return previous && !verb.weak
      ? cueOf(scan, { speaker: previous.speaker, sentence, hit, group, rule: 'speech/adding' })
      : undefined
  }
  const speaker = findSubject(scan, group, sentence.firstToken) ?? unknownSubject(scan, { hit, group, sentence })
  if (!speaker || !agrees(scan, speaker, given, group) || !fits(scan, speaker, given)) return undefined
  const together = joined(scan, speaker, sentence.firstToken)
  return cueOf(scan, {
    speaker,
    sentence,
    hit,
    group,
    rule: verb.weak || !verb.says ? 'speech/source-counts' : 'speech/subject-says',
    ...(together ? { together } : {}),
  })
}

/** A speaker the names stage does not know: 'the shopkeeper next door said', 'her ex says'. Only for plain verbs of saying. */
function unknownSubject(
  scan: SpeechScan,
  given: { hit: VerbHit; group: number; sentence: Sentence },
): Speaker | undefined {
  const { hit, group, sentence } = given
  if (!hit.verb.says || hit.verb.weak || hit.verb.counts || hit.verb.forms.includes('plain')) return undefined
  let first = group
  while (first > Math.max(sentence.firstToken, group - 7)) {
    const token = scan.tokens[first - 1]
    if (!token || (token.kind === 'mark' && token.text !== '-') || scan.speakerAt[first - 1] !== -1) break
    first -= 1
    if (nounOpeners.has(token.lower)) break
  }
  const opener = scan.tokens[first]
  if (!opener || first >= group || group - first < 2 || !nounOpeners.has(opener.lower)) return undefined
  const head = scan.tokens[first + 1]
  const last = scan.tokens[group - 1]
  if (!head || !last || last.kind !== 'word') return undefined
  const name = scan.analysis.text.slice(head.start, last.end)
  const entity = {
    kind: 'unnamed' as const,
    name,
    head: last.lower,
    start: opener.start,
    end: last.end,
    firstToken: first,
    endToken: group,
    rules: ['speech/unknown-speaker'],
  }
  return { entity, first, end: group, pronoun: false }
}

const nounOpeners = new Set([
  'the',
  'a',
  'an',
  'one',
  'another',
  'his',
  'her',
  'their',
  'its',
  'two',
  'three',
  'many',
  'some',
  'several',
  'most',
  'few',
  'both',
  'those',
  'others',
  'that',
  'this',
])

/** 'He said 10 died and added that', ', saying'. */
function sharedSubject(scan: SpeechScan, { sentence, previous }: Given, group: number): Speaker | undefined {
  if (previous && previous.kind === 'verb' && previous.direction !== 'back') return previous.speaker
  for (let at = sentence.firstToken; at < group; at += 1) {
    const speaker = speakerStarting(scan, at)
    if (speaker) return at - sentence.firstToken < 4 ? speaker : undefined
  }
  return undefined
}

/** 'UN and Syrian government say': two who say it together. */
function joined(scan: SpeechScan, speaker: Speaker, sentenceFirst: number): Speaker | undefined {
  let at = speaker.first - 1
  if (scan.tokens[at]?.lower === 'the') at -= 1
  if (at <= sentenceFirst || scan.tokens[at]?.lower !== 'and') return undefined
  const other = speakerEnding(scan, at)
  return other && !other.pronoun && other.entity.kind !== 'outlet' ? other : undefined
}

/** A base form needs a subject in the plural; a noun that looks like a verb needs one right before it. */
function agrees(scan: SpeechScan, speaker: Speaker, { hit }: Given, group: number): boolean {
  const { verb } = hit
  if (!verb.forms.every((form) => nounLike.has(form))) return true
  if (verb.forms.includes('third'))
    return speaker.end === group || verb.says || closers.has(scan.tokens[group - 1]?.text ?? '')
  if (joined(scan, speaker, 0)) return true
  if (speaker.entity.kind === 'organization' && speaker.end === group && bodiesSay.has(verb.lemma)) return true
  const text = scan.analysis.text.slice(speaker.entity.start, speaker.entity.end).toLowerCase()
  return speaker.pronoun
    ? ['we', 'they', 'i'].includes(text)
    : /(?:s|police|people|men|women|media|data)$/.test(text.split(' of ')[0] ?? text) || text.includes(' and ')
}

const bodiesSay = new Set(['say', 'believe', 'deny', 'think', 'insist', 'admit'])

/** Whether somebody of this kind says something with this verb here. */
function fits(scan: SpeechScan, speaker: Speaker, { hit, sentence }: Given): boolean {
  const { verb } = hit
  const { entity } = speaker
  const next = scan.tokens[hit.end]
  const that = next?.lower === 'that' || next?.text === ':' || next?.text === '"' || next?.text === '“'
  if (speaker.pronoun && entity.name === 'i') return false
  if (entity.kind === 'document' && tollHeads.has(entity.head ?? '') && !(verb.says && !verb.weak)) return false
  if (next?.lower === 'as' && namesAs.has(verb.lemma)) return false
  if (verb.says && (!verb.weak || that || entity.kind === 'document')) return true
  if (verb.says && isClosing(scan, speaker, { hit, sentence })) return true
  if (verb.denies) return true
  if (verb.counts && entity.kind !== 'place' && colonFigure(scan, hit.end, sentence)) return true
  const near = hasFigure(scan, hit.end, Math.min(hit.end + 8, sentence.endToken))
  if (!near) return false
  if (next?.lower === 'to') return willing.has(verb.lemma) && entity.kind !== 'place'
  if (isPossessor(scan, speaker)) return false
  if (deeds.has(verb.lemma) && !(verb.lemma === 'move' && namesToll(scan, hit.end)))
    return entity.rules.includes('names/known-body') && !speaker.pronoun
  if (verb.lemma === 'give' && namesToll(scan, hit.end)) return true
  if (counting.has(verb.lemma) && (entity.kind === 'unnamed' || entity.name === 'it')) return true
  if (verb.lemma === 'speak' || verb.lemma === 'talk') return speaksOf(scan, hit.end)
  if (tollVerbs.has(verb.lemma) && !namesToll(scan, hit.end)) return false
  if (entity.kind === 'place') return ['put', 'stand at', 'speak of', 'admit', 'list', 'count'].includes(verb.lemma)
  if (verb.lemma === 'give' && entity.kind === 'person' && !speaker.pronoun) return true
  if (verb.lemma === 'put' && particles.has(next?.lower ?? '')) return false
  if (verb.lemma === 'use') return bareFigure(scan, hit.end)
  if (verb.lemma === 'have' || verb.lemma === 'make' || verb.lemma === 'give')
    return (entity.kind === 'outlet' || isCountingBody(entity.kind, entity.head)) && bareFigure(scan, hit.end)
  if (speaker.pronoun) return entity.name !== 'it' ? verb.counts : verb.counts && !verb.weak
  return entity.kind !== 'unnamed' || !verb.weak
}

/** ', the Health Minister shared on Friday.': nothing is left after the verb that it could be about. */
function isClosing(
  scan: SpeechScan,
  speaker: Speaker,
  { hit, sentence }: { hit: VerbHit; sentence: Sentence },
): boolean {
  return directionOf(scan, { first: speaker.first, end: hit.end, sentence }) === 'back'
}

const willing = new Set(lexicon.willing)

/** 'America's population stood at …': the owner of the subject is not the subject. */
function isPossessor(scan: SpeechScan, speaker: Speaker): boolean {
  const after = scan.tokens[speaker.end]
  return after?.lower === "'s" || (after?.text === '’' && !after.spaceBefore)
}

/** 'spoke last night of 130 dead'. */
function speaksOf(scan: SpeechScan, from: number): boolean {
  for (let at = from; at < from + 7; at += 1) {
    if (scan.tokens[at]?.lower === 'of') return scan.inFigure[at + 1] === 1 || scan.inFigure[at + 2] === 1
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
const counting = new Set(lexicon.counting)
const tollVerbs = new Set(lexicon.tollVerbs)
const tollNouns = new Set(lexicon.tollNouns)
const tollWords = new Set([
  'dead',
  'wounded',
  'injured',
  'killed',
  'missing',
  'deaths',
  'casualties',
  'arrests',
  'hurt',
])

/** 'moves the toll to 1,651': the count stands between the verb and the figure. */
function namesToll(scan: SpeechScan, from: number): boolean {
  for (let at = from; at < from + 7 && scan.inFigure[at] !== 1; at += 1)
    if (tollNouns.has(scan.tokens[at]?.lower ?? '')) return true
  return false
}

function isCountingBody(kind: string, head: string | undefined): boolean {
  return (
    kind === 'organization' &&
    !/^(?:hospital|army|force|forces|party|company|group|militia|brigade|team|crew)s?$/.test(head ?? '')
  )
}

const figureOpeners = new Set([
  'about',
  'some',
  'only',
  'just',
  'nearly',
  'at',
  'it',
  'over',
  'around',
  'almost',
  'up',
  'a',
  'the',
  'now',
])

/** 'has 1.089 million.', 'had 4,000 in March': no counted noun after the figure. */
function bareFigure(scan: SpeechScan, from: number): boolean {
  for (let at = from; at < from + 2; at += 1) {
    if (at > from && !figureOpeners.has(scan.tokens[from]?.lower ?? '')) return false
    if (scan.inFigure[at] !== 1) continue
    let end = at
    while (scan.inFigure[end] === 1) end += 1
    const after = scan.tokens[end]
    return (
      !after ||
      after.kind !== 'word' ||
      tollWords.has(after.lower) ||
      ['in', 'for', 'at', 'of', 'by', 'and', 'against', 'on'].includes(after.lower)
    )
  }
  return false
}

const hearing = new Set(['tell', 'inform', 'brief', 'assure', 'remind', 'ask'])

/** 'told 200 supporters that': those who are told are not what is said. */
function afterHearers(scan: SpeechScan, from: number, limit: number): number {
  if (scan.inFigure[from] !== 1 && scan.inFigure[from + 1] !== 1) return from
  for (let at = from; at < Math.min(from + 12, limit); at += 1) {
    const token = scan.tokens[at]
    if (token?.lower === 'that' || token?.text === ',' || token?.text === ':') return at + 1
  }
  return from
}

function cueOf(
  scan: SpeechScan,
  given: { speaker: Speaker; together?: Speaker; sentence: Sentence; hit: VerbHit; group: number; rule: string },
): Cue {
  const { speaker, sentence, hit, rule, group, together } = given
  const end = hearing.has(hit.verb.lemma) ? afterHearers(scan, hit.end, sentence.endToken) : hit.end
  const adjacent = speaker.end <= group && speaker.end + 40 > group
  const first =
    adjacent && speaker.first >= sentence.firstToken ? Math.min(together?.first ?? speaker.first, speaker.first) : group
  const hears = hearing.has(hit.verb.lemma) && (scan.inFigure[hit.end] === 1 || scan.inFigure[hit.end + 1] === 1)
  const side = directionOf(scan, { first: adjacent ? first : hit.at, end: hit.end, sentence })
  const direction = hears && end === hit.end && closers.has(scan.tokens[first - 1]?.text ?? '') ? 'back' : side
  const denied = matchPhrase(scan.tokens, hit.at, denialPhrases) !== undefined
  return {
    kind: 'verb',
    speaker,
    first,
    end,
    wordsFirst: hit.at,
    wordsEnd: hit.end,
    direction,
    denies: (hit.verb.denies && !scan.inFigure[hit.end - 1]) || denied,
    rule,
    ...(together ? { together } : {}),
  }
}

/** Content before the speaker where a comma or quote closes it and nothing is left after the verb, else after the verb. */
function directionOf(scan: SpeechScan, given: { first: number; end: number; sentence: Sentence }): Direction {
  const { first, end, sentence } = given
  const before = scan.tokens[first - 1]
  const closed =
    first > sentence.firstToken && before !== undefined && (closers.has(before.text) || before.text === ')')
  if (!closed) return 'forward'
  const rest = endOfAdjuncts(scan, end, sentence.endToken)
  const after = scan.tokens[rest]
  if (
    !after ||
    rest >= sentence.endToken ||
    after.text === '.' ||
    after.text === ';' ||
    after.text === ')' ||
    after.text === '”' ||
    after.text === '"'
  )
    return 'back'
  if (after.text === ':' || after.lower === 'that') return 'forward'
  if (after.text === ',' || after.text === '—' || after.text === '–') return 'both'
  return ['while', 'but', 'as', 'and', 'whereas', 'after', 'when'].includes(after.lower)
    ? 'back'
    : hasFigure(scan, end, sentence.endToken)
      ? 'forward'
      : 'back'
}

const adjunctOpeners = new Set([
  'on',
  'in',
  'at',
  'during',
  'late',
  'early',
  'to',
  'via',
  'through',
  'from',
  'by',
  'for',
  'after',
  'before',
  'afp',
  'reporters',
  'journalists',
])

/** Over 'on Wednesday', 'in a statement', 'reporters', 'AFP' after a reporting verb. */
function endOfAdjuncts(scan: SpeechScan, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const token = scan.tokens[at]
    if (!token || (token.kind === 'mark' && token.text !== '-')) break
    const speaker = speakerNear(scan, at)
    if (speaker && at === from) at = speaker.end
    else if (scan.inTime[at] === 1) at += 1
    else if (
      at === from &&
      ['reporters', 'journalists', 'us', 'me', 'later', 'earlier', 'today', 'news'].includes(token.lower)
    )
      at += 1
    else if (adjunctOpeners.has(token.lower)) at = endOfPhrase(scan, at + 1, limit)
    else if (token.lower === 'and' || token.lower === 'a' || token.lower === 'the') return at
    else return at
  }
  return at
}

function endOfPhrase(scan: SpeechScan, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const token = scan.tokens[at]
    if (!token || (token.kind === 'mark' && token.text !== '-' && token.lower !== "'s")) return at
    if (scan.inFigure[at] === 1 || token.lower === 'that' || (at > from && adjunctOpeners.has(token.lower))) return at
    at += 1
  }
  return at
}
