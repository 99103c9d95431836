import { wordSet } from '../../languages/word-table.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'

const general = new Set(['people', 'person', 'persons', 'man', 'woman', 'men', 'women', 'someone', 'source', 'sources'])
const describing = wordSet(
  'familiar with close briefed involved near knowledgeable aware inside who at from on in privy present'.split(' '),
)
const longest = 9

/** 'people familiar with the talks said': who is only told by the words before the verb is named with them. Pure. */
export function fullyDescribed(scan: SpeechScan, speaker: Speaker, group: number): Speaker {
  const { entity, end } = speaker
  if (entity.kind !== 'unnamed' || !general.has(entity.head ?? '') || end >= group || group - end > longest)
    return speaker
  if (scan.tokens[end]?.lower === 'who' && /^source/.test(entity.head ?? '')) return speaker
  if (!describing.hasAt(scan.tokens, end) || entity.rules.includes('names/role-of-body')) return speaker
  for (let at = end; at < group; at += 1)
    if (scan.tokens[at]?.kind === 'mark' && scan.tokens[at]?.text !== '-') return speaker
  const words = scan.analysis.text.slice(scan.tokens[end]?.start, scan.tokens[group - 1]?.end)
  return { ...speaker, entity: { ...entity, name: `${entity.name} ${words}` }, end: group }
}
