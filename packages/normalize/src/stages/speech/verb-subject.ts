import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isPossessive } from './own-figure.ts'
import { sightings } from './rare-adjuncts.ts'
import { putsNumber } from './sets-toll.ts'
import { type Speaker, type SpeechScan, speakerEnding, speakerOf, speakerStarting } from './speech-scan.ts'
import { standing } from './stands-at.ts'
import { closers } from './verb-direction.ts'
import { type Given, nounLike, type VerbHit } from './verb-hit.ts'

/** A speaker the names stage does not know: 'the shopkeeper next door said', 'her ex says'. Only for plain verbs of saying. */
export function unknownSubject(
  scan: SpeechScan,
  given: { hit: VerbHit; group: number; sentence: Sentence },
): Speaker | undefined {
  const { hit, group, sentence } = given
  const { verb } = hit
  if ((!verb.says || verb.weak || verb.counts) && !areaCounts(scan, hit, group)) return undefined
  const lone = loneSubject(scan, { hit, group, sentence })
  if (lone) return lone
  const plain = hit.verb.forms.includes('plain')
  if (group === hit.at && isPluralNoun(scan, hit)) return undefined
  let first = group
  while (first > Math.max(sentence.firstToken, group - 7)) {
    const token = scan.tokens[first - 1]
    if (!token || (token.kind === 'mark' && token.text !== '-') || !isPlain(scan, first - 1)) break
    if (joints.has(token.lower)) break
    first -= 1
    if (nounOpeners.has(token)) break
  }
  const opener = scan.tokens[first]
  if (!opener || first >= group) return undefined
  const led = nounOpeners.has(opener) && !plain
  if (!(led ? group - first >= 2 && contentFollows(scan, hit) : opensClause(scan, { first, group, sentence })))
    return undefined
  const head = scan.tokens[led ? first + 1 : first]
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

/** 'One firm says 12, another says 40': a word that stands for one more of them. */
function loneSubject(
  scan: SpeechScan,
  { hit, group, sentence }: { hit: VerbHit; group: number; sentence: Sentence },
): Speaker | undefined {
  const at = group - 1
  const token = scan.tokens[at]
  if (token?.lower !== 'another' || hit.verb.forms.includes('plain')) return undefined
  const before = scan.tokens[at - 1]
  const opens =
    at === sentence.firstToken || before?.text === ',' || before?.text === ';' || joints.has(before?.lower ?? '')
  if (!opens) return undefined
  const words = {
    name: token.text,
    head: token.lower,
    start: token.start,
    end: token.end,
    firstToken: at,
    endToken: group,
  }
  return {
    entity: { kind: 'unnamed', ...words, rules: ['speech/unknown-speaker'] },
    first: at,
    end: group,
    pronoun: false,
  }
}

/** 'in swing states', 'of recent reports': a preposition two words before makes a noun of what may be one. */
function isPluralNoun({ tokens }: SpeechScan, { at, verb }: VerbHit): boolean {
  return (
    nouns.has(verb.lemma) &&
    verb.forms.every((form) => nounLike.has(form)) &&
    phraseOpeners.has(tokens[at - 2]?.lower ?? '')
  )
}

const nouns = new Set(
  'state report claim estimate count record note comment detail demand charge promise pledge proposal answer question show fear hope want call remark plan vow guess forecast'.split(
    ' ',
  ),
)

/** 'the district counts 12', 'the city put the dead at 40': the administration of an area, by the area's name. */
function areaCounts(scan: SpeechScan, { verb, end }: VerbHit, group: number): boolean {
  if (sides.hasAt(scan.tokens, group - 1) && verb.counts) return true
  if (!areas.hasAt(scan.tokens, group - 1) || scan.tokens[group - 2]?.lower !== 'the') return false
  if (!verb.counts || verb.lemma === 'have' || standing.has(verb.lemma)) return false
  return scan.inFigure[end] === 1 || (verb.lemma === 'put' && putsNumber(scan, end))
}

/** 'The other side claims 45 downed' */
const sides = wordSet(['side', 'enemy', 'adversary', 'foe', 'opponent'])

const areas = wordSet('district province county city town municipality region state canton commune borough'.split(' '))

/** No speaker's word; a place within the phrase is none ('old Danube hands'). */
function isPlain(scan: SpeechScan, at: number): boolean {
  const speaker = speakerOf(scan, at)
  return speaker === undefined || speaker.entity.kind === 'place'
}

/** ', respondents said,', 'while old hands say': a plural without an article that opens its clause. */
function opensClause(
  { tokens }: SpeechScan,
  { first, group, sentence }: { first: number; group: number; sentence: Sentence },
): boolean {
  const last = tokens[group - 1]
  const before = tokens[first - 1]
  const opens =
    first === sentence.firstToken || [',', '”', '"'].includes(before?.text ?? '') || joints.has(before?.lower ?? '')
  return opens && group - first <= 4 && last?.kind === 'word' && pluralEnd.test(last.lower) && !notNouns.has(last)
}

const joints = new Set(['while', 'but', 'and', 'as', 'although', 'though', 'whereas', 'because'])
const pluralEnd = /(?:[^su]s|men|women|people)$/
const notNouns = wordSet(['always', 'sometimes', 'perhaps', 'is', 'was', 'has', 'does', 'as', 'this', 'his', 'its'])

/** What follows a verb of saying: 'that', a quotation, a clause; not the noun of 'a large pledged delegate lead'. */
function contentFollows({ tokens }: SpeechScan, { end, verb }: VerbHit): boolean {
  const next = tokens[end]
  if (!verb.forms.includes('participle') || verb.lemma === 'say' || !next || next.kind !== 'word') return true
  return next.text !== next.lower || clauseOpeners.has(next)
}

const clauseOpeners = wordSet(
  'that the a an this these those there it he she they we his her its their no some many most in on at to of as how why what when where who all more'.split(
    ' ',
  ),
)

const nounOpeners = wordSet([
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
export function sharedSubject(scan: SpeechScan, { sentence, previous }: Given, group: number): Speaker | undefined {
  if (previous && previous.kind === 'verb' && previous.direction !== 'back') return previous.speaker
  let opens = sentence.firstToken
  for (let at = sentence.firstToken; at < group; at += 1) {
    const speaker = speakerStarting(scan, at)
    if (!speaker) continue
    if (isPossessive(scan, speaker.end) && !speaker.pronoun) continue
    const before = scan.tokens[at - 1]?.lower ?? ''
    const adjunct = at > sentence.firstToken && (phraseOpeners.has(before) || speaker.entity.kind === 'document')
    if (adjunct && scan.tokens[speaker.end]?.text === ',') {
      opens = speaker.end + 1
      continue
    }
    return at - opens < 4 ? speaker : undefined
  }
  return undefined
}

const phraseOpeners = new Set(['in', 'at', 'on', 'during', 'after', 'with', 'to', 'for', 'of', 'from', 'by'])

/** 'UN and Syrian government say': two who say it together. */
export function joined(scan: SpeechScan, speaker: Speaker, sentenceFirst: number): Speaker | undefined {
  let at = speaker.first - 1
  if (scan.tokens[at]?.lower === 'the') at -= 1
  if (at <= sentenceFirst || scan.tokens[at]?.lower !== 'and') return undefined
  const other = speakerEnding(scan, at)
  return other && !other.pronoun && other.entity.kind !== 'outlet' ? other : undefined
}

/** A base form needs a subject in the plural; a noun that looks like a verb needs one right before it. */
export function agrees(scan: SpeechScan, speaker: Speaker, { hit }: Given, group: number): boolean {
  const { verb } = hit
  if (!verb.forms.every((form) => nounLike.has(form))) return true
  if (modals.hasAt(scan.tokens, group - 1) || scan.tokens[hit.at - 1]?.lower === 'to') return true
  if (sightings.has(scan.tokens[speaker.end]?.lower ?? '')) return true
  if (relatives.hasAt(scan.tokens, group - 1) && speaker.entity.kind !== 'place') return true
  if (surelyVerbs.hasAt(scan.tokens, hit.at)) return true
  if (verb.forms.includes('third') && scan.inFigure[hit.end] === 1 && speaker.entity.kind !== 'place') return true
  if (verb.forms.includes('third'))
    return speaker.end === group || verb.says || hit.end - hit.at > 1 || closers.has(scan.tokens[group - 1]?.text ?? '')
  if (joined(scan, speaker, 0)) return true
  if (speaker.entity.kind === 'person' && !speaker.pronoun && scan.tokens[speaker.first]?.lower !== 'the') return false
  if (speaker.entity.kind === 'organization' && speaker.end === group && bodiesSay.has(verb.lemma)) return true
  const text = scan.analysis.text.slice(speaker.entity.start, speaker.entity.end).toLowerCase()
  return speaker.pronoun
    ? ['we', 'they', 'i'].includes(text)
    : /(?:s|police|people|men|women|media|data)$/.test(text.split(/ (?:of|in|for|at|from|with) /)[0] ?? text) ||
        text.includes(' and ')
}

const modals = wordSet(['would', 'could', 'will', 'can', 'did', 'does', 'do'])

const surelyVerbs = wordSet([
  'has',
  'gives',
  'puts',
  'keeps',
  'speaks',
  'admits',
  'believes',
  'expects',
  'tells',
  'knows',
])

const relatives = wordSet(['who', 'which'])

const bodiesSay = new Set(['say', 'believe', 'deny', 'think', 'insist', 'admit'])
