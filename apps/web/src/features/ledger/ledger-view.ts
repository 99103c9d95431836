import { type Entry, groupOrigins, type LedgerStep, ledgerClaims, ledgerOf } from '@crosstally/compare'
import { addressOf } from '../../ui/addresses.ts'
import { formatNumber } from '../../ui/format-quantity.ts'
import { formatDay } from '../../ui/format-time.ts'
import { countOf } from '../../ui/words.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'
import { allClaims } from '../views/all-claims.ts'
import { entriesOf } from '../views/compared-reports.ts'
import { knownFilter } from '../views/known-on.ts'
import type { Material } from '../views/material.ts'
import { type Cell, figurePart, type Row, type Table, type View, words } from '../views/view.ts'
import { statedFilter } from '../views/view-params.ts'
import { sumsTable } from './sums-table.ts'

/** One step as the chart draws it. */
export interface DrawnStep {
  readonly id: string
  readonly kind: LedgerStep['kind']
  readonly label: string
  readonly text: string
  readonly value: number
  readonly running: number | null
  readonly unexplained: number | null
}

export interface LedgerView extends View {
  readonly origin: string | null
  /** Origins that give a stock, an addition, a loss or a plan; those with most first. */
  readonly origins: readonly string[]
  readonly steps: readonly DrawnStep[]
}

/** An origin's ledger of a force, and the sums of the dossier that would hold. Pure. */
export function ledgerView({ comparison, params, known }: Material): LedgerView {
  const { slug } = comparison.dossier
  const entries = entriesOf(comparison)
  const ledgers = ledgersOf(entries)
  const asked = ledgers.find(({ origin }) => origin === params.origin)
  const ledger = asked ?? ledgers[0]
  const placed = new Map(allClaims(comparison).map((one) => [one.claim.id, one]))
  const filter = { origin: asked?.origin, sums: params.sums === 'all' ? 'all' : null }
  return {
    title: 'Ledger',
    dossier: slug,
    address: addressOf.view(slug, 'ledger'),
    filter: statedFilter({ ...filter, ...knownFilter(known) }),
    origin: ledger?.origin ?? null,
    origins: ledgers.map(({ origin }) => origin),
    steps: (ledger?.steps ?? []).flatMap((step) => drawnStep(step, placed)),
    tables: [ledgerTable(ledger, placed), sumsTable({ entries, placed, isAll: params.sums === 'all' })],
  }
}

interface Ledger {
  readonly origin: string
  readonly steps: readonly LedgerStep[]
  readonly carriers: ReadonlyMap<string, readonly string[]>
}

function ledgersOf(entries: readonly Entry[]): Ledger[] {
  return groupOrigins(forceOf(entries))
    .map(({ name, entries: own }) => {
      const claims = ledgerClaims(own)
      return {
        origin: name,
        steps: ledgerOf(claims.map(({ entry }) => entry)),
        carriers: new Map(claims.map(({ entry, carriers }) => [entry.id, carriers])),
      }
    })
    .filter(({ steps }) => steps.some(({ kind }) => kind !== 'loss' && kind !== 'return'))
    .sort((a, b) => b.steps.length - a.steps.length || a.origin.localeCompare(b.origin))
}

/** The claims on the force most often told as deployed, and those that name none: two armies are never one ledger. */
function forceOf(entries: readonly Entry[]): Entry[] {
  const actors = entries
    .filter(({ measure, subject }) => measure === 'deployed' && subject.actor !== null)
    .map(({ subject }) => subject.actor)
  const [first] = [...Map.groupBy(actors, (actor) => actor)].sort(([, a], [, b]) => b.length - a.length)
  return entries.filter(({ subject }) => subject.actor === null || first === undefined || subject.actor === first[0])
}

const stepWords: Readonly<Record<LedgerStep['kind'], string>> = {
  opening: 'Opening stock',
  increment: 'Added',
  loss: 'Lost',
  return: 'Back on duty',
  planned: 'Planned',
  checkpoint: 'Reported total',
}

const dayMs = 86_400_000
const dayText = (day: number | null): string | null =>
  day === null ? null : formatDay(new Date(day * dayMs).toISOString())

function ledgerTable(ledger: Ledger | undefined, placed: ReadonlyMap<string, PlacedClaim>): Table {
  return {
    id: 'ledger',
    title: ledger ? `Ledger on the word of ${ledger.origin}` : 'Ledger',
    columns: [
      { id: 'step', label: 'Step', kind: 'head' },
      { id: 'day', label: 'From' },
      { id: 'figure', label: 'Reported' },
      { id: 'running', label: 'Running total' },
      { id: 'unexplained', label: 'Unexplained rest' },
      { id: 'carriers', label: 'Carried by' },
    ],
    rows: ledger ? ledger.steps.flatMap((step) => rowOf(step, ledger, placed)) : [],
  }
}

function rowOf(step: LedgerStep, { carriers }: Ledger, placed: ReadonlyMap<string, PlacedClaim>): Row[] {
  const one = placed.get(step.claim)
  if (!one) return []
  const outlets = new Set((carriers.get(step.claim) ?? []).map((id) => placed.get(id)?.outlet))
  return [
    {
      id: step.claim,
      cells: {
        step: words(stepWords[step.kind], 'strong'),
        day: words(dayText(step.day)),
        figure: [{ ...figurePart(one), look: 'strong' }],
        running: runningCell(step),
        unexplained: step.unexplained === null || step.unexplained === 0 ? [] : derived(step.unexplained),
        carriers: words(countOf(outlets.size, 'outlet')),
      },
    },
  ]
}

/** Where a total is reported, the running total is that. */
function runningCell({ kind, running }: LedgerStep): Cell {
  if (running === null) return []
  const isReported = kind === 'opening' || kind === 'checkpoint'
  return isReported ? [{ text: signed(running), data: { value: running } }] : derived(running)
}

const signed = (value: number): string => (value < 0 ? `−${formatNumber(-value)}` : formatNumber(value))

const derived = (value: number) => [
  { text: signed(value), data: { value } },
  { text: 'derived, not reported', look: 'derived' as const },
]

function drawnStep(step: LedgerStep, placed: ReadonlyMap<string, PlacedClaim>): DrawnStep[] {
  const one = placed.get(step.claim)
  if (!one) return []
  const { claim: id, kind, value, running, unexplained } = step
  const day = dayText(step.day)
  const label = stepWords[kind] + (day === null ? '' : `, ${day}`)
  return [{ id, kind, label, text: figurePart(one).text, value, running, unexplained }]
}
