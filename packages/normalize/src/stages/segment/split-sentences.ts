import type { Span } from '@crosstally/model'
import type { LanguagePack } from '../../languages/language-pack.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { DraftToken } from './tokenize.ts'

const enders = wordSet(['.', '!', '?', '…', '。', '!', '?', '؟'])
const closers = wordSet(['"', '”', '’', "'", ')', ']', '»'])

/**
 * The index after the last token of each sentence in tokens `first` to `end`. A full stop ends a sentence unless it
 * belongs to an abbreviation, an initial or a number, or the next word is in lower case. Pure, linear.
 */
export function splitSentences(tokens: readonly DraftToken[], range: Span, pack: LanguagePack): number[] {
  const ends: number[] = []
  for (let at = range.start; at < range.end; at += 1) {
    const token = tokens[at]
    if (!token || !isEnder(token)) continue
    let after = at + 1
    while (after < range.end && isTrailing(tokens[after])) after += 1
    const next = tokens[after]
    if (after < range.end && next && endsSentence({ tokens, at, next, pack })) ends.push(after)
    at = after - 1
  }
  if (ends.at(-1) !== range.end) ends.push(range.end)
  return ends
}

function isEnder(token: DraftToken): boolean {
  return token.kind === 'mark' ? enders.has(token) : token.spelling.dotted
}

function isTrailing(token: DraftToken | undefined): boolean {
  return token !== undefined && !token.spaceBefore && (enders.has(token) || closers.has(token))
}

function endsSentence(given: {
  tokens: readonly DraftToken[]
  at: number
  next: DraftToken
  pack: LanguagePack
}): boolean {
  const { tokens, at, next, pack } = given
  if (!next.spaceBefore) return false
  const stop = tokens[at]
  const before = stop?.kind === 'word' ? stop : tokens[at - 1]
  if (isLowerCase(next)) return false
  if (stop?.text !== '.' && stop?.kind !== 'word') return true
  if (before?.kind !== 'word' || (stop.kind === 'mark' && stop.spaceBefore)) return true
  if (stop.kind === 'word') return next.kind === 'word' && pack.sentenceStarters.has(next.lower)
  const abbreviation = pack.abbreviations.get(before.lower)
  if (abbreviation === 'before-number') return next.kind !== 'number'
  if (abbreviation === 'title') return false
  if (abbreviation === 'end') return next.kind === 'word' && pack.sentenceStarters.has(next.lower)
  if (before.text === 'I') return !startsName(tokens[at - 2], next, pack)
  return !(before.text.length === 1 && isUpperCase(before))
}

/** 'General I. Konash', but 'So did I. Konash went' and 'World War I. The': an initial stands behind a title and before a name. */
function startsName(title: DraftToken | undefined, next: DraftToken, pack: LanguagePack): boolean {
  const titled = title === undefined || title.kind !== 'word' || isUpperCase(title)
  return titled && next.kind === 'word' && !pack.sentenceStarters.has(next.lower)
}

function isLowerCase(token: DraftToken): boolean {
  const first = token.text.charAt(0)
  return token.kind === 'word' && first === first.toLowerCase() && first !== first.toUpperCase()
}

function isUpperCase(token: DraftToken): boolean {
  const first = token.text.charAt(0)
  return first === first.toUpperCase() && first !== first.toLowerCase()
}
