import type { Token } from '../../document.ts'
import { type PhraseTree, plantPhrase } from '../../languages/phrases.ts'
import { tokenize } from '../segment/tokenize.ts'

/** Names of a list by their tokens: a text is compared with them token by token, and only what fits is spelled out. */
export class NameTree {
  private tree: PhraseTree<string> | undefined
  private readonly names: () => Iterable<string>

  /** Takes names in lower case; they are read when the first text is. */
  constructor(names: () => Iterable<string>) {
    this.names = names
  }

  /** Every name that begins at token `first`, shortest first, with the token after it; white space counts as one space. */
  find(tokens: readonly Token[], first: number): readonly { readonly name: string; readonly end: number }[] {
    this.tree ??= plant(this.names())
    let found: { name: string; end: number }[] = none
    let node = this.tree.branches.get(tokens[first]?.lower ?? '')
    for (let end = first + 1; node; end += 1) {
      if (node.value !== undefined && spell(tokens, first, end) === node.value) {
        if (found === none) found = []
        found.push({ name: node.value, end })
      }
      if (node.branches.size === 0) break
      node = node.branches.get(tokens[end]?.lower ?? '')
    }
    return found
  }
}

const none: { name: string; end: number }[] = []

function plant(names: Iterable<string>): PhraseTree<string> {
  const root: PhraseTree<string> = { branches: new Map() }
  for (const name of names)
    plantPhrase(
      root,
      tokenize(name, new Map()).map(({ lower }) => lower),
      name,
    )
  return root
}

function spell(tokens: readonly Token[], first: number, end: number): string {
  let spelled = tokens[first]?.lower ?? ''
  for (let at = first + 1; at < end; at += 1) {
    const token = tokens[at]
    if (token) spelled += token.spaceBefore ? ` ${token.lower}` : token.lower
  }
  return spelled
}
