import type { Entry } from '../entry.ts'
import type { PlaceKey } from '../places/place-key.ts'
import { isPlain, type Wording, wordingsOf } from './contrast.ts'

/** One name of a place with the figures that go under it. */
export interface PlaceWording extends Wording<PlaceKey | null> {
  /** Most reports that use it give their highest figure for it: it is where what they tell happened. */
  readonly isMain: boolean
  /** Figures reported as they are, ascending; all where there are none such. */
  readonly sizes: readonly number[]
  /** The median of each report's highest figure. */
  readonly top: number
}

/** The name of a place with its claims, by id; `highest` is each report's highest counted figure. Null without a claim. Pure. */
export function placeWordingOf(entries: readonly Entry[], highest: ReadonlyMap<string, number>): PlaceWording | null {
  const [wording] = wordingsOf(
    entries,
    (entry) => entry.place,
    (key) => key?.id ?? '',
    (entry) => isPlain(entry) && entry.claim.certainty !== 'possible' && entry.claim.scope !== 'part',
  )
  return wording === undefined
    ? null
    : { ...wording, isMain: isMain(wording, highest), sizes: sizesOf(wording), top: topOf(wording) }
}

/** The widest and most used first. */
export const byWidth = (a: PlaceWording, b: PlaceWording): number =>
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

/** The highest figure that claims of one report give as it is; undefined where they give none. Pure. */
export function highestOf(entries: Iterable<Entry>): number | undefined {
  let highest: number | undefined
  for (const entry of entries) if (isCounted(entry)) highest = Math.max(highest ?? 0, entry.interval.point ?? 0)
  return highest
}

function sizesOf({ entries }: Wording<PlaceKey | null>): number[] {
  const counted = entries.filter(({ claim }) => claim.certainty === 'asserted')
  const points = (counted.length > 0 ? counted : entries).map(({ interval }) => interval.point)
  return points.filter((point) => point !== null).sort((x, y) => x - y)
}

function topOf({ entries }: Wording<PlaceKey | null>): number {
  const counted = entries.filter(({ claim }) => claim.certainty === 'asserted')
  const tops = [...Map.groupBy(counted, ({ reportId }) => reportId).values()].map((own) =>
    Math.max(...own.map(({ interval }) => interval.point ?? 0)),
  )
  return tops.sort((x, y) => x - y)[tops.length >> 1] ?? 0
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
