import type { Analysis, NamedEntity } from '../../document.ts'
import { facilityWords } from './facility-place.ts'
import { isDateline } from './place-role.ts'
import { placeHeadWords } from './stands-as-place.ts'
import { isFirm, isLocated, isShare, standsThere, weigh } from './story-mention.ts'

const kindWords = new Set([...placeHeadWords, ...facilityWords])
const headline = { preposed: 3, named: 1.2 } as const
const leadBlocks = 2

/** A place with how much the report speaks of it. */
export interface ScoredPlace {
  readonly name: NamedEntity
  score: number
  /** Some mention says that something is there; the others are of governments, owners and outlets. */
  located: boolean
  /** Some mention gives only a share of a count to it ('19 of them in Xville'): the story is wider. */
  shared: boolean
  /** The lead says that something is there. */
  opens: boolean
  /** The lead sets it behind a preposition, not as a dateline or where a reporter stands. */
  set: boolean
  /** Some mention says what it is: 'at the station of Xville', 'the village Xville'. */
  firm: boolean
  readonly titled: boolean
  /** The lead points to it: 'this port', 'this mining town'. */
  here: boolean
}

/** The title in lower case, behind a space. Pure. */
export function titleOf({ report }: Analysis): string {
  return ` ${(report.title ?? '').toLowerCase()}`
}

/** The block that a name stands in. Pure. */
export function blockOf({ tokens, sentences }: Analysis, name: NamedEntity): number {
  return sentences[tokens[name.firstToken]?.sentence ?? 0]?.block ?? 0
}

/** All places of a report with how much it speaks of each, by their lower-case names. Pure. */
export function scorePlaces(analysis: Analysis, places: readonly NamedEntity[]): Map<string, ScoredPlace> {
  const title = titleOf(analysis)
  const scores = new Map<string, ScoredPlace>()
  for (const name of places) {
    if (name.rules.includes('counts/arrow-place')) continue
    if (name.rules.includes('counts/whole-country') || name.rules.includes('counts/capital')) continue
    const key = name.name.toLowerCase()
    const stem = stemOf(name)
    const known = scores.get(key) ?? {
      name,
      score: weighTitle(title, stem),
      located: false,
      shared: false,
      opens: false,
      set: false,
      firm: false,
      titled: isTitled(title, stem),
      here: false,
    }
    known.score += weigh(analysis, name)
    const located = isLocated(analysis, name)
    known.located ||= located
    known.opens ||= located && blockOf(analysis, name) < leadBlocks
    known.set ||= isSetInLead(analysis, name)
    known.firm ||= isFirm(analysis, name)
    known.shared ||= isShare(analysis, name)
    known.here ||= isHere(analysis, name)
    scores.set(key, known)
  }
  return scores
}

/** The name without the word that says what it is: 'Xville' of an unlisted 'Xville district' or 'XVILLE STATION'. Pure. */
export function stemOf({ name, country }: Pick<NamedEntity, 'name' | 'country'>): string {
  const key = name.toLowerCase()
  const space = key.lastIndexOf(' ')
  return country === undefined && space > 0 && kindWords.has(key.slice(space + 1)) ? key.slice(0, space) : key
}

/** How much the title speaks for a place. Pure. */
export function weighTitle(title: string, name: string): number {
  if (!title.includes(` ${name}`)) return 0
  if (title.includes(` ${name}'`) || title.includes(` ${name}’`)) return 0.6
  return title.includes(` in ${name}`) || title.includes(` at ${name}`) ? headline.preposed : headline.named
}

function isTitled(title: string, name: string): boolean {
  return weighTitle(title, name) >= headline.named
}

function isSetInLead(analysis: Analysis, name: NamedEntity): boolean {
  return blockOf(analysis, name) < leadBlocks && !isDateline(name) && standsThere(analysis, name)
}

function isHere(analysis: Analysis, name: NamedEntity): boolean {
  const pointed = name.rules.includes('counts/described-place') && blockOf(analysis, name) < leadBlocks
  return pointed && analysis.tokens[name.firstToken]?.lower === 'this'
}
