import type { Claim, Quantity, Unit } from '@crosstally/model'
import type { Analysis, CountFrame, Figure, Stage } from '../../document.ts'
import { markRepeats } from '../refiners/mark-repeats.ts'
import { attributionOf } from '../speech/attribution-of.ts'

/** Turns count frames into claims of the contract, in text order, each with its evidence and who says so. */
export const claimsStage: Stage = {
  id: 'claims',
  run(analysis) {
    const frames = analysis.frames.toSorted((a, b) => startOf(analysis, a) - startOf(analysis, b))
    const idOf = new Map(frames.map((frame, index) => [frame.figure, `${analysis.report.id}#${index}`]))
    const claims = frames.flatMap((frame) => claimOf(analysis, frame, idOf) ?? [])
    return { claims: markRepeats(claims) }
  },
}

function startOf(analysis: Analysis, frame: CountFrame): number {
  return analysis.figures[frame.figure]?.start ?? 0
}

function claimOf(analysis: Analysis, frame: CountFrame, idOf: ReadonlyMap<number, string>): Claim | undefined {
  const figure = analysis.figures[frame.figure]
  const id = idOf.get(frame.figure)
  if (!figure || id === undefined) return undefined
  const partOf = frame.partOfFigure === undefined ? undefined : idOf.get(frame.partOfFigure)
  const spoken = attributionOf(analysis, frame.figure)
  const { measure, subject, place, time, scope } = frame
  const what = { id, quantity: quantityOf(analysis, figure, frame), measure, subject, place, time, scope }
  const told = {
    certainty: spoken.denies ? ('denied' as const) : frame.certainty,
    attribution: [...spoken.attribution],
    via: [...spoken.via],
    evidence: evidenceOf(analysis, figure, frame),
    confidence: frame.confidence,
    rules: [...frame.rules, ...spoken.rules],
  }
  return partOf === undefined ? { ...what, ...told } : { ...what, partOf, ...told }
}

function quantityOf(analysis: Analysis, figure: Figure, frame: CountFrame): Quantity {
  const { low, best, high, qualifier, start, end } = figure
  const unit = (figure.kind === 'age' ? null : figure.unit) ?? unitOf(frame)
  return { low, best, high, qualifier, unit, asWritten: analysis.text.slice(start, end), span: { start, end } }
}

const itemKinds = new Set(['equipment', 'munition', 'building'])
const lastWord = /\w+$/
const nounsOfUnit: readonly (readonly [Unit, string])[] = [
  ['household', 'family families household households'],
  ['attack', 'attack attacks strike strikes raid raids assault assaults'],
  ['item', 'fire fires blaze blazes wildfire wildfires'],
]
const unitOfWord = new Map(
  nounsOfUnit.flatMap(([unit, nouns]) => nouns.split(' ').map((noun) => [noun, unit] as const)),
)

function unitOf(frame: CountFrame): Unit {
  const unit = unitOfWord.get(lastWord.exec(frame.noun?.toLowerCase() ?? '')?.[0] ?? '')
  if (unit === 'household') return unit
  if (frame.measure === 'sites' || frame.subject.kind === 'place') return 'site'
  if (itemKinds.has(frame.subject.kind ?? '')) return 'item'
  return unit ?? 'person'
}

function evidenceOf(analysis: Analysis, figure: Figure, frame: CountFrame): Claim['evidence'] {
  const start = Math.min(frame.clause.start, figure.start)
  const end = Math.max(frame.clause.end, figure.end)
  return { in: analysis.field, start, end, quote: analysis.text.slice(start, end) }
}
