import type { Speaker, SpeechScan } from './speech-scan.ts'

/** 'quoted by Le Relais as saying': a name that no list knows, in the place of an outlet. Pure. */
export function isUnknownQuoter({ tokens }: SpeechScan, { entity, end, pronoun }: Speaker): boolean {
  return (
    !pronoun &&
    entity.kind === 'person' &&
    entity.role === undefined &&
    tokens[end]?.lower === 'as' &&
    tokens[end + 1]?.lower === 'saying'
  )
}

/** An outlet; where somebody was told something, also 'the Delta agency', 'the Ledger of Delta', 'El Faro del Sur'. Pure. */
export function isHearer({ tokens }: SpeechScan, { entity, first, end }: Speaker): boolean {
  if (entity.kind === 'outlet') return true
  if (entity.head === 'agency') return /^(?:\p{Lu}\S+ )+[aA]gency$/u.test(entity.name) && end - first < 5
  const opening = tokens[first]
  if (entity.kind === 'document') return tokens[first + (opening?.lower === 'the' ? 1 : 0)]?.capital === true
  return entity.rules.includes('names/full-name') && papers.test(opening?.text ?? '')
}

/** Articles that begin the names of newspapers. */
const papers = /^(?:El|La|Le|Les|Il|Der|Die|De|O|A|The)$/

/** 'Interviewed on Wednesday by Radio Uno': how many tokens the words take, with a date between. Pure. */
export function interviewedBy({ tokens, inTime }: SpeechScan, at: number): number {
  if (tokens[at]?.lower !== 'interviewed') return 0
  let by = at + 1
  while (by < at + 6 && (inTime[by] === 1 || tokens[by]?.lower === 'on' || tokens[by]?.lower === 'there')) by += 1
  return tokens[by]?.lower === 'by' && by > at + 1 ? by + 1 - at : 0
}
