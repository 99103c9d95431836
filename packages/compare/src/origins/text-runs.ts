import { wordsOf } from '../text/words.ts'

const runLength = 5
const prime = 0x01000193

/**
 * The runs of five words of a text, each once, by 32-bit numbers: two runs of different words have one number about once in
 * four thousand million, far below what an overlap is asked for. Pure, linear in the text.
 */
export function runsOf(text: string): Int32Array {
  const words = wordsOf(text).map(numberOf)
  const runs = new Set<number>()
  for (let end = runLength; end <= words.length; end += 1) {
    let run = 0
    for (let at = end - runLength; at < end; at += 1) run = mix(Math.imul(run, prime) ^ (words[at] ?? 0))
    runs.add(run)
  }
  return Int32Array.from(runs)
}

/** FNV-1a. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5 | 0
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), prime)
  return hash
}

/** The last step of MurmurHash3: every bit bears on every other. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
