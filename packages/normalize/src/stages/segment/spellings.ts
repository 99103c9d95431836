import type { Spelling, Token } from '../../document.ts'
import { wordNumber } from '../../languages/word-table.ts'
import { characterClass, classOf } from './character-class.ts'
import { marksOf } from './marks.ts'

const { letter, digit, mark, extend } = characterClass

const slots = 1 << 16
const mostKept = slots / 2
const mostUnits = mostKept * 16
const longest = 32
const cellsOfRow = 4
// Words made to share a slot are not kept beyond this, so that no text makes the look-up slow.
const mostProbes = 24

/**
 * The spellings met so far, in an open hash table by their code units: a known word is never cut out of a text again. All
 * are forgotten when the table is full, so that endless input does not fill the memory.
 */
const table = {
  entries: new Array<Spelling | undefined>(slots).fill(undefined),
  /** Side by side for each slot: the hash, where its code units begin in `units`, how many there are. */
  rows: new Int32Array(slots * cellsOfRow),
  /** The code units of all spellings, one after the other. */
  units: new Uint16Array(mostUnits),
  kept: 0,
  used: 0,
}

/** The spelling of `text` from `start` to `end`; `units` holds the code units of the text. */
export function spellingOf(text: string, units: Uint16Array, start: number, end: number): Spelling {
  const length = end - start
  if (length > longest) return makeSpelling(text.slice(start, end))
  let hash = 0
  for (let at = start; at < end; at += 1) hash = hashWith(hash, units[at] ?? 0)
  return hashedSpelling({ text, units, start, end, hash })
}

const ascii = 128
/** The spellings of single code units, most of them marks: every eighth token is one. */
const single = new Array<Spelling | undefined>(ascii).fill(undefined)

/** The same for the one code unit at `start`. */
export function spellingOfUnit(text: string, units: Uint16Array, start: number): Spelling {
  const unit = units[start] ?? 0
  if (unit >= ascii) return spellingOf(text, units, start, start + 1)
  const known = single[unit]
  if (known) return known
  const made = makeSpelling(text.slice(start, start + 1))
  single[unit] = made
  return made
}

/** The hash of a run of code units with one more; that of none is 0. */
export function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The spelling of a run of code units whose hash is known already. */
export function hashedSpelling(given: {
  readonly text: string
  readonly units: Uint16Array
  readonly start: number
  readonly end: number
  readonly hash: number
}): Spelling {
  const { text, units, start, end, hash } = given
  const length = end - start
  if (length > longest) return makeSpelling(text.slice(start, end))
  const { entries, rows } = table
  let slot = Math.imul(hash, 0x9e3779b1) >>> 16
  for (let probe = 0; probe < mostProbes; probe += 1) {
    const known = entries[slot]
    if (known === undefined) return keep(makeSpelling(text.slice(start, end)), { hash, slot, units, start })
    const row = slot * cellsOfRow
    if (rows[row] === hash && rows[row + 2] === length && isSame(rows[row + 1] ?? 0, units, start, length)) return known
    slot = (slot + 1) & (slots - 1)
  }
  return makeSpelling(text.slice(start, end))
}

function isSame(from: number, units: Uint16Array, start: number, length: number): boolean {
  const kept = table.units
  for (let at = 0; at < length; at += 1) if (kept[from + at] !== units[start + at]) return false
  return true
}

function keep(
  spelling: Spelling,
  found: { readonly hash: number; readonly slot: number; readonly units: Uint16Array; readonly start: number },
): Spelling {
  const { length } = spelling.text
  if (table.kept === mostKept || table.used + length > mostUnits) {
    table.entries.fill(undefined)
    table.kept = 0
    table.used = 0
  }
  const row = found.slot * cellsOfRow
  table.entries[found.slot] = spelling
  table.rows[row] = found.hash
  table.rows[row + 1] = table.used
  table.rows[row + 2] = length
  for (let at = 0; at < length; at += 1) table.units[table.used + at] = found.units[found.start + at] ?? 0
  table.used += length
  table.kept += 1
  return spelling
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

function makeSpelling(cut: string): Spelling {
  const text = cut.length > longest ? cut : internalized(cut)
  const kind = kindOf(text)
  const lower = kind === 'word' ? internalized(lowerOf(text)) : text
  const first = text.charAt(0)
  const capital = first !== first.toLowerCase()
  const acronym = text.length > 1 && text === text.toUpperCase() && text !== lower
  const own = { text, lower, word: wordNumber(lower), kind, capital, acronym }
  return { ...own, dotted: kind === 'word' && text.endsWith('.'), marks: marksOf(own), memo: [] }
}

function kindOf(text: string): Token['kind'] {
  const unitClass = classOf(text.charCodeAt(0))
  if (unitClass === digit) return 'number'
  if (unitClass === letter || unitClass === extend) return 'word'
  if (unitClass !== mark) return 'symbol'
  const second = text.length > 1 ? classOf(text.charCodeAt(1)) : mark
  return second === digit ? 'number' : second === letter ? 'word' : 'mark'
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('’') || lower.includes('ʼ') ? lower.replace(/[’ʼ]/g, "'") : lower
}

/** The same string as an engine keeps it for names of properties: compared with a word of the code by its address. */
function internalized(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text
}
