import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { unshouted } from '../names/title-case.ts'
import { countryPlace } from './main-country.ts'
import { firstFrom } from './token-order.ts'

const farthest = 8
const many = 3
const joints = wordSet([',', 'and', '&'])

/**
 * The place that a count is tied to with those listed beside it: several states are named together, and many towns stand
 * for what they all lie in. Pure.
 */
export function jointPlace(analysis: Analysis, name: NamedEntity, places: readonly NamedEntity[]): Place {
  const run = runAround(analysis, name, places)
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || run.length < 2) return toPlace(analysis, name)
  const text = analysis.text.slice(first.start, last.end)
  if (run.every(isState)) return { text, name: joinNames(run) }
  const around = run.length >= many ? commonArea(run) : undefined
  return around ? { ...around, text } : toPlace(analysis, name)
}

/** A name as a claim's place. Pure. */
export function toPlace(analysis: Analysis, name: NamedEntity): Place {
  return {
    text: analysis.text.slice(name.start, name.end),
    name: unshouted(name.name),
    ...(name.country === undefined ? {} : { country: name.country }),
    ...(name.within === undefined ? {} : { within: [...name.within] }),
  }
}

/** Whether a place is a state or a part of one named by its side ('northern Xland'). Pure. */
export function isState(name: NamedEntity): boolean {
  return name.rules.includes('names/place-country')
}

/** The places that stand with this one in a list without a count between them. Pure. */
export function runAround(
  analysis: Analysis,
  name: NamedEntity,
  places: readonly NamedEntity[],
): readonly NamedEntity[] {
  const at = places.indexOf(name, Math.max(0, firstFrom(places, name.firstToken) - 2))
  const run = [name]
  for (let left = at - 1; left >= 0 && left > at - farthest; left -= 1) {
    const one = places[left]
    if (!one || !isJoined(analysis, one, run[0] ?? name)) break
    run.unshift(one)
  }
  for (let right = at + 1; right < places.length && right < at + farthest; right += 1) {
    const one = places[right]
    if (!one || !isJoined(analysis, run.at(-1) ?? name, one)) break
    run.push(one)
  }
  return hasJoint(analysis, run) ? run : [name]
}

function isJoined({ tokens }: Analysis, left: NamedEntity, right: NamedEntity): boolean {
  const gap = right.firstToken - left.endToken
  if (gap < 1 || gap > 2 || (left.within ?? []).includes(right.name)) return false
  for (let at = left.endToken; at < right.firstToken; at += 1) if (!joints.hasAt(tokens, at)) return false
  return true
}

/** 'Xville, Xland' alone is no list: its last two must be joined by 'and'. */
function hasJoint({ tokens }: Analysis, run: readonly NamedEntity[]): boolean {
  const last = run.at(-1)
  const word = tokens[(last?.firstToken ?? 0) - 1]?.lower
  return word === 'and' || word === '&'
}

function joinNames(run: readonly NamedEntity[]): string {
  const names = run.map(({ name }) => name)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

function commonArea(run: readonly NamedEntity[]): Place | undefined {
  const [first, ...rest] = run
  const name = (first?.within ?? []).find((area) => rest.every(({ within }) => within?.includes(area)))
  if (!first || name === undefined) return undefined
  const country = first.country === undefined ? undefined : countryPlace(first.country)
  return country?.name === name
    ? country
    : { text: name, name, ...(country ? { country: country.country, within: [country.name] } : {}) }
}
