import type { Measure } from '@crosstally/model'
import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import type { NounClass } from './lexicon/word-entry.ts'
import { hasWord, type SentenceView, wordAt } from './sentence-view.ts'
import type { Story } from './story-kind.ts'

/** Words of those who are held, whoever holds them. */
export const holding = new Set([
  'held',
  'hold',
  'holding',
  'holds',
  'detained',
  'captured',
  'capture',
  'seized',
  'captivity',
])

const shelters = wordSet('camp camps shelter shelters centre centres center centers site sites hall halls'.split(' '))
const armed = new Set<NounClass>(['military', 'militant'])

/**
 * Outside an abduction fighters who are held captive are captured, and people 'held' without a word more are
 * detained, or sheltered where it is a camp that holds them. Pure.
 */
export function holderOf(
  view: SentenceView,
  { trigger }: Candidate,
  { phrase, story }: { phrase: CountedPhrase; story: Story },
): Measure {
  if (hasWord(view, trigger - 1, shelters) || hasWord(view, trigger - 2, shelters)) return 'displaced'
  const word = wordAt(view, trigger)
  if (isHeldByGang(view, trigger)) return armed.has(phrase.class) ? 'captured' : 'hostages'
  const isCaptive = word === 'captivity' || isSaidCaptive(view, trigger)
  if (armed.has(phrase.class) && (isCaptive || story === 'prisoners')) return 'captured'
  return word.startsWith('h') && holding.has(word) && !isCaptive ? 'detained' : 'hostages'
}

const gangs = wordSet(
  'gang gangs kidnappers bandits gunmen pirates rebels militants mutineers insurgents jihadists abductors captors hijackers militia militiamen extremists terrorists'.split(
    ' ',
  ),
)
const gangReach = 5

/** 'the gang held 54 people': nobody else's prisoners. */
function isHeldByGang(view: SentenceView, trigger: number): boolean {
  for (let at = trigger - 1; at >= trigger - gangReach; at -= 1) if (hasWord(view, at, gangs)) return true
  return wordAt(view, trigger + 1) === 'by' && (hasWord(view, trigger + 2, gangs) || hasWord(view, trigger + 3, gangs))
}

function isSaidCaptive(view: SentenceView, trigger: number): boolean {
  for (let at = trigger + 1; at < Math.min(view.end, trigger + 12); at += 1) if (hasWord(view, at, captive)) return true
  return false
}

const taking = wordSet(['take', 'takes', 'took', 'taken', 'taking'])

/** 'took 30 girls' without a word more: abducted, but only where the report tells of an abduction. Pure. */
export function isOnlyTaken(view: SentenceView, { measure, trigger }: Candidate): boolean {
  if (measure !== 'hostages' || !hasWord(view, trigger, taking)) return false
  return !isSaidCaptive(view, trigger)
}

const captive = wordSet(['hostage', 'hostages', 'captive', 'bush', 'forest'])

const medics = wordSet(['ambulance', 'ambulances', 'medics', 'paramedics'])
const medicReach = 4

/** 'Ambulances took away 33': to be treated. Pure. */
export function isTakenByMedics(view: SentenceView, { trigger }: Candidate): boolean {
  if (!hasWord(view, trigger, taking)) return false
  for (let at = trigger - 1; at >= trigger - medicReach; at -= 1) if (hasWord(view, at, medics)) return true
  return false
}
