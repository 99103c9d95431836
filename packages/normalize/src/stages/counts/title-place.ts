import type { Place } from '@crosstally/model'
import { countries } from '@crosstally/model/countries'
import type { Analysis, NamedEntity } from '../../document.ts'
import { facilityWords } from './facility-place.ts'
import { englishWords } from './lexicon/english.ts'
import { eventWords } from './stands-as-place.ts'

const longest = 200
const shortWord = 4
const preposed = /(?:^|\s)(?:in|at|near|off|outside|above|below)\s+((?:\p{Lu}[\p{L}'’-]+\s?){1,3})(?:(\p{Ll}+))?/gu
/** 'Rescuers reach Xville', 'Quake rocks Xville'. */
const reached =
  /\s(?:reach(?:es|ed)?|hits?|rocks?|strikes?|struck|shakes?|batters?|devastates?|floods?|engulfs?)\s+((?:\p{Lu}[\p{L}'’-]+\s?){1,2})(?:(\p{Ll}+))?/gu
/** 'Xville: 20 dead in fire', 'Xville flood: what is known'. */
const label = new RegExp(`^(\\p{Lu}[\\p{L}'’-]{3,})(?::\\s(?=\\d)|\\s(?:${eventWords.join('|')}|dam)\\b)`, 'gu')
/** 'Xona Bay, three weeks on', 'Xona-Bay: what the numbers tell'. */
const topic =
  /^((?:\p{Lu}[\p{L}'’-]{2,}\s?){1,3})(?:,\s(?:\d+|\p{Ll}+)\s(?:days?|weeks?|months?|years?)\s(?:on|later|after)\b|(?::|,\s[^:]{1,20}:)\s(?:\d|what|how|why|the\s(?:count|toll|dead|numbers|figures))())/gu
const facilities = new Set(facilityWords)

const demonyms = new Set(countries.flatMap((country) => country.demonyms))

/** 'in Xlandish village': a nationality is no place. Pure. */
export function isDemonym(name: string): boolean {
  return demonyms.has(name)
}

/** The place that a title in small letters names and that neither a list nor the text knows: 'Fire at Xville warehouse'. Pure. */
export function findTitleOnlyPlace({ report, names }: Analysis): Place | undefined {
  const title = (report.title ?? '').slice(0, longest)
  for (const [, written = '', next] of [
    ...title.matchAll(preposed),
    ...title.matchAll(reached),
    ...title.matchAll(label),
    ...title.matchAll(topic),
  ]) {
    const name = written.trim()
    const isSentence = title
      .replace(name, ' ')
      .split(/[^\p{L}]+/u)
      .some((word) => word.length >= shortWord && word === word.toLowerCase())
    if (!isSentence || isDemonym(name) || name.split(' ').some((word) => englishWords.has(word.toLowerCase()))) continue
    if (names.some((one) => isOther(one) && (one.name.includes(name) || name.includes(one.name)))) continue
    const text = next !== undefined && facilities.has(next) ? `${name} ${next}` : name
    return { text, name: text }
  }
  return undefined
}

/** A body, an outlet or a person with an office; a bare name that is read as a person may be a place. */
function isOther({ kind, role }: NamedEntity): boolean {
  return kind !== 'place' && kind !== 'unnamed' && (kind !== 'person' || role !== undefined)
}
