import type { Party } from '@crosstally/model'
import { createMemo } from '../collections/create-memo.ts'
import { obtain } from '../collections/groups.ts'
import lexicon from '../data/offices.json' with { type: 'json' }
import { countriesIn } from '../places/countries.ts'
import { fold, singular, wordsOf } from '../text/words.ts'
import type { PartyIndex } from './party-index.ts'

/** The office or body that a phrase of role words names: 'head of Ukraine's military intelligence'. */
export interface Office {
  /** `ministry:health`, `presidency`, `regional-administration` … or the id of a registered institution. */
  readonly function: string
  readonly state: string | null
}

const functions = Object.entries(lexicon.functions)
const ministryWords = new Set(lexicon.ministryWords)
const abbreviated = new Map(Object.entries(lexicon.abbreviatedMinistries))
const ministryOf = new Set(['of', 'for', 'the', 'and', 'affairs'])
// an army or a front of a movement is no office of a state
const movementWords = new Set(lexicon.movementWords)
/** Role words by the first of them; of several the longest holds (`rank`). */
const rolesByWord = Map.groupBy(
  Object.entries(lexicon.roles)
    .flatMap(([role, phrases]) => phrases.map((phrase) => ({ role, phrase: ` ${phrase} ` })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
    .map((entry, rank) => ({ ...entry, rank })),
  ({ phrase }) => phrase.trim().split(' ')[0] ?? '',
)
const speakers = new Set(lexicon.speakers)

/** The role nouns of a phrase (`minister`), by which a bare 'the minister' is recognised. Pure. */
export function roleWordsIn(phrase: string): string[] {
  return wordsOf(phrase).filter((word) => lexicon.roleWords.includes(word))
}

/** The office that a phrase names, or null. Longest role words win; a ministry is named by its field. Pure. */
export function officeIn(phrase: string, parties: PartyIndex, isName = false): Office | null {
  const memo = obtain(offices, parties, () => createMemo<Office | null>())
  return memo(`${isName}|${phrase}`, () => readOffice(phrase, parties, isName))
}

const offices = new WeakMap<PartyIndex, ReturnType<typeof createMemo<Office | null>>>()

function readOffice(phrase: string, parties: PartyIndex, isName: boolean): Office | null {
  const words = wordsOf(phrase)
  const mentions = countriesIn(words)
  const state = mentions[0]?.code ?? null
  const ministry = abbreviatedIn(phrase) ?? ministryIn(words)
  if (ministry) return { function: ministry, state }
  const named = isName ? null : namedInstitution(phrase, parties)
  if (named) return { function: named.id, state: named.state ?? null }
  if (isName && words.some((word) => movementWords.has(word))) return null
  const role = roleIn(words)
  return role === null ? headOfPlace(words, state) : { function: role, state }
}

/** The longest role words that a phrase holds, as they stand or in the singular. */
function roleIn(words: readonly string[]): string | null {
  const singulars = words.map(singular)
  const text = ` ${words.join(' ')} | ${singulars.join(' ')} `
  let best: { readonly role: string; readonly rank: number } | null = null
  for (const word of new Set([...words, ...singulars]))
    for (const entry of rolesByWord.get(word) ?? [])
      if ((best === null || entry.rank < best.rank) && text.includes(entry.phrase)) best = entry
  return best?.role ?? null
}

function namedInstitution(phrase: string, parties: PartyIndex): Party | null {
  for (const part of phrase.split(/[,()]|\bof the\b|\bof\b/)) {
    const found = parties.named(part.trim())
    if (found) return found
  }
  for (const word of phrase.split(/\s+/)) {
    const found = /^[A-Z]{2,}$/.test(word) ? parties.named(word) : null
    if (found) return found
  }
  return null
}

/** A ministry that is not named any further. */
export const anyMinistry = 'ministry'

/** 'MoD', 'MOH': written with capitals, unlike a name. */
function abbreviatedIn(phrase: string): string | null {
  const field = phrase
    .split(/[^\p{L}]+/u)
    .filter((word) => word.replaceAll(/\P{Lu}/gu, '').length > 1)
    .map((word) => abbreviated.get(word.toLowerCase()))
    .find((each) => each !== undefined)
  return field === undefined ? null : `ministry:${field}`
}

function ministryIn(words: readonly string[]): string | null {
  const at = words.findIndex((word) => ministryWords.has(word))
  if (at < 0) return null
  const near = new Set([...words.slice(Math.max(0, at - 2), at), ...fieldAfter(words, at)])
  const text = ` ${[...near].join(' ')} `
  const field = functions.find(([, phrases]) => phrases.some((phrase) => text.includes(` ${phrase} `)))
  if (field) return `ministry:${field[0]}`
  const own = ownField(words, at)
  if (own !== null) return `ministry:${own}`
  return words.length === 1 && words[0] === 'ministry' ? anyMinistry : null
}

const plainWords = new Set([
  'federal',
  'national',
  'state',
  'provincial',
  'regional',
  'union',
  'deputy',
  'prime',
  'chief',
  'cabinet',
  'first',
  'the',
  'former',
  'senior',
])

/** A field that no list knows, by its own first word: 'railway ministry', 'ministry of railways'. */
function ownField(words: readonly string[], at: number): string | null {
  const isState = (word: string): boolean => countriesIn([word]).length > 0
  const before = words[at - 1]
  if (before !== undefined && !plainWords.has(before) && !isState(before)) return singular(before)
  const after =
    words[at + 1] === 'of' || words[at + 1] === 'for' ? words.slice(at + 2).find((word) => word !== 'the') : undefined
  return after === undefined ||
    isState(after) ||
    plainWords.has(after) ||
    (before !== undefined && ['prime', 'chief'].includes(before))
    ? null
    : singular(after)
}

function fieldAfter(words: readonly string[], at: number): string[] {
  const rest = words.slice(at + 1, at + 6)
  return rest[0] === undefined || !ministryOf.has(rest[0]) ? [] : rest
}

function headOfPlace(words: readonly string[], state: string | null): Office | null {
  const at = words.findIndex((word) => word === 'heads' || word === 'head')
  if (at < 0) return null
  const rest = words.slice(at + 1)
  if (rest.some((word) => ['region', 'oblast', 'province', 'governorate'].includes(word)))
    return { function: 'regional-administration', state }
  return null
}

/** Whether a phrase names somebody who passes figures on rather than an office that counts. Pure. */
export function isSpeakerRole(phrase: string): boolean {
  return wordsOf(phrase).some((word) => speakers.has(word))
}

// 'chief of staff', 'head of state' and the like are offices themselves
const stateOffices = new Set(['staff', 'state', 'government', 'mission'])
const spokesWords = new Set(lexicon.spokesWords)

/**
 * The body that a phrase speaks for: 'coastguard spokesman', 'head of the coastguard' → 'coastguard'. The phrase itself
 * where it names no such speaker or where nothing would be left. Pure.
 */
export function spokenFor(phrase: string): string {
  const words = phrase.trim().split(/\s+/)
  const isSpokes = (word: string | undefined): boolean => word !== undefined && spokesWords.has(singular(fold(word)))
  const of = words.findIndex((word) => word === 'of' || word === 'for')
  if (of > 0 && isSpokes(words[of - 1]) && !stateOffices.has(words[of + 1]?.toLowerCase() ?? ''))
    return (
      words
        .slice(of + 1)
        .join(' ')
        .replace(/^the /i, '') || phrase
    )
  if (words.length < 2 || !isSpokes(words.at(-1))) return phrase
  // the mayor's office speaks for the mayor and the UN office for the UN, the regional health office for itself
  if (words.at(-1)?.toLowerCase() === 'office' && !/['’]s?$|^\p{Lu}{2,}$/u.test(words.at(-2) ?? '')) return phrase
  return words
    .slice(0, -1)
    .join(' ')
    .replace(/['’]s$/, '')
    .replace(/^the /i, '')
}

/** Whether there is one such body in a whole state, so that its state can be taken from the place of the count. Pure. */
export function isStateWide(office: string): boolean {
  return office.startsWith('ministry:') || lexicon.stateWide.includes(office)
}
