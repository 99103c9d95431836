import { formatNumber } from '../../ui/format-quantity.ts'
import { type Stretch, Track } from '../../ui/track.tsx'
import type { DrawnStep } from './ledger-view.ts'

/** The steps of a ledger as bars, each from where the one before ended. */
export function LedgerChart({ steps }: { steps: readonly DrawnStep[] }) {
  const levels = levelsOf(steps)
  const end = Math.max(
    1,
    ...steps.flatMap(({ value, kind }, index) => [
      value,
      levels[index] ?? 0,
      kind === 'planned' ? (levels[index] ?? 0) + value : 0,
    ]),
  )
  return (
    <figure className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <ol className="flex flex-col gap-3">
        {steps.map((step, index) => (
          <li key={step.id} className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[15rem_minmax(0,1fr)] sm:items-center">
            <span>
              {step.label} <span className="font-semibold whitespace-nowrap">{signOf(step) + step.text}</span>
              {step.unexplained === null || step.unexplained === 0 ? null : (
                <span className="block text-xs text-conflict">
                  {formatNumber(Math.abs(step.unexplained))} {step.unexplained < 0 ? 'fewer' : 'more'} than the steps
                  before explain
                </span>
              )}
            </span>
            <Track stretches={stretchesOf(step, levels[index] ?? 0)} end={end} level={step.running} />
          </li>
        ))}
      </ol>
      <figcaption className="mt-4 text-sm text-muted">
        Filled: reported stock, additions and losses. Dashed: planned. Dotted: what the steps before do not explain. The
        line is the running total, derived and reported by nobody.
      </figcaption>
    </figure>
  )
}

/** The running total before each step. */
function levelsOf(steps: readonly DrawnStep[]): number[] {
  let level = 0
  return steps.map(({ running }) => {
    const before = level
    level = running ?? level
    return before
  })
}

function signOf({ kind }: DrawnStep): string {
  if (kind === 'increment' || kind === 'planned') return '+ '
  return kind === 'loss' ? '− ' : ''
}

function stretchesOf({ kind, value, unexplained }: DrawnStep, before: number): Stretch[] {
  switch (kind) {
    case 'opening':
      return [{ from: 0, to: value, look: 'solid' }]
    case 'checkpoint':
      return unexplained === null || unexplained === 0
        ? [{ from: 0, to: value, look: 'solid' }]
        : [
            { from: 0, to: Math.min(value, before), look: 'solid' },
            { from: before, to: value, look: 'gap' },
          ]
    case 'increment':
      return [{ from: before, to: before + value, look: 'solid' }]
    case 'planned':
      return [{ from: before, to: before + value, look: 'outline' }]
    case 'loss':
      return [{ from: Math.max(0, before - value), to: before, look: 'loss' }]
    case 'return':
      return [{ from: Math.max(0, before - value), to: before, look: 'outline' }]
    default:
      return kind satisfies never
  }
}
