import type { Measure, Place } from '@crosstally/model'
import type { Analysis, CountFrame } from '../../document.ts'
import { capitalOf } from '../../gazetteer/gazetteer.ts'
import { titleOf } from './story-scores.ts'

const tolls = new Set<Measure>(['killed', 'wounded', 'casualties', 'missing'])
const leadReach = 2
const preposed = ['in', 'at', 'near', 'off', 'across', 'around', 'over', 'hits', 'strikes', 'rocks', 'batters']

/**
 * Where the report's first toll was, if that lies inside what its title names as an owner or by nationality alone: 'Gunmen killed 40
 * people in Xville' under 'Scores die in Xlandish slum'. Pure.
 */
export function sceneOfToll(
  analysis: Analysis,
  frame: CountFrame,
  given: { readonly block: number; readonly around: Place | undefined },
): Place | undefined {
  const { place, measure, scope, rules } = frame
  const figure = analysis.figures[frame.figure]
  if ((figure?.best ?? figure?.low ?? 0) === 0) return undefined
  if (!place || scope !== 'total' || !tolls.has(measure) || !rules.includes('counts/place-in-sentence'))
    return undefined
  if (given.block > leadReach || !isProse(analysis, given.block)) return undefined
  const { around } = given
  const title = titleOf(analysis)
  // 'Xland has lost 900 men' tells of its soldiers, wherever they fell
  if (around && isLossAbroad(frame, around, title)) return place
  if (around && isSetInTitle(title, around.name.toLowerCase())) return undefined
  if (around && !liesIn(place, around) && !isOnlyDateline(place, around, title)) return undefined
  return place
}

/** Not an entry of a log ('09.15 …') or a turn in a transcript ('HOST: …'). */
function isProse({ blocks, sentences, tokens }: Analysis, block: number): boolean {
  const { kind, firstSentence = 0 } = blocks[block] ?? {}
  const first = sentences[firstSentence]?.firstToken ?? 0
  return kind === 'paragraph' && tokens[first]?.kind !== 'number' && tokens[first + 1]?.text !== ':'
}

/** 'Floods in Xland', 'Quake off Xland', but not 'in Xlandish waters': the title sets the scene itself. */
function isSetInTitle(title: string, name: string): boolean {
  // 'Xland counts its dead'
  if (title.startsWith(` ${name} `) || title.startsWith(` ${name}:`)) return true
  return preposed.some((word) => {
    const at = title.indexOf(` ${word} ${name}`)
    return at >= 0 && !/^\p{L}/u.test(title.slice(at + word.length + name.length + 2))
  })
}

function isLossAbroad({ subject, place }: CountFrame, around: Place, title: string): boolean {
  if (around.country === undefined || place?.country === undefined || place.country === around.country) return false
  const told = title.split(`${around.name.toLowerCase()} `)[1] ?? ''
  return subject.actor === around.country || /^(?:has |have |had )?(?:los[et]|loses|taken|takes|suffer)/.test(told)
}

/** A town of the same state that the title does not name: most often where the report was written. */
function isOnlyDateline(place: Place, around: Place, title: string): boolean {
  const isNear = place.country === undefined || place.country === around.country
  return (
    isNear &&
    around.country !== undefined &&
    capitalOf(around.country) === capital(around) &&
    !title.includes(around.name.toLowerCase())
  )
}

function capital({ name }: Place): string {
  return name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name
}

function liesIn(place: Place, around: Place): boolean {
  if (place.name === around.name || around.country === undefined || around.within !== undefined) return false
  return place.country === undefined || (place.within ?? []).includes(around.name)
}
