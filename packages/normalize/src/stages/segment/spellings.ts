import type { Spelling, Token } from '../../document.ts'
import { wordNumber } from '../../languages/word-table.ts'

const slots = 1 << 14
const mostKept = slots * 2
const longest = 32
// Words made to share a slot are not kept beyond this, so that no text makes the look-up slow.
const mostInSlot = 24

// Spellings met so far, in hash slots. They are all forgotten when full, so that endless input does not fill the memory.
let table: (Spelling | undefined)[] = []
let kept = mostKept

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
  let inSlot = 0
  for (let known = table[slot]; known !== undefined; known = known.next) {
    if (known.hash === hash && isSame(known.text, text, start, end)) return known
    inSlot += 1
  }
  if (inSlot === mostInSlot) return makeSpelling(text.slice(start, end), kindOf, { hash, next: undefined })
  if (kept === mostKept) {
    table = new Array<Spelling | undefined>(slots).fill(undefined)
    kept = 0
  }
  kept += 1
  const made = makeSpelling(internalized(text.slice(start, end)), kindOf, { hash, next: table[slot] })
  table[slot] = made
  return made
}

let readers = 0

/** What follows from a spelling alone, worked out when it is first asked for and kept as long as the spelling is. */
export class PerSpelling<Value extends object | string | number | boolean> {
  private readonly index = readers++
  private readonly make: (spelling: Spelling) => Value

  constructor(make: (spelling: Spelling) => Value) {
    this.make = make
  }

  get({ spelling }: Token): Value {
    const { memo } = spelling
    while (memo.length <= this.index) memo.push(undefined)
    // Nothing else writes at this index, so what stands there was made here.
    const known = memo[this.index] as Value | undefined
    if (known !== undefined) return known
    const made = this.make(spelling)
    memo[this.index] = made
    return made
  }
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
    memo: [],
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
