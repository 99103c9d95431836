import { wordSet } from '../../languages/word-table.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'
import type { VerbHit } from './verb-hit.ts'

/** 'America's population stood at …': the owner of the subject is not the subject. Pure. */
export function isPossessor(scan: SpeechScan, speaker: Speaker): boolean {
  const after = scan.tokens[speaker.end]
  return after?.lower === "'s" || (after?.text === '’' && !after.spaceBefore)
}

/** 'America's prison population stood at …': another noun stands between. Pure. */
export function isWithinSubject({ tokens }: SpeechScan, { end, entity }: Speaker, { at }: VerbHit): boolean {
  if (entity.kind === 'document') return false
  for (let between = end; between < at; between += 1)
    if (tokens[between]?.kind === 'word' && !auxiliaries.hasAt(tokens, between)) return true
  return false
}

const auxiliaries = wordSet(['has', 'have', 'had', 'still', 'now', 'already', 'today', 'then', 'currently'])
