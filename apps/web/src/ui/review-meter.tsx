'use client'

import { Label, Meter } from 'react-aria-components'

/** How much of the claims a person has reviewed. */
export function ReviewMeter({ reviewed, total }: { reviewed: number; total: number }) {
  return (
    <Meter
      value={reviewed}
      maxValue={Math.max(total, 1)}
      valueLabel={`${reviewed.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`}
      className="w-full max-w-56 text-sm"
    >
      {({ percentage, valueText }) => (
        <>
          <span className="flex justify-between gap-3">
            <Label className="text-muted">Claims reviewed</Label>
            <span className="font-medium">{valueText}</span>
          </span>
          <span className="mt-1 block h-1.5 overflow-hidden rounded-full bg-sunken outline-1 outline-line">
            <span className="block h-full bg-accent" style={{ width: `${percentage}%` }} />
          </span>
        </>
      )}
    </Meter>
  )
}
