import type { Place } from '@crosstally/model'
import { createMemo } from '../collections/create-memo.ts'
import lexicon from '../data/places.json' with { type: 'json' }
import { wordsOf } from '../text/words.ts'
import { countriesIn, countryName } from './countries.ts'

/** A place as comparison sees it: names, not spellings. */
export interface PlaceKey {
  /** Stable key; equal keys are the same place. */
  readonly id: string
  /** What remains of the name without direction, control and administrative words; country names by code. */
  readonly base: string
  readonly admin: 'region' | 'city' | null
  readonly directions: readonly string[]
  readonly control: readonly string[]
  /** ISO code of the state the place is or lies in, where known. */
  readonly country: string | null
  /** The place is a whole state, or several (`parts` > 1). */
  readonly isState: boolean
  readonly parts: number
  /** Called by what it is alone ('the airport'): it lies in whatever place a report is about. */
  readonly isCommon: boolean
  readonly within: readonly string[]
  readonly label: string
}

const admin = new Map<string, 'region' | 'city'>([
  ...lexicon.admin.region.map((word): [string, 'region'] => [word, 'region']),
  ...lexicon.admin.city.map((word): [string, 'city'] => [word, 'city']),
])
const directions = new Set(lexicon.direction)
const filler = new Set(lexicon.filler)
const sites = new Set(lexicon.site)
const noNames = new Set(lexicon.noNames)
const sides = new Map(Object.entries(lexicon.control).flatMap(([kind, words]) => words.map((word) => [word, kind])))
const holding = /^(.+)-(?:held|controlled|occupied|run|ruled|administered)$/

/** Which side holds a place, by a word for it: 'rebel-held'; whoever it is by name, 'Houthi-run'. */
const holderIn = (word: string): string | undefined => sides.get(word) ?? holding.exec(word)?.[1]

/** Reads a claim's place; null where it has none or the name says nothing ('the town'). Pure. */
export function placeKeyOf(place: Place | null): PlaceKey | null {
  return place === null ? null : keys(JSON.stringify(place), () => readPlace(place))
}

const keys = createMemo<PlaceKey | null>()

function readPlace(place: Place): PlaceKey | null {
  const words = wordsOf(place.name || place.text)
  const mentions = countriesIn(words).filter((mention) => mention.by !== 'capital')
  const named = mentions.filter((mention) => mention.by === 'name')
  const taken = new Set(mentions.flatMap((m) => Array.from({ length: m.end - m.start }, (_, i) => m.start + i)))
  const rest = words.filter((word, index) => !taken.has(index) && !filler.has(word))
  const core = properPart(
    rest.filter((word) => !admin.has(word) && !directions.has(word) && holderIn(word) === undefined),
  )
  const states = [...new Set(named.map((mention) => mention.code))].sort()
  const country = place.country ?? (mentions.length === 1 ? (mentions[0]?.code ?? null) : null)
  const shape = {
    admin: rest.map((word) => admin.get(word)).find((kind) => kind !== undefined) ?? null,
    directions: rest.filter((word) => directions.has(word)).map(direction),
    control: rest.map(holderIn).filter((kind) => kind !== undefined),
    within: (place.within ?? []).map((name) => wordsOf(name).join(' ')),
    label: place.name || place.text,
    isCommon: false,
  }
  if (core.length === 0) return states.length === 0 ? null : stateKey(states, shape)
  // 'Far East' keeps its direction: without it the name would be lost
  const base = core.every((word) => noNames.has(word)) && shape.directions.length > 0 ? rest.join(' ') : core.join(' ')
  const kept = base === core.join(' ') ? shape : { ...shape, directions: [] }
  const isCommon = !/\p{Lu}/u.test(place.name || place.text)
  return { ...kept, id: idOf(base, kept), base, country, isState: false, parts: 1, isCommon }
}

/** A name without what kind of site it is: 'Shaft coal mine' and 'Shaft mine' are one; 'the port' alone stays. */
function properPart(words: readonly string[]): readonly string[] {
  const proper = words.filter((word) => !sites.has(word))
  return proper.length === 0 ? words : proper
}

/** The state whose capital a place is by name; null where it is none. Pure. */
export function stateOfCapital(place: PlaceKey): PlaceKey | null {
  const [mention] = countriesIn(place.base.split(' '))
  if (place.isState || mention?.by !== 'capital' || mention.end < place.base.split(' ').length) return null
  return placeKeyOf({ text: countryName(mention.code), name: countryName(mention.code), country: mention.code })
}

type Shape = Pick<PlaceKey, 'admin' | 'directions' | 'control' | 'within' | 'label' | 'isCommon'>

function stateKey(states: readonly string[], shape: Shape): PlaceKey {
  const base = states.join('+')
  const whole = shape.directions.length === 0 && shape.control.length === 0 && shape.admin === null
  return {
    ...shape,
    id: idOf(base, shape),
    base,
    country: states.length === 1 ? (states[0] ?? null) : null,
    isState: whole,
    parts: states.length,
    label: whole ? states.map(countryName).join(' and ') : shape.label,
  }
}

const idOf = (base: string, shape: Shape): string =>
  [
    base,
    shape.admin ?? '',
    [...new Set(shape.directions)].sort().join(','),
    [...new Set(shape.control)].sort().join(','),
  ].join('/')

const direction = (word: string): string => word.replace('-', '').replace(/ern$/, '')
