import { Glyph } from './glyph.tsx'
import { countOf, rangeOf } from './words.ts'

interface OriginCountProps {
  readonly independentOrigins: { readonly min: number; readonly max: number }
  readonly outlets: number
}

/** How many independent origins stand behind a figure, and how many outlets carry it. */
export function OriginCount({ independentOrigins, outlets }: OriginCountProps) {
  const { max } = independentOrigins
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <Glyph name="origin" className="text-accent" />
      <span className="font-semibold">
        {rangeOf(independentOrigins)} {max === 1 ? 'origin' : 'origins'}
      </span>
      <span className="text-muted">· {countOf(outlets, 'outlet')}</span>
    </span>
  )
}
