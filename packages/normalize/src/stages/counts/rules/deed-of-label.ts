import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { CountedPhrase } from '../counted-phrase.ts'
import { form, type NounClass, role, type WordEntry } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, isHardBreak, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'
import { hasFollowers } from '../verb-phrase.ts'

/** The token behind a label: its colon. */
export interface LabelEnd {
  readonly at: number
}

/** What is said of those of whom only the number is given: 'the number of soldiers'. */
export const talliedClass: Readonly<Partial<Record<NounClass, Measure>>> = {
  munition: 'launched',
  crowd: 'other',
  refugee: 'displaced',
  military: 'deployed',
  responder: 'deployed',
}
const headingClass: Readonly<Partial<Record<NounClass, Measure>>> = {
  ...talliedClass,
  fire: 'other',
  group: 'deployed',
  craft: 'deployed',
  site: 'sites',
  goods: 'supplied',
  captive: 'captured',
  body: 'killed',
}

const pluralOnly = new Set<NounClass>(['group', 'craft', 'site', 'goods'])

/** 'Recovered alive from debris: 8,000', 'Structures lost: 181', 'To be sent: 54,000 tents': the verb of a label. Pure. */
export function deedOfLabel(
  view: SentenceView,
  at: number,
  link: LabelEnd,
  phrase: CountedPhrase,
): Measure | undefined {
  const entry = entryAt(view, at)
  if (isNounOnly(entry)) return undefined
  const counted = countedUnder(view, link.at, phrase)
  let best: { measure: Measure; length: number } | undefined
  for (const sense of entry?.senses ?? []) {
    if (
      (sense.weak && !(isWholeLabel(view, at, link) && keeping.has(sense.measure))) ||
      standsBeforeNoun(view, at) ||
      !(sense.of.has(counted) || (counted === 'bare' && sense.of.has('person'))) ||
      !hasFollowers(view, at, sense)
    )
      continue
    if (!best || sense.followers.length > best.length) best = { measure: sense.measure, length: sense.followers.length }
  }
  return best?.measure
}

const keeping: ReadonlySet<Measure> = new Set(['detained', 'hostages'])

/** 'Held: 3'. */
function isWholeLabel(view: SentenceView, at: number, link: LabelEnd): boolean {
  return at + 1 === link.at && (at === view.first || isHardBreak(view, at - 1))
}

/** 'Personnel: 310', 'Fires: 12': what a label only names. Pure. */
export function classOfLabelAt(
  view: SentenceView,
  at: number,
  link: LabelEnd,
  phrase: CountedPhrase,
): Measure | undefined {
  const entry = entryAt(view, at)
  if (!entry?.noun || phrase.class !== 'bare' || (at + 1 < link.at && entryAt(view, at + 1)?.noun)) return undefined
  if (isSpeaker(view, at)) return undefined
  if (entry.noun.plural && entry.noun.class !== 'munition' && isDone(view, at + 1) && at + 2 === link.at) return 'other'
  if (entry.noun.measure !== undefined && (entry.noun.class !== 'site' || entry.noun.plural)) return entry.noun.measure
  const fits = !pluralOnly.has(entry.noun.class) || (entry.noun.plural && link.at - at <= 2)
  return fits ? headingClass[entry.noun.class] : undefined
}

const bodies = wordSet(['police', 'military', 'gendarmes', 'defenders', 'rebels', 'separatists', 'guard'])

/** 'Police again: 88,000': who counts, not whom. */
function isSpeaker(view: SentenceView, at: number): boolean {
  if (!hasWord(view, at, bodies)) return false
  let before = at - 1
  while (before >= view.first && tokenAt(view, before)?.kind !== 'word') before -= 1
  return before < view.first
}

/** 'Vehicles removed: 5,400': something was done to them that is none of our measures. */
function isDone(view: SentenceView, at: number): boolean {
  const entry = entryAt(view, at)
  return (
    tokenAt(view, at)?.kind === 'word' && wordAt(view, at).endsWith('ed') && !entry?.noun && entry?.state === undefined
  )
}

/** 'Targets: 58; lost from radar: 5': drones go on being counted; other labels name what they count. */
function countedUnder(view: SentenceView, colon: number, phrase: CountedPhrase): NounClass {
  if (phrase.class !== 'bare') return phrase.class
  return phrase.inherited === 'munition' ? phrase.inherited : (classOfHeading(view, colon) ?? 'bare')
}

/** 'Houses: 12': a plural that could be a verb. */
function isNounOnly(entry: WordEntry | undefined): boolean {
  return entry?.noun !== undefined && (entry.forms & (form.past | form.participle)) === 0
}

/** 'Rescue teams: 12': a plain form before the noun that is counted. */
function standsBeforeNoun(view: SentenceView, at: number): boolean {
  const forms = entryAt(view, at)?.forms ?? 0
  return (
    (forms & form.base) !== 0 &&
    (forms & (form.past | form.participle)) === 0 &&
    entryAt(view, at + 1)?.noun !== undefined
  )
}

/** A label, not a sentence: nobody does anything before its colon. Pure. */
export function isLabel(view: SentenceView, colon: number): boolean {
  for (let at = colon - 1; at >= view.first && !isHardBreak(view, at); at -= 1) {
    if (hasRole(view, at, role.pronoun | role.say) || (hasWord(view, at, finite) && !hasRole(view, at - 1, role.be)))
      return false
  }
  return true
}

const finite = wordSet(
  'came come comes went goes took takes has had was were is are made makes gave gives saw sees'.split(' '),
)

function classOfHeading(view: SentenceView, colon: number): NounClass | undefined {
  for (let at = colon - 1; at >= view.first && !isHardBreak(view, at); at -= 1) {
    const noun = entryAt(view, at)?.noun
    if (noun && noun.measure === undefined && wordAt(view, at) !== 'home') return noun.class
  }
  return undefined
}
