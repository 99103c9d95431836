import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { isState, jointPlace, runAround, toPlace } from './joint-place.ts'
import { countryOf, countryPlace, regionOf } from './main-country.ts'
import { sceneWithin } from './scene-place.ts'
import { isLocated } from './story-mention.ts'
import { blockOf, type ScoredPlace, scorePlaces, stemOf, titleOf, weighTitle } from './story-scores.ts'
import { countsOf } from './story-time.ts'
import { findTitleOnlyPlace } from './title-place.ts'
import { siteOfTitle } from './titled-site.ts'
import { isOnlyNamed, isRegion, sceneOfLead, titlePrepositions } from './titled-state.ts'
import { isWireDateline } from './wire-dateline.ts'

const weak = 0.8
const leadBlocks = 2
const sites = 0.3
const spread = { places: 3, listed: 2, share: 0.6, cover: 0.6 } as const
const above = 0.6

/**
 * The place a report is about: the one named most, above all in its headline and lead; the region or country around
 * several towns where none of them stands out; the headline's own where the text names no other. Pure.
 */
export function findStoryPlace(analysis: Analysis, places: readonly NamedEntity[]): Place | undefined {
  const scores = [...scorePlaces(analysis, places).values()]
    .filter(({ name, titled }) => titled || !receives(name))
    .sort((a, b) => b.score - a.score)
  const site = siteOfTitle(analysis, places)
  if (site) return toPlace(analysis, site)
  const wide = onePlace(analysis, places, scores)
  if (!wide) return undefined
  const scene = sceneWithin(wide, scores, countryOf(places))
  return asTitled(analysis, scene ? toPlace(analysis, scene) : withNeighbour(analysis, wide, places))
}

/** 'Xville' where the title says so and the text 'Xville district': the story may reach beyond it. */
function asTitled(analysis: Analysis, place: Place): Place {
  const { length } = stemOf(place)
  const title = titleOf(analysis)
  const isLonger = length < place.name.length && !title.includes(place.name.toLowerCase())
  return isLonger && weighTitle(title, stemOf(place)) > 0 ? { ...place, name: place.name.slice(0, length) } : place
}

/** 'the quake in Xland and Yland': a story of two states is set in both. */
function withNeighbour(analysis: Analysis, place: Place, places: readonly NamedEntity[]): Place {
  const own = places.filter((name) => isState(name) && name.country !== undefined && name.country === place.country)
  if (own.length === 0 || (place.within ?? []).length > 1) return place
  for (const name of own) {
    const run = runAround(analysis, name, places)
    const inLead = blockOf(analysis, name) < leadBlocks && isLocated(analysis, run[0] ?? name)
    if (inLead && run.length > 1 && run.every(isState)) return jointPlace(analysis, name, places)
  }
  const title = titleOf(analysis)
  const other = places.find((name) => isState(name) && name.country !== place.country && isPairedIn(title, place, name))
  return other ? { text: `${place.name} and ${other.name}`, name: `${place.name} and ${other.name}` } : place
}

function isPairedIn(title: string, place: Place, other: NamedEntity): boolean {
  const first = title.indexOf(place.name.toLowerCase())
  const from = first + place.name.length
  const second = title.indexOf((other.within?.[0] ?? other.name).toLowerCase(), from)
  return first >= 0 && second > from && /^ and (?:\S+ )?$/.test(title.slice(from, second))
}

function onePlace(
  analysis: Analysis,
  places: readonly NamedEntity[],
  scores: readonly ScoredPlace[],
): Place | undefined {
  const named = analysis.headlinePlace
  if (named && isOnlyNamed(analysis, scores, named)) return placeOfText(analysis, places, without(scores, named))
  if (named) {
    const inside = townOfTitle(analysis, scores, named)
    if (inside) return toPlace(analysis, inside)
    const narrow = named.within === undefined ? regionOfLead(analysis, scores, named) : undefined
    if (narrow) return narrow
    const lead = sceneOfLead(analysis, scores, named)
    if (lead) return toPlace(analysis, lead)
    const same = scores.find((one) => one.name.name === named.name && one.name.country === named.country)
    if (same) return toPlace(analysis, same.name)
    if (!titleOf(analysis).includes(` of ${named.name.toLowerCase()}`)) return named
  }
  return placeOfText(analysis, places, scores)
}

function without(scores: readonly ScoredPlace[], named: Place): readonly ScoredPlace[] {
  return scores.filter(({ name }) => name.name !== named.name)
}

function placeOfText(
  analysis: Analysis,
  places: readonly NamedEntity[],
  scores: readonly ScoredPlace[],
): Place | undefined {
  const best = scores[0]
  const title = titleOf(analysis)
  const label = scores.find(({ name }) => name.rules.includes('counts/headline-label'))
  if (label) return toPlace(analysis, label.name)
  const titled = scores.find(({ name }) => weighTitle(title, stemOf(name)) > 0)
  if (titled) return toPlace(analysis, titled.name)
  const only = findTitleOnlyPlace(analysis)
  if (only || !best) return only
  if (!isSet(scores)) return datelineOfCountry(analysis, places)
  const scattered = isList(analysis) && !scores.some(({ opens }) => opens)
  const site = scattered ? undefined : siteOf(scores, best)
  if (site) return toPlace(analysis, site.name)
  const firm = scattered ? undefined : scores.find((one) => one.firm && one.set && one.score >= best.score * above)
  if (firm) return toPlace(analysis, firm.name)
  const container = commonContainer(scores)
  if (container) return container
  const country = countryOf(places)
  if (best.score < weak && country) return countryPlace(country)
  if (best.shared) return aroundPlace(analysis, best.name, places)
  const one = scattered && !isState(best.name) ? undefined : townBeforeCountry(scores, best)
  return one && toPlace(analysis, one.name)
}

/** Most of the report is entries, each with a place of its own. */
function isList({ blocks }: Analysis): boolean {
  const entries = blocks.filter(({ kind }) => kind === 'bullet' || kind === 'table_row').length
  return entries * 2 > blocks.length
}

/** Whether the text says that something is somewhere, or names one country above the others. */
function isSet(scores: readonly ScoredPlace[]): boolean {
  if (scores.some(({ located }) => located)) return true
  const weights = new Map<string, number>()
  let total = 0
  for (const { name, score } of scores) {
    const key = name.country ?? name.name
    weights.set(key, (weights.get(key) ?? 0) + score)
    total += score
  }
  return Math.max(...weights.values()) >= total * above
}

/** Where nothing else is placed: the dateline, if the text speaks of its country more than of others. */
function datelineOfCountry(analysis: Analysis, places: readonly NamedEntity[]): Place | undefined {
  const first = places[0]
  if (!first || first.country === undefined || !isWireDateline(analysis, first)) return undefined
  const named = analysis.names.filter(({ kind }) => kind === 'place' || kind === 'nationality')
  return countryOf(named) === first.country ? toPlace(analysis, first) : undefined
}

/** What a place lies in: its region where the text speaks of a province or state, else its country. */
function aroundPlace(analysis: Analysis, name: NamedEntity, places: readonly NamedEntity[]): Place | undefined {
  const region = speaksOfRegion(analysis) ? regionOf(places) : undefined
  if (region) return { text: region.name, ...region }
  return name.country === undefined ? undefined : countryPlace(name.country)
}

const regionNouns = new Set(['province', 'provincial', 'statewide'])

function speaksOfRegion({ tokens }: Analysis): boolean {
  return tokens.some(({ lower }) => regionNouns.has(lower))
}

/** The one region of the title's country that the text sets things in, if its lead sets the scene there. */
function regionOfLead(analysis: Analysis, scores: readonly ScoredPlace[], named: Place): Place | undefined {
  const inside = scores.filter(({ name, located }) => located && (name.within ?? []).includes(named.name))
  const regions = new Set(inside.map(({ name }) => (isRegion(name) ? name.name : (name.within?.[0] ?? name.name))))
  const first = inside.find(
    ({ name }) => isRegion(name) && blockOf(analysis, name) < leadBlocks && isScene(analysis, name),
  )
  return first && regions.size === 1 ? toPlace(analysis, first.name) : undefined
}

/** Its sentence counts nothing. */
function isScene(analysis: Analysis, name: NamedEntity): boolean {
  return countsOf(analysis, analysis.tokens[name.firstToken]?.sentence ?? 0).length === 0
}

/** 'in Xville, Sudan': the town that the title sets the report in, though no list has it. */
function townOfTitle(analysis: Analysis, scores: readonly ScoredPlace[], named: Place): NamedEntity | undefined {
  const title = titleOf(analysis)
  const isTold = weighTitle(title, named.name.toLowerCase()) > 0
  const found = scores.find(({ name, titled }) => {
    if (!isTold && titled) return true
    if (name.name === named.name || (name.country !== undefined && name.country !== named.country)) return false
    const key = stemOf(name)
    return titlePrepositions.some((word) => title.includes(` ${word} ${key}`))
  })
  return found && !(named.within ?? []).includes(found.name.name) ? found.name : undefined
}

/** The headline's place, or the place that the first line names, if that is a headline. Pure. */
export function findTitlePlace(analysis: Analysis, places: readonly NamedEntity[]): Place | undefined {
  if (analysis.headlinePlace) return analysis.headlinePlace
  const first = analysis.blocks[0]
  if (first?.kind !== 'headline') return undefined
  const name = places.find((one) => one.start < first.end)
  return name && toPlace(analysis, name)
}

/** A mine or camp where it happened stands for the story before the country around it. */
function siteOf(scores: readonly ScoredPlace[], best: ScoredPlace): ScoredPlace | undefined {
  return scores.find(({ name, located, score, opens, titled }) => {
    const apart = name.country !== undefined && name.country !== best.name.country
    return (
      located &&
      (opens || titled || score >= best.score) &&
      name.rules.includes('counts/facility') &&
      !apart &&
      score >= best.score * sites
    )
  })
}

/** Where the hurt and the homeless are taken is seldom where it happened. */
function receives({ name, rules }: NamedEntity): boolean {
  return rules.includes('counts/facility') && /(?:hospital|clinic|morgue|camp|school|university)$/i.test(name)
}

function townBeforeCountry(scores: readonly ScoredPlace[], best: ScoredPlace): ScoredPlace {
  return scores.find((one) => (one.name.within ?? []).includes(best.name.name) && one.score >= best.score * 0.8) ?? best
}

/** The narrowest region that holds most of several places, none of which stands out. */
function commonContainer(scores: readonly ScoredPlace[]): Place | undefined {
  const total = scores.reduce((sum, one) => sum + one.score, 0)
  const towns = scores.filter((one) => (one.name.within ?? []).length > 0)
  if (scores.length < spread.places || (scores[0]?.score ?? 0) > total * spread.share) return undefined
  const weights = new Map<string, { score: number; depth: number; count: number; country: string | undefined }>()
  for (const one of towns) {
    ;(one.name.within ?? []).forEach((container, depth) => {
      const known = weights.get(container) ?? { score: 0, depth, count: 0, country: one.name.country }
      weights.set(container, { ...known, score: known.score + one.score, count: known.count + 1 })
    })
  }
  const weight = towns.reduce((sum, one) => sum + one.score, 0)
  const held = [...weights].filter(([, one]) => one.score >= weight * spread.cover && one.count >= spread.listed)
  const narrowest = held.sort((a, b) => a[1].depth - b[1].depth)[0]
  if (!narrowest) return undefined
  const [name, { country }] = narrowest
  return { text: name, name, ...(country === undefined ? {} : { country }) }
}
