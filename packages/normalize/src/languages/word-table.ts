import type { Token } from '../document.ts'

/** What a list looks a token or its spelling up by. */
type Listed = Pick<Token, 'word' | 'lower'>

/** Numbers of the words of all lists, from 1. Grows only while modules load and word lists are built. */
const numbers = new Map<string, number>()
let isRead = false
let late = 0

/** How many lists were built after the first text was read: each is asked by strings, which is ten times slower. */
export function lateLists(): number {
  return late
}

/** The number by which every `WordTable` knows a lower-case word; 0 for a word that is in no list. */
export function wordNumber(lower: string): number {
  isRead = true
  return numbers.get(lower) ?? 0
}

/**
 * A word list that is asked about tokens, not about strings: a token's word is looked up once for all lists, when the
 * token is made, and each list then costs one read of an array. Build it when its module loads; a list built after the
 * first text was read works too, by its words.
 */
export class WordTable<Value> {
  private readonly values: readonly (Value | undefined)[]
  private readonly late: ReadonlyMap<string, Value> | undefined

  /** Takes words in lower case with what they mean; of a word given twice the last counts. */
  constructor(entries: Iterable<readonly [string, Value]>) {
    const words = new Map(entries)
    const values: (Value | undefined)[] = []
    this.late = isRead ? words : undefined
    if (isRead) late += 1
    if (!isRead) {
      for (const word of words.keys()) if (!numbers.has(word)) numbers.set(word, numbers.size + 1)
      // All at once: an array that grows by far indices becomes a slow one.
      values.length = numbers.size + 1
      for (const [word, value] of words) values[numbers.get(word) ?? 0] = value
    }
    this.values = values
  }

  /** What the list says of the token's word, or undefined. */
  get(token: Listed): Value | undefined {
    return this.late ? this.late.get(token.lower) : this.values[token.word]
  }

  /** Whether the list has the token's word. */
  has(token: Listed): boolean {
    return this.get(token) !== undefined
  }
}

/**
 * A few words as 32 bits, for a quick no: a token whose `sieveBit` is not among them is none of the words. Build it when
 * its module loads; built later, it holds back nothing.
 */
export function sieveOf(words: Iterable<string>): number {
  let bits = 0
  for (const word of words) {
    if (!isRead && !numbers.has(word)) numbers.set(word, numbers.size + 1)
    const number = numbers.get(word)
    bits |= number === undefined ? -1 : 1 << (number & 31)
  }
  return bits
}

/** The one bit of a token in the sieve of a list that has its word. */
export function sieveBit({ word }: Token): number {
  return 1 << (word & 31)
}

/** Words met in one text: a word of any list costs one byte of an array, others an entry of a set. */
export class WordMarks {
  private readonly listed = new Uint8Array(numbers.size + 1)
  private readonly others = new Set<string>()

  add({ word, lower }: Token): void {
    if (word === 0) this.others.add(lower)
    else this.listed[word] = 1
  }

  has({ word, lower }: Token): boolean {
    return word === 0 ? this.others.has(lower) : this.listed[word] === 1
  }
}

/** A row of bits for each word, one bit for each `WordSet`: all questions about one word read the same few bytes. */
const cellsOfRow = 32
let rows = new Int32Array(cellsOfRow * 1024)
let sets = 0

/** A list of words, asked about tokens like a `WordTable`. */
export class WordSet {
  private readonly cell = sets >> 5
  private readonly bit = 1 << (sets & 31)
  private readonly late: ReadonlySet<string> | undefined

  /** Takes words in lower case. */
  constructor(given: Iterable<string>) {
    const words = new Set(given)
    sets += 1
    this.late = isRead || this.cell >= cellsOfRow ? words : undefined
    if (this.late) {
      late += 1
      return
    }
    for (const word of words) {
      if (!numbers.has(word)) numbers.set(word, numbers.size + 1)
      const at = (numbers.get(word) ?? 0) * cellsOfRow + this.cell
      if (at >= rows.length) rows = widened(rows, at)
      rows[at] = (rows[at] ?? 0) | this.bit
    }
  }

  /** Whether the list has the token's word. */
  has(token: Listed): boolean {
    if (this.late) return this.late.has(token.lower)
    return ((rows[token.word * cellsOfRow + this.cell] ?? 0) & this.bit) !== 0
  }

  /** Whether the list has the word of the token at an index, which may lie outside the text. */
  hasAt(tokens: readonly Token[], at: number): boolean {
    const token = at < 0 ? undefined : tokens[at]
    return token !== undefined && this.has(token)
  }
}

function widened(given: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * Math.max(given.length, index + 1))
  wider.set(given)
  return wider
}

/** A list of words that are in it or not. */
export function wordSet(words: Iterable<string>): WordSet {
  return new WordSet(words)
}
