import { demonyms, wordKind } from '../../languages/en/source-words.ts'
import type { PlaceHit } from './find-place-names.ts'
import { hasCapital, isKind, type NameScan } from './name-scan.ts'

/** Towns of less than about 130,000 inhabitants: a larger one may be meant beside a person of its name. */
const largest = 6

const noGivenName =
  wordKind.functionWord | wordKind.role | wordKind.organization | wordKind.nationality | wordKind.document

/** Spellings of small towns that the report has as the last name of a person: 'Ida Clinton', 'Sen. Graham'. Pure. */
export function surnamesAmong(scan: NameScan, hits: readonly PlaceHit[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const hit of hits) {
    if (hit.end !== hit.first + 1 || found.has(hit.folded) || !isSmallTown(hit)) continue
    if (followsGivenName(scan, hit)) found.add(hit.folded)
  }
  return found
}

function isSmallTown({ records }: PlaceHit): boolean {
  return records.length > 0 && records.every(({ kind, size }) => kind === 'town' && size <= largest)
}

function followsGivenName(scan: NameScan, { first }: PlaceHit): boolean {
  const { tokens } = scan
  if (isKind(scan, first - 1, wordKind.title)) return true
  const before = tokens[first - 1]
  if (before?.kind !== 'word' || before.sentence !== tokens[first]?.sentence) return false
  if (!hasCapital(before) || before.acronym || before.text.length < 3 || scan.proper[first - 1] !== 1) return false
  return !isKind(scan, first - 1, noGivenName) && !demonyms.has(before.lower)
}
