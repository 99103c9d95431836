import { wordSet } from '../../languages/word-table.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'
import type { VerbHit } from './verb-hit.ts'

const fates = wordSet(
  'dead killed missing injured wounded hurt displaced homeless safe alive trapped stranded ill infected sick kidnapped abducted detained destroyed damaged'.split(
    ' ',
  ),
)

/** '15 people reported dead', 'villagers feared missing': those who are counted say nothing. Pure. */
export function isFate({ tokens, inFigure }: SpeechScan, { first, end, entity }: Speaker, hit: VerbHit): boolean {
  if (!hit.verb.forms.includes('participle') || !fates.hasAt(tokens, hit.end)) return false
  const counted = inFigure[first] === 1 || inFigure[first - 1] === 1 || inFigure[end - 1] === 1
  return counted || people.has(entity.head ?? '')
}

const people = new Set(
  'people persons men women children villagers residents locals miners students pupils workers passengers'.split(' '),
)

const scholars =
  /^(?:monitors|observers|researchers|scientists|authors|economists|analysts|experts|historians|scholars|statisticians|pollsters|epidemiologists|demographers|auditors)$/
const searchers = new Set(
  'police sheriff army navy military force forces troops guard coastguard crew crews team teams brigade patrol department deputies squad'.split(
    ' ',
  ),
)

/** 'Officers found two men', 'the valley has seen 10 deaths': they come upon them and report nothing. Pure. */
export function comesUpon(scan: SpeechScan, { entity, pronoun, end }: Speaker, { verb, at }: VerbHit): boolean {
  const head = entity.head ?? ''
  if (verb.lemma === 'see') {
    const perfect = at > end && ['has', 'have', 'had'].includes(scan.tokens[at - 1]?.lower ?? '')
    return perfect && entity.kind === 'person' && entity.role === undefined
  }
  if (verb.lemma !== 'find' && verb.lemma !== 'discover') return false
  if (entity.kind === 'person' || pronoun || searchers.has(head)) return true
  return entity.kind === 'unnamed' && !scholars.test(head)
}
