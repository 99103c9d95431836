import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { countryOf, countryPlace } from './main-country.ts'
import { isDateline } from './place-role.ts'
import { isInCue, tellsOccasion } from './speech-cue.ts'

const inside = new Set(
  'in at near outside off across throughout around within over hit struck rocked shook devastated ,'.split(' '),
)
const areas = new Set('port city town village province region district state coast island suburb capital'.split(' '))
const leadBlocks = 3
const unlisted = 0.6
const weak = 0.8
const headline = { preposed: 3, named: 1.2 } as const
const spread = { places: 3, listed: 2, share: 0.6, cover: 0.75 } as const
const lead = 2.5

interface Scored {
  readonly name: NamedEntity
  score: number
}

/**
 * The place a report is about: the one named most, above all in its headline and lead; the region or country around
 * several towns where none of them stands out; the headline's own where the text names no other. Pure.
 */
export function findStoryPlace(analysis: Analysis, places: readonly NamedEntity[]): Place | undefined {
  const scores = [...scorePlaces(analysis, places).values()].sort((a, b) => b.score - a.score)
  const best = scores[0]
  const named = analysis.headlinePlace
  const title = (analysis.report.title ?? '').toLowerCase()
  if (named) {
    const inside = townOfTitle(analysis, scores, named)
    if (inside) return toPlace(analysis, inside)
    const same = scores.find((one) => one.name.name === named.name && one.name.country === named.country)
    return same ? toPlace(analysis, same.name) : named
  }
  if (!best) return undefined
  const titled = scores.find(({ name }) => weighTitle(` ${title}`, name.name.toLowerCase()) > 0)
  if (titled) return toPlace(analysis, titled.name)
  const container = commonContainer(scores)
  if (container) return container
  const country = countryOf(places)
  if (best.score < weak && country) return countryPlace(country)
  return toPlace(analysis, townBeforeCountry(scores, best).name)
}

/** 'in Xville, Sudan': the town that the title sets the report in, though no list has it. */
function townOfTitle(analysis: Analysis, scores: readonly Scored[], named: Place): NamedEntity | undefined {
  const title = ` ${(analysis.report.title ?? '').toLowerCase()}`
  const found = scores.find(({ name }) => {
    if (name.name === named.name || (name.country !== undefined && name.country !== named.country)) return false
    const key = name.name.toLowerCase()
    return titlePrepositions.some((word) => title.includes(` ${word} ${key}`))
  })
  return found && !(named.within ?? []).includes(found.name.name) ? found.name : undefined
}

const titlePrepositions = ['in', 'at', 'near', 'off', 'outside']

/** The headline's place, or the place that the first line names, if that is a headline. Pure. */
export function findTitlePlace(analysis: Analysis, places: readonly NamedEntity[]): Place | undefined {
  if (analysis.headlinePlace) return analysis.headlinePlace
  const first = analysis.blocks[0]
  if (first?.kind !== 'headline') return undefined
  const name = places.find((one) => one.start < first.end)
  return name && toPlace(analysis, name)
}

function townBeforeCountry(scores: readonly Scored[], best: Scored): Scored {
  return scores.find((one) => (one.name.within ?? []).includes(best.name.name) && one.score >= best.score * 0.8) ?? best
}

/** The narrowest region that holds most of several places, none of which stands out. */
function commonContainer(scores: readonly Scored[]): Place | undefined {
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

function scorePlaces(analysis: Analysis, places: readonly NamedEntity[]): Map<string, Scored> {
  const title = ` ${(analysis.report.title ?? '').toLowerCase()}`
  const scores = new Map<string, Scored>()
  for (const name of places) {
    if (name.rules.includes('counts/whole-country') || name.rules.includes('counts/capital')) continue
    const key = name.name.toLowerCase()
    const known = scores.get(key) ?? { name, score: weighTitle(title, key) }
    known.score += weigh(analysis, name)
    scores.set(key, known)
  }
  return scores
}

function weighTitle(title: string, name: string): number {
  if (!title.includes(` ${name}`)) return 0
  if (title.includes(` ${name}'`) || title.includes(` ${name}’`)) return 0.6
  return title.includes(` in ${name}`) || title.includes(` at ${name}`) ? headline.preposed : headline.named
}

function weigh(analysis: Analysis, name: NamedEntity): number {
  const { tokens, sentences, blocks } = analysis
  const block = sentences[tokens[name.firstToken]?.sentence ?? 0]?.block ?? 0
  const kind = blocks[block]?.kind
  if (kind === 'boilerplate') return 0
  if (kind === 'dateline' || isDateline(name)) return 0.3
  const place = kind === 'headline' || kind === 'heading' ? 2 : block === 0 ? lead : block < leadBlocks ? 1.5 : 1
  const listed = name.country === undefined ? unlisted : 1
  return listed * standing(analysis, name) * place * (isInCue(analysis, name) ? 0.3 : 1)
}

/** How far a name says where something is: 1 behind a preposition, little as an owner or as one side of a contrast. */
function standing({ tokens }: Analysis, name: NamedEntity): number {
  const after = tokens[name.endToken]?.lower ?? ''
  if (after === "'s") return 0.25
  if (after === 'alone') return 0.3
  if (after === ':') return 0.8
  let at = name.firstToken - 1
  if (tokens[at]?.lower === 'the') at -= 1
  if (tokens[at - 2]?.lower === 'of' && partWords.has(tokens[at - 1]?.lower ?? '')) return 0.3
  const before = tokens[at]?.lower ?? ''
  if (before === 'of' && areas.has(tokens[at - 1]?.lower ?? '')) return 1
  if (tellsReporter(tokens, at) || tellsOccasion({ tokens }, name)) return 0.3
  return inside.has(before) ? 1 : 0.35
}

const partWords = new Set(['them', 'whom', 'which', 'these', 'those'])
const reporters = new Set(['reporter', 'correspondent', 'colleague', 'team', 'crew'])

/** 'Our reporter is in Xville' tells where the outlet stands. */
function tellsReporter(tokens: Analysis['tokens'], at: number): boolean {
  for (let near = at - 1; near >= at - 5; near -= 1) if (reporters.has(tokens[near]?.lower ?? '')) return true
  return false
}

/** A name as a claim's place. Pure. */
export function toPlace(analysis: Analysis, name: NamedEntity): Place {
  return {
    text: analysis.text.slice(name.start, name.end),
    name: name.name,
    ...(name.country === undefined ? {} : { country: name.country }),
    ...(name.within === undefined ? {} : { within: [...name.within] }),
  }
}
