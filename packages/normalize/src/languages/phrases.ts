import type { Token } from '../document.ts'
import { WordTable } from './word-table.ts'

/** A tree of phrases over lower-case tokens, read forwards or backwards. */
export interface PhraseTree<Value> {
  readonly branches: Map<string, PhraseTree<Value>>
  value?: Value
  /** At the root: the branches by token. */
  roots?: WordTable<PhraseTree<Value>>
}

/** A phrase found: what it means and how many tokens it covers. */
export interface PhraseMatch<Value> {
  readonly value: Value
  readonly length: number
}

/**
 * Builds a tree of phrases; the words of a phrase are separated by spaces and hyphens are words of their own. With
 * `backwards` the last word is the root, so that phrases before a token can be matched. Pure.
 */
export function buildPhrases<Value>(
  entries: Iterable<readonly [string, Value]>,
  direction: 'forwards' | 'backwards' = 'forwards',
): PhraseTree<Value> {
  const root: PhraseTree<Value> = { branches: new Map() }
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ')
    if (direction === 'backwards') words.reverse()
    plantPhrase(root, words, value)
  }
  root.roots = new WordTable(root.branches)
  return root
}

/** Adds a phrase to a tree under its words. */
export function plantPhrase<Value>(root: PhraseTree<Value>, words: readonly string[], value: Value): void {
  let node = root
  for (const word of words) {
    let next = node.branches.get(word)
    if (!next) {
      next = { branches: new Map() }
      node.branches.set(word, next)
    }
    node = next
  }
  node.value = value
}

/** Every token that a phrase can begin with: its first word up to each place where a token can end. Pure. */
export function firstTokens(phrase: string): string[] {
  const space = phrase.indexOf(' ')
  const word = (space < 0 ? phrase : phrase.slice(0, space)).replace(/[’ʼ]/g, "'")
  const found: string[] = []
  for (let end = 1; end <= word.length; end += 1) {
    const joined = /^(?:\p{L}\p{L}|\d\d)$/u.test(word.slice(end - 1, end + 1))
    if (!joined) found.push(word.slice(0, end))
  }
  return found
}

/** The longest phrase that starts at token `at` (or ends there, going backwards with `step` -1). Pure. */
export function matchPhrase<Value>(
  tokens: readonly Token[],
  at: number,
  tree: PhraseTree<Value>,
  step: 1 | -1 = 1,
): PhraseMatch<Value> | undefined {
  const first = tokens[at]
  let node = first && (tree.roots ? tree.roots.get(first) : tree.branches.get(first.lower))
  let found: PhraseMatch<Value> | undefined
  for (let length = 1; node; length += 1) {
    if (node.value !== undefined) found = { value: node.value, length }
    if (node.branches.size === 0) return found
    const token = tokens[at + step * length]
    node = token && node.branches.get(token.lower)
  }
  return found
}
