import type { DraftFigure } from './draft-figure.ts'
import type { FigureContext } from './figures-stage.ts'
import type { UnitReading } from './read-unit.ts'

/** 'in ’91': a year without its century. Pure. */
export function isShortYear({ tokens, pack }: FigureContext, { numberFirst, numberEnd }: DraftFigure): boolean {
  const mark = tokens[numberFirst - 1]
  if (mark?.text !== '’' && mark?.text !== "'") return false
  if (tokens[numberFirst]?.spaceBefore || !/^\d\d$/.test(tokens[numberFirst]?.text ?? '')) return false
  const after = tokens[numberEnd]
  const closes = after?.kind !== 'word' || pack.functionWords.has(after.lower)
  return closes && yearLeads.has(tokens[numberFirst - 2]?.lower ?? '')
}

const yearLeads = new Set([
  'in',
  'since',
  'of',
  'from',
  'until',
  'before',
  'after',
  'during',
  'summer',
  'winter',
  'spring',
  'fall',
])

/** '1998', '2025' beside no noun that could be counted. Pure. */
export function isYear({ tokens, pack }: FigureContext, figure: DraftFigure, unit: UnitReading | undefined): boolean {
  const text = tokens[figure.numberFirst]?.text ?? ''
  if (text.length !== 4 || !/^(?:1[5-9]|20)\d\d$/.test(text) || figure.numberEnd !== figure.numberFirst + 1 || unit)
    return false
  const before = tokens[figure.numberFirst - 1]?.lower ?? ''
  if (/^(?:about|some|over|least|than|nearly|almost|around|roughly|approximately|another|additional)$/.test(before))
    return false
  const after = tokens[figure.numberEnd]
  if (after?.kind !== 'word' || !after.spaceBefore) return true
  return (
    pack.functionWords.has(after.lower) ||
    !/(?:[^s]s|people|men|women|children|personnel|staff|police|dead)$/.test(after.lower)
  )
}
