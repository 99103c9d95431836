import nouns from '../../languages/en/lexicon/source-nouns.json' with { type: 'json' }
import { wordKind } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Base } from './chunk-parts.ts'
import type { ChunkSpan } from './chunk-span.ts'
import { isKind, type NameScan } from './name-scan.ts'

/** 'The count of Medwatch, 910': whose the number is that follows. Pure. */
export function isNumberOf({ tokens }: NameScan, { end }: ChunkSpan, head: number): boolean {
  const mark = tokens[end]?.text ?? ''
  return counts.hasAt(tokens, head) && [',', ':', '('].includes(mark) && tokens[end + 1]?.kind === 'number'
}

const counts = wordSet(nouns.reportNouns)

/** 'Rapid count of 3 May by the council': who made it comes later. Pure. */
export function isBySomebody({ tokens }: NameScan, from: number): boolean {
  for (let at = from; at < from + 6 && tokens[at]?.kind !== 'mark'; at += 1) if (tokens[at]?.lower === 'by') return true
  return false
}

/** 'United Weavers' Federation': a plural owner that is part of the name. Pure. */
export function isOwnedName({ scan, span, start, head }: Base): boolean {
  const mark = scan.tokens[span.possessive]?.text
  const token = scan.tokens[head]
  return mark?.length === 1 && head === start && token?.capital === true && scan.proper[start - 2] === 1
}

const shoreReach = 6

/** 'On the left bank', 'the river's banks': a shore, no house of money. Pure. */
export function isRiverBank({ tokens }: NameScan, head: number): boolean {
  if (tokens[head]?.text !== 'bank') return false
  for (let at = head - 1; at > head - shoreReach && at > 0; at -= 1) {
    if (shores.hasAt(tokens, at)) return true
    if (tokens[at]?.lower === 'the') return along.hasAt(tokens, at - 1)
  }
  return false
}

const shores = wordSet(['left', 'right', 'river', 'opposite', 'far'])
const along = wordSet(['on', 'along'])

/** 'the think tank Harbour Policy Forum': where the name begins behind what kind of body it is. Pure. */
export function afterKind({ scan, start, head }: Base): number {
  for (let at = head - 1; at >= start; at -= 1) {
    const kind = isKind(scan, at, wordKind.organization) && scan.tokens[at]?.capital === false
    if (kind && scan.proper[at + 1] === 1) return at + 1
  }
  return start
}
