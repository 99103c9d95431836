import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { capitalOf } from '../../gazetteer/gazetteer.ts'
import { isState, toPlace } from './joint-place.ts'
import { isDateline } from './place-role.ts'
import { titleOf } from './story-scores.ts'

const shortest = 12

/** 'Xville, May 3 (Agency) --': a place at the very start with a dash soon after it. Pure. */
export function isWireDateline({ tokens, text }: Analysis, name: NamedEntity): boolean {
  if (name.firstToken !== 0) return false
  const next = tokens[name.endToken]?.text
  return (next === ',' || next === '(') && /^.{0,60}\s[-–—]{1,2}\s/u.test(text.slice(name.end, name.end + 64))
}

/**
 * Where the counts of the sentence under a dateline are, if it names no place itself: 'XVILLE, June 3 - A bomb killed nine people'; where
 * the report names no other place than states, those of the sentences after it, too. From a capital much is told that was
 * elsewhere: there only those under it, and only where the report names no other place. Pure.
 */
export function placeOfDateline(
  analysis: Analysis,
  sentence: number,
  given: { readonly places: readonly NamedEntity[]; readonly story: Place | undefined },
): Place | undefined {
  const { places, story } = given
  const first = places[0]
  if (!first || first.country === undefined || !isWireDateline(analysis, first)) return undefined
  if (story && (story.country !== first.country || titleOf(analysis).includes(story.name.toLowerCase())))
    return undefined
  const isSeat = capitalOf(first.country)?.toLowerCase() === first.name.toLowerCase()
  const isUnder = sentence <= sentenceUnder(analysis, first)
  if (isSeat ? !isUnder || places.some((name) => !isDateline(name)) : !isUnder && !places.every(isFirstOrState))
    return undefined
  return toPlace(analysis, first)

  function isFirstOrState(name: NamedEntity): boolean {
    return name === first || isState(name)
  }
}

/** The dateline's own sentence, or the next where it ends one ('Dec. 9 (Agency) -'). */
function sentenceUnder({ tokens, sentences }: Analysis, { firstToken }: NamedEntity): number {
  const own = tokens[firstToken]?.sentence ?? 0
  const { firstToken: from = 0, endToken = 0 } = sentences[own] ?? {}
  return endToken - from < shortest ? own + 1 : own
}
