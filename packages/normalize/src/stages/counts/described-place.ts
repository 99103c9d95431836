import type { Analysis, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { markOf } from '../segment/marks.ts'
import { isState } from './joint-place.ts'
import { isDateline } from './place-role.ts'

const determiners = wordSet(['this', 'that', 'the', 'his', 'her', 'their', 'its', 'our'])
const near = wordSet([
  'in',
  'at',
  'of',
  'near',
  'across',
  'throughout',
  'around',
  'outside',
  'inside',
  'within',
  'from',
  'to',
])
const towns = wordSet(['town', 'city', 'village', 'port', 'settlement', 'hamlet', 'commune', 'municipality'])
const areas = wordSet([
  'province',
  'region',
  'district',
  'governorate',
  'county',
  'oblast',
  'prefecture',
  'territory',
  'enclave',
])
const mostAdjectives = 2
const farthest = 160
const mostPlaces = 60

/** Where what `readDescribed` reads may begin. */
export const describesPlace: number = markOf((spelling) => towns.has(spelling) || areas.has(spelling))

/** 'in that province', 'this Baltic port', 'near the town': the place of that kind that was named last. Pure. */
export function readDescribed(
  { tokens }: Analysis,
  at: number,
  places: readonly NamedEntity[],
): NamedEntity | undefined {
  const noun = tokens[at]
  if (!noun || noun.capital || isModifier(tokens, at)) return undefined
  let first = at - 1
  while (first > at - 1 - mostAdjectives && !determiners.hasAt(tokens, first)) first -= 1
  if (!determiners.hasAt(tokens, first) || !near.hasAt(tokens, first - 1)) return undefined
  if (first < at - 1 && tokens[first]?.lower !== 'this' && tokens[first]?.lower !== 'that') return undefined
  const isFit = towns.has(noun) ? isTown : isArea
  const last = lastOf(places, { at, isFit })
  const antecedent = last && tokens[first]?.lower === 'the' ? mainOf(places.slice(-mostPlaces), last, isFit) : last
  if (!antecedent) return undefined
  const { start = 0 } = tokens[first] ?? {}
  return {
    ...antecedent,
    start,
    end: noun.end,
    firstToken: first,
    endToken: at + 1,
    rules: ['counts/described-place'],
  }
}

/** 'the district police', 'the city of Xville'. */
function isModifier(tokens: Analysis['tokens'], at: number): boolean {
  const next = tokens[at + 1]
  return next?.kind === 'word' && !follows.has(next)
}

const follows = wordSet(
  (
    'and or as at to on by had has have was were is are said says who which where that since when while after before alone ' +
    'itself for with from in during between but until because over near into there he she they it we told could may will'
  ).split(' '),
)

function lastOf(
  places: readonly NamedEntity[],
  given: { at: number; isFit: (name: NamedEntity) => boolean },
): NamedEntity | undefined {
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const name = places[index]
    if (!name || given.at - name.endToken > farthest) return undefined
    if (name.endToken <= given.at && given.isFit(name)) return name
  }
  return undefined
}

/** 'the town' is the one that is named most, of two the last. */
function mainOf(places: readonly NamedEntity[], last: NamedEntity, isFit: (name: NamedEntity) => boolean): NamedEntity {
  const counts = new Map<string, number>()
  const around = new Set(places.flatMap(({ within }) => within ?? []))
  const fitting = places.filter((name) => isFit(name) && !around.has(name.name))
  for (const { name } of fitting) counts.set(name, (counts.get(name) ?? 0) + 1)
  return fitting.reduce(
    (main, name) => ((counts.get(name.name) ?? 0) >= (counts.get(main.name) ?? 0) ? name : main),
    last,
  )
}

function isTown(name: NamedEntity): boolean {
  const { rules } = name
  return (
    rules.includes('names/place-town') ||
    rules.includes('names/place-conflict') ||
    rules[0] === 'counts/unlisted-place' ||
    rules.includes('counts/dateline-place') ||
    rules.includes('counts/described-place') ||
    isDateline(name)
  )
}

function isArea(name: NamedEntity): boolean {
  return !isState(name) && !name.rules.includes('counts/whole-country') && !name.rules.includes('counts/facility')
}
