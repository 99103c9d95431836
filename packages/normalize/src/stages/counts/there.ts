import type { NamedEntity } from '../../document.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { role } from './lexicon/word-entry.ts'
import { hasRole, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'
import { firstFrom } from './token-order.ts'

const reach = 8
const farthest = 60

/** 'counted 40 marchers there', 'the dead there number 40': the place named last before it. Pure. */
export function placeOfThere(
  view: SentenceView,
  phrase: CountedPhrase,
  places: readonly NamedEntity[],
): NamedEntity | undefined {
  const at = findThere(view, phrase)
  if (at < 0) return undefined
  const name = places[firstFrom(places, at) - 1]
  if (!name || at - name.endToken > farthest || isFarBlock(view, name, at)) return undefined
  return name
}

function findThere(view: SentenceView, phrase: CountedPhrase): number {
  for (let at = phrase.end; at < phrase.end + reach && !endsClause(view, at); at += 1)
    if (pointsBack(view, at)) return at
  for (let at = phrase.first - 1; at >= phrase.first - reach && !endsClause(view, at); at -= 1)
    if (pointsBack(view, at)) return at
  return -1
}

function endsClause(view: SentenceView, at: number): boolean {
  return isHardBreak(view, at) || wordAt(view, at) === ','
}

/** Not 'there were 40 dead'. */
function pointsBack(view: SentenceView, at: number): boolean {
  if (wordAt(view, at) !== 'there' || at === view.first) return false
  return !hasRole(view, at + 1, role.be | role.have | role.modal) || wordAt(view, at + 1) === 'had'
}

function isFarBlock({ analysis }: SentenceView, name: NamedEntity, at: number): boolean {
  const { tokens, sentences } = analysis
  const blockAt = (token: number) => sentences[tokens[token]?.sentence ?? 0]?.block ?? 0
  return blockAt(at) - blockAt(name.firstToken) > 1
}
