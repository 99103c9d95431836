import type { Token } from '../../document.ts'
import { wordNumber } from '../../languages/word-table.ts'

/** What a run of code units is by itself, wherever it stands. All tokens of one spelling share it. */
export interface Spelling {
  readonly text: string
  readonly lower: string
  readonly word: number
  readonly kind: Token['kind']
  readonly capital: boolean
  readonly acronym: boolean
  /** Hash of the code units, and the next spelling in the same slot. */
  readonly hash: number
  readonly next: Spelling | undefined
}

const slots = 1 << 14
const longest = 32

// Spellings met so far, in hash slots. It is emptied when full, so that endless input does not fill the memory.
let table: (Spelling | undefined)[] = []
let size = slots * 2

/** The spelling of `text` from `start` to `end`: looked up by its code units, so that a known word is never cut out again. */
export function spellingOf(
  text: string,
  start: number,
  end: number,
  kindOf: (text: string) => Token['kind'],
): Spelling {
  if (end - start > longest) return makeSpelling(text.slice(start, end), kindOf, { hash: 0, next: undefined })
  let hash = 0
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  const slot = (hash ^ (hash >>> 14)) & (slots - 1)
  const first = table[slot]
  for (let known = first; known !== undefined; known = known.next) {
    if (known.hash === hash && isSame(known.text, text, start, end)) return known
  }
  const made = makeSpelling(internalized(text.slice(start, end)), kindOf, { hash, next: first })
  keep(slot, made)
  return made
}

function keep(slot: number, spelling: Spelling): void {
  if (size >= slots * 2) {
    table = new Array<Spelling | undefined>(slots).fill(undefined)
    size = 0
    table[slot] = { ...spelling, next: undefined }
  } else table[slot] = spelling
  size += 1
}

function isSame(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false
  for (let at = 0; at < known.length; at += 1) if (known.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function makeSpelling(
  text: string,
  kindOf: (text: string) => Token['kind'],
  found: Pick<Spelling, 'hash' | 'next'>,
): Spelling {
  const kind = kindOf(text)
  const lower = kind === 'word' ? internalized(lowerOf(text)) : text
  const first = text.charAt(0)
  return {
    text,
    lower,
    word: wordNumber(lower),
    kind,
    capital: first !== first.toLowerCase(),
    acronym: text.length > 1 && text === text.toUpperCase() && text !== lower,
    hash: found.hash,
    next: found.next,
  }
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('’') || lower.includes('ʼ') ? lower.replace(/[’ʼ]/g, "'") : lower
}

/** The same string as an engine keeps it for names of properties: compared with a word of the code by its address. */
function internalized(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text
}
