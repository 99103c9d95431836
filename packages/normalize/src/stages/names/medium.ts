import { wordSet } from '../../languages/word-table.ts'
import type { Base } from './chunk-parts.ts'
import { isBodyAcronym } from './mention.ts'

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
  'station',
  'stations',
])

/** 'the news agency Lumen', 'the channel Norte', 'the agency Presse Nord': media by the word before their name. Pure. */
export function isMedium({ scan, start, head }: Base): boolean {
  const word = scan.tokens[head]?.lower ?? ''
  const name = scan.tokens[head + 1]
  if (mediaHeads.has(word)) return true
  if (word !== 'agency' || !name || isBodyAcronym(scan, head + 1)) return false
  return head === start || newsWords.hasAt(scan.tokens, head - 1)
}

const newsWords = wordSet(['news', 'press', 'state', 'wire', 'local', 'private', 'official'])

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
