import type { Analysis, NamedEntity, Stage } from '../../document.ts'
import { findMentions } from './find-mentions.ts'
import { findPlaceHits } from './find-place-names.ts'
import { findHeadlinePlace } from './headline-place.ts'
import type { Mention } from './mention.ts'
import { markPlaces, scanNames } from './name-scan.ts'
import { nameNationalBodies } from './national-bodies.ts'
import { resolveMentions } from './resolve-mentions.ts'
import { resolvePlaces } from './resolve-places.ts'

/**
 * Places with what they lie in, nationalities, and every person, body, outlet, document and unnamed source, resolved within
 * the report. A place that the text puts in another country than the gazetteer gives the warning `PLACE_CONFLICT`.
 */
export const namesStage: Stage = {
  id: 'names',
  onDemand: ['names', 'headlinePlace', 'warnings'],
  run(analysis) {
    const scan = scanNames(analysis)
    const places = resolvePlaces(scan, findPlaceHits(scan))
    const mentions = nameNationalBodies(
      analysis,
      places.names,
      resolveMentions(analysis, findMentions(markPlaces(scan, places.names), places.names)),
    )
    const names: NamedEntity[] = []
    for (const place of places.names) if (place.kind !== 'place' || !isInsideName(place, mentions)) names.push(place)
    for (const mention of mentions) if (mention.kind !== 'place') names.push(entityOf(analysis, mention))
    names.sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken)
    const headlinePlace = findHeadlinePlace(analysis, places.names)
    return { names, headlinePlace, warnings: [...analysis.warnings, ...places.warnings] }
  },
}

/** A word of a person's, outlet's or party's proper name is no place; the owner of 'Lebanon's ministry' is one. */
function isInsideName(place: NamedEntity, mentions: readonly Mention[]): boolean {
  let low = 0
  let high = mentions.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const mention = mentions[middle]
    if (!mention) return false
    if (mention.end <= place.firstToken) low = middle + 1
    else if (mention.first > place.firstToken) high = middle - 1
    else
      return (
        mention.kind === 'outlet' ||
        (mention.kind === 'person' &&
          mention.proper !== '' &&
          mention.proper.includes(place.name) &&
          mention.role === undefined)
      )
  }
  return false
}

function entityOf({ text, tokens }: Analysis, mention: Mention): NamedEntity {
  const start = tokens[mention.first]?.start ?? 0
  const end = tokens[mention.end - 1]?.end ?? start
  const shown = mention.proper ? text.slice(start, end).lastIndexOf(mention.proper) : -1
  const from = shown >= 0 ? start + shown : start
  return {
    kind: mention.kind,
    name: mention.name,
    role: mention.role,
    head: mention.head,
    country: undefined,
    within: undefined,
    start: from,
    end: shown >= 0 ? from + mention.proper.length : end,
    firstToken: mention.first,
    endToken: mention.end,
    rules: mention.rules,
  }
}
