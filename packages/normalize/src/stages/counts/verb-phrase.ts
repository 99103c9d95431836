import type { Measure } from '@crosstally/model'
import { sieveBit, wordSet } from '../../languages/word-table.ts'
import { type FittingSense, fittingSenses } from './fitting-senses.ts'
import { form, type NounClass, role, type VerbSense } from './lexicon/word-entry.ts'
import {
  entryAt,
  figureAt,
  hasRole,
  hasWord,
  isHardBreak,
  kindAt,
  type SentenceView,
  tokenAt,
  wordAt,
} from './sentence-view.ts'

const phraseWindow = 12

/** Whether the words a verb's reading needs ('down', 'to hospital') follow it in the same clause. Pure. */
export function hasFollowers(view: SentenceView, verb: number, sense: VerbSense): boolean {
  return endOfFollowers(view, verb, sense) >= 0
}

/** The token after the last of them, or -1 where one is lacking. Pure. */
export function endOfFollowers(view: SentenceView, verb: number, sense: VerbSense): number {
  let at = verb + 1
  if (sense.particle !== undefined) {
    const particle = particleAfter(view, verb, sense.particle)
    if (particle < 0) return -1
    if (particle === at) at += 1
  }
  if (sense.followers.length === 0) return at
  const isClose = bindsClosely(view, verb, sense.as)
  const limit = Math.min(view.end, verb + phraseWindow)
  for (const alternatives of sense.followers) {
    while (at < limit && !(alternatives.includes(wordAt(view, at)) && !isHouse(view, at))) {
      if (endsPhrase(view, { verb, at, isClose })) return -1
      at += 1
    }
    if (at >= limit) return -1
    at += 1
  }
  return at
}

/** Whether only adverbs and determiners may stand between a verb and what must follow it. */
function bindsClosely(view: SentenceView, verb: number, as: VerbSense['as']): boolean {
  return hasRole(view, verb, as === 'subject' ? role.be | role.have : role.be) && wordAt(view, verb) !== 'left'
}

function endsPhrase(
  view: SentenceView,
  { verb, at, isClose }: { verb: number; at: number; isClose: boolean },
): boolean {
  if (opensCount(view, at) && !isSecondObject(view, verb, at)) return true
  return isHardBreak(view, at) || (isClose && !hasRole(view, at, role.adverb | role.determiner))
}

/** The sieve bits of the tokens that may be the first word which must follow the verb. */
function followingBits(view: SentenceView, verb: number, as: VerbSense['as']): number {
  const isClose = bindsClosely(view, verb, as)
  const limit = Math.min(view.end, verb + phraseWindow)
  let bits = 0
  for (let at = verb + 1; at < limit; at += 1) {
    const token = tokenAt(view, at)
    if (token) bits |= sieveBit(token)
    if (at > verb + 1 && endsPhrase(view, { verb, at, isClose })) break
  }
  return bits
}

/** 'the residents of the Name home': a house, not where somebody goes. */
function isHouse(view: SentenceView, at: number): boolean {
  if (wordAt(view, at) !== 'home') return false
  return /^\p{Lu}\p{Ll}/u.test(tokenAt(view, at - 1)?.text ?? '') || hasWord(view, at - 1, houses)
}

const houses = wordSet(['care', 'nursing', 'retirement', 'foster'])

/** 'call up 12', 'called 12 men up': the particle's token, or -1. One that opens a phrase of its own ('in May') is none. */
function particleAfter(view: SentenceView, verb: number, particle: string): number {
  if (wordAt(view, verb + 1) === particle) return opensPlace(view, verb + 1) ? -1 : verb + 1
  for (let at = verb + 2; at < verb + phraseWindow && !isHardBreak(view, at); at += 1) {
    if (wordAt(view, at) !== particle || figureAt(view, at) >= 0) continue
    const next = tokenAt(view, at + 1)
    const opens = next?.kind === 'word' || next?.kind === 'number'
    if (!opens || hasRole(view, at + 1, role.preposition | role.conjunction | role.breaker | role.be)) return at
  }
  return -1
}

/** 'were taken in Name', 'taken in the capital', 'drafted in 2024', but 'taken in', 'took in the 40 families'. */
function opensPlace(view: SentenceView, preposition: number): boolean {
  const word = wordAt(view, preposition)
  if (word !== 'in' && word !== 'on') return false
  const next = tokenAt(view, preposition + 1)
  if (hasRole(view, preposition + 1, role.determiner)) return figureAt(view, preposition + 2) < 0
  if (next?.kind === 'number') return kindAt(view, preposition + 1) !== 'count'
  return next?.kind === 'word' && /^\p{Lu}/u.test(next.text)
}

/** 'six were shot, two dead', 'left 12 dead and 3 in hospital': what follows is said of the next number. */
function opensCount(view: SentenceView, at: number): boolean {
  return (wordAt(view, at) === ',' || wordAt(view, at) === 'and') && kindAt(view, at + 1) === 'count'
}

/** 'has 14 boats and two helicopters in the area': only the first object stands between. */
function isSecondObject(view: SentenceView, verb: number, joint: number): boolean {
  if (!hasRole(view, verb, role.have) || kindAt(view, verb + 1) !== 'count') return false
  for (let at = verb + 1; at < joint; at += 1) {
    if (kindAt(view, at) === 'count') continue
    const entry = entryAt(view, at)
    if (tokenAt(view, at)?.kind !== 'word' || entry?.state !== undefined || hasRole(view, at, role.preposition))
      return false
  }
  return entryAt(view, joint - 1)?.noun !== undefined
}

/** The best reading of the verb at a token for what is counted, with its fit, or undefined. Longer phrases win. Pure. */
export function readVerb(
  view: SentenceView,
  at: number,
  given: { readonly counted: NounClass; readonly inherited?: NounClass | undefined; readonly as: VerbSense['as'] },
): FittingSense | undefined {
  const senses = entryAt(view, at)?.sensesAs[given.as]
  if (!senses || senses.length === 0) return undefined
  let following: number | undefined
  for (const fitting of fittingSenses(senses, given.counted, given.inherited)) {
    const { sense } = fitting
    if (sense.sieve !== 0) {
      following ??= followingBits(view, at, given.as)
      if ((sense.sieve & following) === 0) continue
    }
    if (hasFollowers(view, at, sense)) return fitting
  }
  return undefined
}

/** Whether a form of 'be' (or 'get') governs the verb at a token: 'were also reportedly killed'. Pure. */
export function isPassive(view: SentenceView, verb: number): boolean {
  for (let at = verb - 1; at >= verb - 4; at -= 1) {
    if (hasRole(view, at, role.be)) return true
    if (
      !hasRole(view, at, role.adverb) &&
      wordAt(view, at) !== 'found' &&
      wordAt(view, at) !== ',' &&
      !hasWord(view, at, floats) &&
      !isCoordinatedState(view, at)
    )
      return false
  }
  return false
}

/** 'were all taken', 'were both shot'. */
const floats = wordSet(['all', 'both', 'each'])

function isCoordinatedState(view: SentenceView, at: number): boolean {
  return wordAt(view, at) === 'and' || wordAt(view, at) === 'or' || entryAt(view, at)?.state !== undefined
}

/** Whether what follows a past form is its object, which makes it active: 'gunmen killed four'. Pure. */
export function hasObject(view: SentenceView, verb: number): boolean {
  let at = verb + 1
  while (hasRole(view, at, role.adverb) && !hasRole(view, at, role.preposition)) at += 1
  const kind = kindAt(view, at)
  if (kind !== undefined) return kind === 'count' || kind === 'age'
  if (hasRole(view, at, role.determiner | role.pronoun)) return true
  const token = tokenAt(view, at)
  if (token?.kind !== 'word') return false
  if (isNameInState(view, at)) return true
  const entry = entryAt(view, at)
  if (entry?.state !== undefined && entryAt(view, at + 1)?.noun === undefined) return false
  return entry?.noun !== undefined && !hasRole(view, at, role.preposition)
}

const longestName = 3

/** 'shot Anna Poe dead', 'left Robins injured': a name, and what became of whom it names. */
function isNameInState(view: SentenceView, from: number): boolean {
  let at = from
  while (at < from + longestName && /^\p{Lu}\p{Ll}/u.test(tokenAt(view, at)?.text ?? '') && !entryAt(view, at)?.state)
    at += 1
  return at > from && tokenAt(view, at)?.text === tokenAt(view, at)?.lower && entryAt(view, at)?.state !== undefined
}

/** Whether a verb form can be a participle. Pure. */
export function isParticiple(view: SentenceView, at: number): boolean {
  return ((entryAt(view, at)?.forms ?? 0) & form.participle) !== 0
}

/**
 * 'shot and killed four', 'four were shot dead': a weak reading gives way to the state that is joined to it. Pure.
 */
export function strongerState(view: SentenceView, trigger: number, sense: VerbSense): Measure {
  if (!sense.weak && sense.measure !== 'affected') return sense.measure
  const manner = wordAt(view, trigger - 1)
  const after = wordAt(view, trigger + 1)
  if (manners.has(manner) || manners.has(after)) return 'killed'
  const joined = after === 'and' ? 2 : 1
  for (let at = trigger + joined; at <= trigger + joined + 1; at += 1) {
    const state = entryAt(view, at)?.state
    if (state !== undefined) return state
    if (!hasRole(view, at, role.adverb)) break
  }
  return sense.measure
}

const manners = new Set(['fatally', 'mortally'])
const together: ReadonlySet<Measure> = new Set<Measure>(['killed', 'wounded', 'missing', 'captured'])
const joints = wordSet(['or', 'and', '/', '+', ',', 'and/or', '&'])

/**
 * Two states joined without a figure between them are one count: 'killed or wounded', 'dead, wounded or captured' are
 * casualties; those 'fatally shot' are dead. Returns the measure to use for the trigger at a token. Pure.
 */
export function joinStates(view: SentenceView, trigger: number, measure: Measure): Measure {
  if (!together.has(measure)) return measure
  if (measure === 'wounded' && manners.has(wordAt(view, trigger - 1)) && wordAt(view, trigger + 1) !== 'and')
    return 'killed'
  return joinsState(view, trigger, 1, measure) || joinsState(view, trigger, -1, measure) ? 'casualties' : measure
}

function joinsState(view: SentenceView, trigger: number, step: 1 | -1, measure: Measure): boolean {
  let at = trigger + step
  if (!hasWord(view, at, joints)) return false
  while (hasWord(view, at, joints)) at += step
  if (figureAt(view, at) >= 0) return false
  const entry = entryAt(view, at)
  const other = entry?.state ?? ((entry?.noun?.strength ?? 0) >= 2 ? entry?.noun?.measure : undefined)
  if (other === undefined || other === measure || !together.has(other)) return false
  return step < 0 || figureAt(view, at + 1) < 0 || wordAt(view, at) !== 'wounded'
}

const apposition = 40

/**
 * 'Three riders, a man of 31 and two women, were taken to hospital', '14 men, according to the prosecutor, remain
 * in custody': where the verb of a phrase that ends at a token may begin, past an apposition. Pure.
 */
export function skipApposition(view: SentenceView, end: number): number {
  if (wordAt(view, end) !== ',') return end
  const counts = figureAt(view, wordAt(view, end + 1) === 'or' ? end + 2 : end + 1) >= 0
  if (
    !counts &&
    !hasRole(view, end + 1, role.determiner | role.part | role.adverb) &&
    wordAt(view, end + 1) !== 'according' &&
    !isParticiple(view, end + 1)
  )
    return end
  const isReduced = isParticiple(view, end + 1)
  for (let at = end + 2; at < Math.min(view.end, end + apposition); at += 1) {
    if (isHardBreak(view, at)) return end
    if (wordAt(view, at) !== ',' || !startsPredicate(view, at + 1)) continue
    return (counts || isReduced) && !hasRole(view, at + 1, role.be | role.have) ? end : at + 1
  }
  return end
}

function startsPredicate(view: SentenceView, at: number): boolean {
  const entry = entryAt(view, at)
  return (
    entry !== undefined &&
    (hasRole(view, at, role.be | role.have) || (entry.senses.length > 0 && (entry.forms & form.past) !== 0))
  )
}
