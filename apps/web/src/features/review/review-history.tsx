import { claimSchema } from '@crosstally/model'
import type { FieldCorrection, ReviewableField, ReviewEvent } from '@crosstally/services'
import type { z } from 'zod'
import { DecisionBadge } from '../../ui/badge.tsx'
import { formatQuantity } from '../../ui/format-quantity.ts'
import { formatEdtf, formatInstant } from '../../ui/format-time.ts'
import { certaintyWords, fieldWords, measureWords, scopeWords } from '../../ui/words.ts'

/** What people did to a claim, newest first: for each corrected field the machine's value beside the person's. */
export function ReviewHistory({ history }: { history: readonly ReviewEvent[] }) {
  if (history.length === 0) return null
  return (
    <section aria-label="Review history">
      <h4 className="eyebrow mb-1.5">Review</h4>
      <ol className="flex flex-col gap-3">
        {history.map((event) => (
          <li key={event.id} className="text-sm">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <DecisionBadge decision={event.decision} />
              <span>
                by <span className="font-medium">{event.reviewer}</span>, {formatInstant(event.at)}
              </span>
            </p>
            {event.reason ? <p className="mt-1 text-muted">“{event.reason}”</p> : null}
            {event.corrections.length > 0 ? <Corrections corrections={event.corrections} /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Corrections({ corrections }: { corrections: readonly FieldCorrection[] }) {
  return (
    <div className="mt-1.5 overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead className="text-xs text-muted">
          <tr>
            <th className="py-1 pr-3 font-medium">Field</th>
            <th className="py-1 pr-3 font-medium">Machine</th>
            <th className="py-1 font-medium">Person</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map(({ field, machineValue, humanValue }) => (
            <tr key={field} className="border-t border-line align-top">
              <th scope="row" className="py-1 pr-3 font-normal">
                {fieldWords[field]}
              </th>
              <td className="py-1 pr-3 text-muted line-through decoration-edge">
                {describeValue(field, machineValue)}
              </td>
              <td className="py-1 font-medium">{describeValue(field, humanValue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const partialClaimSchema = claimSchema.partial()

/** A field's stored value in words; `none` where nothing was stated, the bare JSON where it has another form. Pure. */
export function describeValue(field: ReviewableField, value: unknown): string {
  if (value === null || value === undefined) return 'none'
  const parsed = partialClaimSchema.safeParse({ [field]: value })
  return (parsed.success ? describe(parsed.data) : null) ?? JSON.stringify(value)
}

function describe(stated: z.infer<typeof partialClaimSchema>): string | null {
  const { quantity, measure, subject, place, time, scope, certainty, attribution, via } = stated
  if (quantity) return formatQuantity(quantity)
  if (measure) return measureWords[measure]
  if (subject) return subject.kind ? `${subject.text} (${subject.kind})` : subject.text
  if (place) return place.name
  if (time) return formatEdtf(time.edtf)
  if (scope) return scopeWords[scope]
  if (certainty) return certaintyWords[certainty]
  const chain = attribution ?? via
  return chain ? chain.map(({ name }) => name).join(' ← ') || 'the outlet itself' : null
}
