import type { Token } from '../document.ts'

/** Numbers of the words of all lists, from 1. Grows only while modules load and word lists are built. */
const numbers = new Map<string, number>()
let isRead = false

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
    if (!isRead) {
      for (const word of words.keys()) if (!numbers.has(word)) numbers.set(word, numbers.size + 1)
      // All at once: an array that grows by far indices becomes a slow one.
      values.length = numbers.size + 1
      for (const [word, value] of words) values[numbers.get(word) ?? 0] = value
    }
    this.values = values
  }

  /** What the list says of the token's word, or undefined. */
  get(token: Token): Value | undefined {
    return this.late ? this.late.get(token.lower) : this.values[token.word]
  }

  /** Whether the list has the token's word. */
  has(token: Token): boolean {
    return this.get(token) !== undefined
  }
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

/** A table of words that are in a list or not. */
export function wordSet(words: Iterable<string>): WordTable<true> {
  return new WordTable([...words].map((word): [string, true] => [word, true]))
}
