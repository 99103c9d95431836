import type { PlaceRecord } from '../../gazetteer/gazetteer.ts'
import regionWords from '../../languages/en/lexicon/regions.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import { firstFrom } from '../counts/token-order.ts'
import type { PlaceHit } from './find-place-names.ts'
import { hasCapital, type NameScan } from './name-scan.ts'

const suffixes = wordSet(regionWords.suffixes)

/** 'Kursk, Ukraine', 'Odessa, Texas': what the text itself says the place lies in. */
export function statedArea(scan: NameScan, hit: PlaceHit, next: PlaceHit | undefined): PlaceRecord | undefined {
  const { tokens } = scan
  if (!next || next.demonym !== undefined) return undefined
  const comma = tokens[hit.end]
  const suffix = comma && suffixes.has(comma) ? 1 : 0
  if (tokens[hit.end + suffix]?.text !== ',' || next.first !== hit.end + suffix + 1) return undefined
  const after = tokens[next.end]
  const closed = !after || after.kind === 'mark' || after.sentence !== tokens[hit.first]?.sentence || !hasCapital(after)
  const listed =
    tokens[hit.first - 1]?.text === ',' ||
    after?.lower === 'and' ||
    (after?.text === ',' &&
      tokens[next.end + 1] !== undefined &&
      hasCapital(tokens[next.end + 1] ?? comma ?? after) &&
      !isTime(scan, next.end + 1))
  if (!closed || listed) return undefined
  return next.records.find((record) => record.kind === 'country' || record.kind === 'region')
}

/** 'XVILLE, Xland, Sept. 14'. */
function isTime({ analysis }: NameScan, at: number): boolean {
  return analysis.times[firstFrom(analysis.times, at)]?.firstToken === at
}
