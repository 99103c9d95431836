import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { isInCue } from './speech-cue.ts'

const inside = new Set([
  'in',
  'at',
  'near',
  'outside',
  'across',
  'throughout',
  'around',
  'within',
  'into',
  'to',
  'the',
  ',',
])
const headlineWeight = 3
const leadBlocks = 3

/** The place a report is about: the one named most, above all in its headline and lead; a town before its country. Pure. */
export function findStoryPlace(analysis: Analysis): Place | undefined {
  const scores = scorePlaces(analysis)
  let best: { name: NamedEntity; score: number } | undefined
  for (const one of scores.values()) if (!best || one.score > best.score) best = one
  if (!best || best.score < 1) return undefined
  const country = best.name
  for (const one of scores.values()) {
    const within = one.name.name !== country.name && (one.name.within ?? []).includes(country.name)
    if (within && one.score >= best.score * 0.8) best = one
  }
  return toPlace(analysis, best.name)
}

function scorePlaces(analysis: Analysis): Map<string, { name: NamedEntity; score: number }> {
  const title = (analysis.report.title ?? '').toLowerCase()
  const scores = new Map<string, { name: NamedEntity; score: number }>()
  for (const name of analysis.names) {
    if (name.kind !== 'place') continue
    const known = scores.get(name.name) ?? { name, score: title.includes(name.name.toLowerCase()) ? headlineWeight : 0 }
    known.score += weigh(analysis, name)
    scores.set(name.name, known)
  }
  return scores
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
  return stands * place * (isInCue(analysis, name) ? 0.3 : 1)
}

function isDateline(analysis: Analysis, name: NamedEntity): boolean {
  return (
    name.start < 40 &&
    analysis.text.slice(name.start, name.end) === analysis.text.slice(name.start, name.end).toUpperCase()
  )
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
