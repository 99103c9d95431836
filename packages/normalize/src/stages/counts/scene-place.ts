import type { Place } from '@crosstally/model'
import type { NamedEntity } from '../../document.ts'
import type { ScoredPlace } from './story-scores.ts'

const deepest = 3

type Area = Pick<Place, 'name' | 'country'> & { readonly within?: readonly string[] | undefined }

/**
 * The scene inside a wider place: the one part of it that the title names, too ('Xland storm empties Xville'), or that the
 * lead points to ('XVILLE, Xland - The flood that tore through this port'). Pure.
 */
export function sceneWithin(
  place: Place,
  scores: readonly ScoredPlace[],
  home: string | undefined,
): NamedEntity | undefined {
  let found: NamedEntity | undefined
  let around: Area = place
  for (let depth = 0; depth < deepest; depth += 1) {
    const next = stepInto(around, scores, home)
    if (!next) break
    found = next
    around = next
  }
  return found
}

function stepInto(around: Area, scores: readonly ScoredPlace[], home: string | undefined): NamedEntity | undefined {
  const titled = scores.filter(
    ({ name, titled, here }) =>
      (titled || here) && liesIn(name, around, home) && !name.rules.includes('counts/facility'),
  )
  const outer = titled.filter((one) => !titled.some((other) => liesIn(one.name, other.name, undefined)))
  return outer.length === 1 ? outer[0]?.name : undefined
}

/** A place of no known country lies in the country that the report is about. */
function liesIn(name: NamedEntity, around: Area, home: string | undefined): boolean {
  if (name.name === around.name) return false
  if (name.within !== undefined) return name.within.includes(around.name)
  return name.country === undefined && home !== undefined && around.country === home && around.within === undefined
}
