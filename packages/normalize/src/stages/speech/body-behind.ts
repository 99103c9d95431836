import type { NamedEntity, Sentence } from '../../document.ts'
import { type Speaker, type SpeechScan, speakerNear, speakerStarting } from './speech-scan.ts'

const subjectReach = 3
const bodyReach = 60

/**
 * 'Its secretary-general, Ann Poe': the body an officer speaks for. It is the body named first in the officer's own sentence, or
 * the subject of the sentences before in the same block. Pure.
 */
export function bodyBehind(scan: SpeechScan, speaker: Speaker, sentence: Sentence): NamedEntity | undefined {
  if (!isOfficer(scan, speaker, sentence)) return undefined
  for (let at = speaker.first - 1; at >= Math.max(sentence.firstToken, speaker.first - bodyReach); at -= 1) {
    const other = speakerStarting(scan, at)
    if (other?.entity.kind === 'organization' && !isAside(scan, other)) return other.entity
    if (other?.entity.kind === 'place') return undefined
  }
  return subjectBefore(scan, sentence)
}

/** 'It owes its staff 9 million, according to the ministry, while its director': neither is the one behind him. */
function isAside({ tokens }: SpeechScan, { first }: Speaker): boolean {
  if ([first, first - 1].some((at) => tokens[at]?.lower === 'its')) return true
  return [first - 1, first - 2].some((at) => tokens[at]?.lower === 'to' && tokens[at - 1]?.lower === 'according')
}

/** Somebody with an office in the words 'its …'. */
function isOfficer({ tokens }: SpeechScan, { entity, pronoun, first }: Speaker, { firstToken }: Sentence): boolean {
  if (pronoun || (entity.kind !== 'person' && entity.kind !== 'unnamed') || entity.rules.includes('names/antecedent'))
    return false
  return [first, first - 1].some(
    (at) => at >= firstToken && ['its', 'through', 'via'].includes(tokens[at]?.lower ?? ''),
  )
}

function subjectBefore(scan: SpeechScan, sentence: Sentence): NamedEntity | undefined {
  const { sentences } = scan.analysis
  let index = (scan.tokens[sentence.firstToken]?.sentence ?? 0) - 1
  for (let hops = 0; hops < 2; hops += 1, index -= 1) {
    const before = sentences[index]
    if (!before || before.block !== sentence.block) return undefined
    let first = before.firstToken
    while (scan.inTime[first] === 1 || scan.tokens[first]?.kind === 'mark') first += 1
    for (let at = first; at < first + subjectReach; at += 1) {
      const subject = speakerNear(scan, at)
      if (subject?.entity.kind === 'organization') return subject.entity
      if (subject && explained(scan, subject)) return { ...subject.entity, kind: 'organization' }
    }
  }
  return undefined
}

/** 'Seatrust, the dockers' union, …': a name that the words after it tell to be a body. */
function explained(scan: SpeechScan, { end, pronoun }: Speaker): boolean {
  const after = scan.tokens[end]?.text === ',' ? speakerNear(scan, end + 1) : undefined
  return !pronoun && after?.entity.kind === 'organization' && scan.tokens[after.end]?.text === ','
}
