/** Labels of a series; few values each, never ids. */
export type MetricLabels = Readonly<Record<string, string>>

/** The one seam through which counters and durations leave the application. */
export interface Metrics {
  /** Adds `by` (default 1) to a counter. */
  count(name: string, labels?: MetricLabels, by?: number): void
  /** Records one duration in milliseconds. */
  observeMs(name: string, durationMs: number, labels?: MetricLabels): void
  /** All series so far, in the order they first appeared. */
  snapshot(): readonly MetricSeries[]
}

/** A counter (`sum` = count) or the durations of one name and set of labels. */
export interface MetricSeries {
  readonly name: string
  readonly labels: MetricLabels
  readonly count: number
  readonly sum: number
  readonly max: number
}

/** Keeps series in memory; a process exposes them as it likes. */
export function createMetrics(): Metrics {
  const series = new Map<string, { name: string; labels: MetricLabels; count: number; sum: number; max: number }>()
  const record = (name: string, labels: MetricLabels, count: number, value: number) => {
    const key = JSON.stringify([name, Object.entries(labels).sort()])
    const found = series.get(key) ?? { name, labels, count: 0, sum: 0, max: 0 }
    found.count += count
    found.sum += value
    found.max = Math.max(found.max, value)
    series.set(key, found)
  }
  return {
    count: (name, labels = {}, by = 1) => record(name, labels, by, by),
    observeMs: (name, durationMs, labels = {}) => record(name, labels, 1, durationMs),
    snapshot: () => [...series.values()].map((entry) => ({ ...entry })),
  }
}
