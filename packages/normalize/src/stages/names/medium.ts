import { wordKind } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Base } from './chunk-parts.ts'
import { isBodyAcronym } from './mention.ts'
import { isKind, type NameScan } from './name-scan.ts'

/** Nouns for media. */
export const mediaHeads: ReadonlySet<string> = new Set([
  'media',
  'television',
  'newspaper',
  'newspapers',
  'broadcaster',
  'broadcasters',
  'channel',
  'channels',
  'outlet',
  'outlets',
  'press',
  'dailies',
  'radio',
])

/** 'the news agency Lumen', 'the channel Norte', 'the agency Presse Nord': media by the word before their name. Pure. */
export function isMedium({ scan, start, head }: Base): boolean {
  const word = scan.tokens[head]?.lower ?? ''
  const name = scan.tokens[head + 1]
  if (mediaHeads.has(word) || isBroadcaster(scan, head)) return true
  if (word !== 'agency' || !name || isBodyAcronym(scan, head + 1)) return false
  return head === start || wireWords.hasAt(scan.tokens, head - 1)
}

/** 'a radio station', where a station may be one of police or power. Pure. */
export function isBroadcaster({ tokens }: NameScan, head: number): boolean {
  return /^stations?$/.test(tokens[head]?.lower ?? '') && broadcasts.hasAt(tokens, head - 1)
}

const broadcasts = wordSet(['radio', 'tv', 'television', 'news', 'broadcasting'])

const wireWords = wordSet(['news', 'press', 'state', 'wire', 'local', 'private', 'official'])

/** Words that make an agency one of news. */
export const newsWords = wordSet(['news', 'press'])

/** 'the Lumen agency': a name that is no acronym, nationality or other word of bodies before it. Pure. */
export function isNamedAgency(scan: NameScan, start: number, head: number): boolean {
  const name = scan.tokens[head - 1]
  if (head - 1 !== start || !name || scan.proper[start] !== 1 || isBodyAcronym(scan, start)) return false
  return !isKind(scan, start, wordKind.nationality | wordKind.modifier | wordKind.organization | wordKind.title)
}

/** 'a UN panel of experts' is not the UN, where 'the CGT union' is the CGT. */
export const supranational = wordSet([
  'un',
  'eu',
  'au',
  'nato',
  'us',
  'uk',
  'uae',
  'g7',
  'g20',
  'asean',
  'ecowas',
  'osce',
  'idf',
])
