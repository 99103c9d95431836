/** A stretch on a track, in the units of the track's end. Open ends carry an arrow. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly look: 'solid' | 'outline' | 'loss' | 'gap'
  readonly isOpenBelow?: boolean
  readonly isOpenAbove?: boolean
}

interface TrackProps {
  readonly stretches: readonly Stretch[]
  /** The number at the right edge; the left edge is 0. */
  readonly end: number
  /** A thin line, as for the level a step starts from. */
  readonly level?: number | null
}

const looks: Readonly<Record<Stretch['look'], string>> = {
  solid: 'bg-accent',
  loss: 'bg-distort',
  outline: 'border-2 border-dashed border-accent',
  gap: 'border-2 border-dotted border-conflict',
}

/** Bars on a line from 0 to `end`. Words beside it say the same, so it is hidden from screen readers. */
export function Track({ stretches, end, level = null }: TrackProps) {
  const share = (value: number): number => (end === 0 ? 0 : Math.max(0, Math.min(100, (value / end) * 100)))
  return (
    <span aria-hidden="true" className="relative block h-4 rounded-sm bg-sunken [print-color-adjust:exact]">
      {stretches.map(({ from, to, look, isOpenBelow = false, isOpenAbove = false }) => (
        <span
          key={`${look} ${from} ${to}`}
          className={`absolute inset-y-0 min-w-1.5 rounded-sm ${looks[look]} ${clipOf(isOpenBelow, isOpenAbove)}`}
          style={{ left: `${share(Math.min(from, to))}%`, width: `${share(Math.abs(to - from))}%` }}
        />
      ))}
      {level === null ? null : (
        <span className="absolute -inset-y-1 w-px bg-ink" style={{ left: `${share(level)}%` }} />
      )}
    </span>
  )
}

/** An open end is cut to an arrowhead. */
function clipOf(isOpenBelow: boolean, isOpenAbove: boolean): string {
  if (isOpenBelow && isOpenAbove)
    return '[clip-path:polygon(10px_0,calc(100%-10px)_0,100%_50%,calc(100%-10px)_100%,10px_100%,0_50%)]'
  if (isOpenAbove) return '[clip-path:polygon(0_0,calc(100%-10px)_0,100%_50%,calc(100%-10px)_100%,0_100%)]'
  return isOpenBelow ? '[clip-path:polygon(10px_0,100%_0,100%_100%,10px_100%,0_50%)]' : ''
}
