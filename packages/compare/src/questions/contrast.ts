import { obtain } from '../collections/groups.ts'
import type { Entry } from '../entry.ts'
import type { Root } from '../origins/root.ts'
import { sameRoot } from '../origins/same-root.ts'

/** One thing a report counts: used to see whether a report tells two wordings apart. */
interface Figure {
  readonly reportId: string
  readonly point: number | null
  readonly start: number | null
  readonly end: number | null
  readonly root: Root
}

/** The figures that go under one wording of a subject or place. */
export interface Wording<Key> {
  readonly key: Key
  readonly figures: readonly Figure[]
  readonly reports: ReadonlySet<string>
  /** Every number under the wording. */
  readonly points: ReadonlySet<number>
  /** Their digits, by which a number is known again after a slip. */
  readonly digits: ReadonlySet<string>
  readonly entries: readonly Entry[]
}

/** Collects entries under the wordings that `idOf` tells apart, in the order of their ids. Pure. */
export function wordingsOf<Key>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
  idOf: (key: Key) => string,
  isTelling: (entry: Entry) => boolean = isPlain,
): Wording<Key>[] {
  const groups = Map.groupBy(entries, (entry) => idOf(keyOf(entry)))
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      return first
        ? [
            {
              key: keyOf(first),
              figures: group.filter(isTelling).map(figureOf),
              reports: new Set(group.map((entry) => entry.reportId)),
              points: new Set(pointsOf(group)),
              digits: new Set(
                pointsOf(group)
                  .map(digitsOf)
                  .filter((digits) => digits !== null),
              ),
              entries: group,
            },
          ]
        : []
    })
}

const pointsOf = (entries: readonly Entry[]): number[] =>
  entries.map((entry) => entry.interval.point).filter((point) => point !== null)

const tellingDigits = 3

/** A number's digits in order of size without its zeros at the end: 3,940, 39,400 and 9,340 are alike. Null where too few. */
export function digitsOf(point: number): string | null {
  const digits = String(point).replace(/0+$/, '')
  return digits.length < tellingDigits ? null : [...digits].sort().join('')
}

/** Figures of headlines, denied or not yet there, or whose place is carried over, tell no wordings apart. Pure. */
export const isPlain = (entry: Entry): boolean =>
  !entry.isHeadline &&
  !entry.isPlaceCarried &&
  entry.claim.certainty !== 'planned' &&
  entry.claim.certainty !== 'denied'

/** Whether a report uses both wordings. */
export function shareReport<Key>(a: Wording<Key>, b: Wording<Key>): boolean {
  const [few, many] = a.reports.size <= b.reports.size ? [a, b] : [b, a]
  for (const report of few.reports) if (many.reports.has(report)) return true
  return false
}

const figureOf = (entry: Entry): Figure => ({
  reportId: entry.reportId,
  point: entry.interval.point,
  start: entry.period.start,
  end: entry.period.end,
  root: entry.root,
})

/**
 * Whether some report gives different figures for the same time under both wordings, not by different origins, and so
 * means two things by them.
 * Wordings never used side by side are taken for one where nothing else speaks against it.
 */
export function areContrasted<Key>(a: Wording<Key>, b: Wording<Key>): boolean {
  return setApart(a, b, (figure, other) => sameRoot(figure.root, other.root) !== 'different')
}

/** Whether some report gives different figures for the same time under both wordings, whoever gave them. */
export const areSetApart = <Key>(a: Wording<Key>, b: Wording<Key>): boolean => setApart(a, b, () => true)

/** Read once for each wording: it is set beside many. */
const figuresByReport = new WeakMap<readonly Figure[], ReadonlyMap<string, readonly Figure[]>>()

function setApart<Key>(a: Wording<Key>, b: Wording<Key>, areTold: (x: Figure, y: Figure) => boolean): boolean {
  const [few, many] = a.figures.length <= b.figures.length ? [a, b] : [b, a]
  if (!shareReport(few, many)) return false
  const byReport = obtain(figuresByReport, many.figures, () => Map.groupBy(many.figures, ({ reportId }) => reportId))
  return few.figures.some((figure) =>
    (byReport.get(figure.reportId) ?? []).some(
      (other) => other.point !== figure.point && meet(figure, other) && areTold(figure, other),
    ),
  )
}

/** Since how many days apart two counts that run on are two counts. */
const otherCountDays = 31

function meet(a: Figure, b: Figure): boolean {
  const areOpen = a.end === null && b.end === null && a.start !== null && b.start !== null
  if (areOpen && Math.abs((a.start ?? 0) - (b.start ?? 0)) > otherCountDays) return false
  if ((a.start === null && a.end === null) || (b.start === null && b.end === null)) return true
  return (a.start ?? -Infinity) <= (b.end ?? Infinity) && (b.start ?? -Infinity) <= (a.end ?? Infinity)
}

/** How many figures two wordings share across different reports: the more, the likelier they mean one thing. */
export function affinity<Key>(a: Wording<Key>, b: Wording<Key>, from = 0): number {
  return b.figures.filter(
    ({ point, reportId }) =>
      point !== null &&
      point >= from &&
      (a.points.has(point) || a.digits.has(digitsOf(point) ?? '')) &&
      !a.reports.has(reportId),
  ).length
}
