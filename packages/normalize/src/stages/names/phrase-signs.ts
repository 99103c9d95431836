import nouns from '../../languages/en/lexicon/source-nouns.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import type { Base } from './chunk-parts.ts'
import type { ChunkSpan } from './chunk-span.ts'
import type { NameScan } from './name-scan.ts'

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
