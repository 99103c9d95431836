import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { capitalOf } from '../../gazetteer/gazetteer.ts'
import { isReportingVerb } from '../../languages/en/reporting.ts'
import { isState } from './joint-place.ts'
import { isLowly } from './place-role.ts'
import { type ScoredPlace, titleOf } from './story-scores.ts'

/** Prepositions that set a headline's scene. */
export const titlePrepositions = ['in', 'at', 'near', 'off', 'outside']

/**
 * 'Xburg and Yburg trade blame', 'Europe at eight': a seat of government or a continent in the title, where the text puts
 * nothing there and the lead sets the scene elsewhere. Pure.
 */
export function isOnlyNamed(analysis: Analysis, scores: readonly ScoredPlace[], { name, country }: Place): boolean {
  if (country !== undefined && capitalOf(country) !== name) return false
  if (country !== undefined && !isSide(titleOf(analysis), name.toLowerCase())) return false
  const own = scores.find((one) => one.name.name === name)
  return !own?.located && scores.some(({ set, name: other }) => set && !isState(other))
}

/** 'as Xburg and Yburg trade', 'Xburg and Yburg count': one of two named side by side with no preposition before them. */
function isSide(title: string, name: string): boolean {
  const at = title.indexOf(` ${name}`)
  if (at < 0 || titlePrepositions.some((word) => title.slice(0, at).endsWith(` ${word}`))) return false
  const [before, after] = [title.slice(0, at), title.slice(at + name.length + 1)]
  return before.endsWith(' and') || /^ and \S/u.test(after) || isReportingVerb(after.split(' ')[1] ?? '')
}

/**
 * The one town inside the country of the title that the lead sets the scene in ('Plants shut in Xland' over 'workers blocked
 * the road at Xville'), where no other inside it is spoken of as much. Regions and capitals stand for too much else. Pure.
 */
export function sceneOfLead(
  analysis: Analysis,
  scores: readonly ScoredPlace[],
  { country, name, within }: Place,
): NamedEntity | undefined {
  if (within !== undefined || country === undefined || isLabel(titleOf(analysis), name)) return undefined
  if (scores.some((one) => one.titled && isState(one.name) && one.name.country !== country)) return undefined
  const inside = scores.filter(
    (one) => !isState(one.name) && one.name.name !== name && [undefined, country].includes(one.name.country),
  )
  const set = inside.filter((one) => one.set && !one.shared && isTown(one.name))
  return set.length === 1 && set[0] === inside[0] ? set[0]?.name : undefined
}

/** 'Xland: third raid of the year': the report is of the country, whatever it begins with. */
function isLabel(title: string, name: string): boolean {
  return title.startsWith(` ${name.toLowerCase()}:`)
}

function isTown(name: NamedEntity): boolean {
  return isLowly(name) && !isRegion(name) && !name.rules.includes('counts/facility')
}

/** Whether a name is of a region or of an area named by its kind. Pure. */
export function isRegion({ rules }: NamedEntity): boolean {
  return rules.includes('names/place-region') || rules.includes('names/place-area')
}
