export const seriesSymbols = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const
export type SeriesSymbol = (typeof seriesSymbols)[number]

/** Colour and shape of the mark of an origin; the first 36 origins all differ in the pair of them. Pure. */
export function seriesOf(index: number): { readonly color: string; readonly symbol: SeriesSymbol } {
  const count = seriesSymbols.length
  const symbol = seriesSymbols[(index + Math.floor(index / count)) % count] ?? 'circle'
  return { color: `var(--series-${(index % count) + 1})`, symbol }
}
