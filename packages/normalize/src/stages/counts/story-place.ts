import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { findHeadlinePlace } from './headline-place.ts'
import { isInCue } from './speech-cue.ts'

const inside = new Set(['in', 'at', 'near', 'outside', 'across', 'throughout', 'around', 'within', 'the', ','])
const leadBlocks = 3
const unlisted = 0.6
const headline = { preposed: 3, named: 1.2 } as const
const spread = { places: 3, share: 0.5, cover: 0.75 } as const

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
  const named = findHeadlinePlace(analysis)
  if (named && !scores.some((one) => one.name.name.toLowerCase().includes(named.name.toLowerCase()))) return named
  if (!best) return named
  return commonContainer(scores) ?? toPlace(analysis, townBeforeCountry(scores, best).name)
}

function townBeforeCountry(scores: readonly Scored[], best: Scored): Scored {
  return scores.find((one) => (one.name.within ?? []).includes(best.name.name) && one.score >= best.score * 0.8) ?? best
}

/** The narrowest region that holds most of several places, none of which stands out. */
function commonContainer(scores: readonly Scored[]): Place | undefined {
  const total = scores.reduce((sum, one) => sum + one.score, 0)
  const towns = scores.filter((one) => (one.name.within ?? []).length > 0)
  if (towns.length < spread.places || (scores[0]?.score ?? 0) > total * spread.share) return undefined
  const weights = new Map<string, { score: number; depth: number; count: number; country: string | undefined }>()
  for (const one of towns) {
    ;(one.name.within ?? []).forEach((container, depth) => {
      const known = weights.get(container) ?? { score: 0, depth, count: 0, country: one.name.country }
      weights.set(container, { ...known, score: known.score + one.score, count: known.count + 1 })
    })
  }
  const weight = towns.reduce((sum, one) => sum + one.score, 0)
  const held = [...weights].filter(([, one]) => one.score >= weight * spread.cover && one.count >= spread.places)
  const narrowest = held.sort((a, b) => a[1].depth - b[1].depth)[0]
  if (!narrowest) return undefined
  const [name, { country }] = narrowest
  return { text: name, name, ...(country === undefined ? {} : { country }) }
}

function scorePlaces(analysis: Analysis, places: readonly NamedEntity[]): Map<string, Scored> {
  const title = ` ${(analysis.report.title ?? '').toLowerCase()}`
  const scores = new Map<string, Scored>()
  for (const name of places) {
    const known = scores.get(name.name.toLowerCase()) ?? { name, score: weighTitle(title, name.name.toLowerCase()) }
    known.score += weigh(analysis, name)
    scores.set(name.name.toLowerCase(), known)
  }
  return scores
}

function weighTitle(title: string, name: string): number {
  if (!title.includes(` ${name}`)) return 0
  if (title.includes(` ${name}'`) || title.includes(` ${name}’`)) return 0
  return title.includes(` in ${name}`) || title.includes(` at ${name}`) ? headline.preposed : headline.named
}

function weigh(analysis: Analysis, name: NamedEntity): number {
  const { tokens, sentences, blocks } = analysis
  const block = sentences[tokens[name.firstToken]?.sentence ?? 0]?.block ?? 0
  const kind = blocks[block]?.kind
  if (kind === 'boilerplate') return 0
  if (kind === 'dateline' || isDateline(analysis, name)) return 0.5
  const before = tokens[name.firstToken - 1]?.lower ?? ''
  const after = tokens[name.endToken]?.lower ?? ''
  const stands = inside.has(before) ? 1 : after === ':' ? 0.8 : after === "'s" ? 0.3 : 0.35
  const place = kind === 'headline' || kind === 'heading' ? 2 : block < leadBlocks ? 1.5 : 1
  const listed = name.country === undefined ? unlisted : 1
  return listed * stands * place * (isInCue(analysis, name) ? 0.3 : 1)
}

function isDateline(analysis: Analysis, name: NamedEntity): boolean {
  const written = analysis.text.slice(name.start, name.end)
  return name.start < 40 && written === written.toUpperCase()
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
