import type { Entry } from '../entry.ts'
import type { PlaceKey } from '../places/place-key.ts'
import { isPlain, type Wording, wordingsOf } from './contrast.ts'

/** One name of a place with the figures that go under it. */
export interface PlaceWording extends Wording<PlaceKey | null> {
  /** Most reports that use it give their highest figure for it: it is where what they tell happened. */
  readonly isMain: boolean
  /** Figures reported as they are, ascending; all where there are none such. */
  readonly sizes: readonly number[]
}

/** The names of places that claims go under, the widest and most used first. Pure. */
export function placeWordingsOf(entries: readonly Entry[]): PlaceWording[] {
  const highest = highestByReport(entries)
  return wordingsOf(
    entries,
    (entry) => entry.place,
    (key) => key?.id ?? '',
    (entry) => isPlain(entry) && entry.claim.certainty !== 'possible' && entry.claim.scope !== 'part',
  )
    .map((wording) => ({ ...wording, isMain: isMain(wording, highest), sizes: sizesOf(wording) }))
    .sort(byWidth)
}

const byWidth = (a: PlaceWording, b: PlaceWording): number =>
  Number(b.key?.isState ?? false) - Number(a.key?.isState ?? false) ||
  b.reports.size - a.reports.size ||
  ((a.key?.id ?? '') < (b.key?.id ?? '') ? -1 : 1)

/** For how long a report that looks back is taken to tell of what is going on. */
const recentDays = 120

/** Reported as it is, of late. */
const isCounted = (entry: Entry): boolean =>
  isPlain(entry) &&
  entry.claim.certainty === 'asserted' &&
  (entry.published === null || entry.period.end === null || entry.published - entry.period.end <= recentDays)

function highestByReport(entries: readonly Entry[]): Map<string, number> {
  const highest = new Map<string, number>()
  for (const entry of entries)
    if (isCounted(entry))
      highest.set(entry.reportId, Math.max(highest.get(entry.reportId) ?? 0, entry.interval.point ?? 0))
  return highest
}

function sizesOf({ entries }: Wording<PlaceKey | null>): number[] {
  const counted = entries.filter(({ claim }) => claim.certainty === 'asserted')
  const points = (counted.length > 0 ? counted : entries).map(({ interval }) => interval.point)
  return points.filter((point) => point !== null).sort((x, y) => x - y)
}

function isMain({ entries }: Wording<PlaceKey | null>, highest: ReadonlyMap<string, number>): boolean {
  const counted = entries.filter((entry) => isCounted(entry) && entry.claim.scope !== 'part')
  const reports = new Set(counted.map(({ reportId }) => reportId))
  const main = new Set(
    counted
      .filter(({ reportId, interval }) => interval.point === highest.get(reportId))
      .map(({ reportId }) => reportId),
  )
  return main.size * 2 > reports.size
}
