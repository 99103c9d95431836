import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import { type NounClass, role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'
import { type Settled, threshold } from '../settle.ts'
import { classOfEntry } from './nested-labels.ts'

/** What sets out only to help or to guard: there is nothing else to count it for. */
const helping = wordSet(
  'ambulance ambulances helicopter helicopters excavator excavators bulldozer bulldozers warship warships frigate frigates lifeboat lifeboats tug tugs crane cranes digger diggers appliance appliances'.split(
    ' ',
  ),
)
const measureOf: Readonly<Partial<Record<NounClass, Measure>>> = {
  equipment: 'other',
  craft: 'other',
  site: 'sites',
  event: 'other',
}
const teams = wordSet('teams crews squads patrols brigades detachments'.split(' '))
const rule = 'counts/thing-default'
const comparing = wordSet(['other', 'both', 'best', 'top', 'worst', 'safest', 'same'])
/** What nature repeats is no event that anybody counts, nor are animals. */
const natural = wordSet([
  'dog',
  'dogs',
  'aftershock',
  'aftershocks',
  'tremor',
  'tremors',
  'quake',
  'quakes',
  'earthquakes',
])

/**
 * Vehicles, vessels, places and attacks of which nothing that we know a measure for is said: 'eighty tractors round the park', 'thirty
 * ambulances on the road', '46 towns'. Last of all, since whatever else tells is better.
 */
export function countThings(view: SentenceView, settled: readonly Settled[]): void {
  for (const [position, one] of settled.entries()) {
    const { phrase, candidate } = one
    if (candidate && candidate.score >= threshold) continue
    const before = settled[position - 1]?.candidate
    if (before?.rule === rule && phrase.class === 'bare' && /^(?:,|and)$/.test(wordAt(view, phrase.first - 1)))
      one.candidate = before
    const measure =
      measureOfEntry(view, one) ??
      measureOf[phrase.class] ??
      (isPoll(view, one) ? 'other' : hasWord(view, phrase.head, teams) ? 'deployed' : undefined)
    if (!measure || !isNumber(one)) continue
    if (measure === 'other' && phrase.figure.best === 2) continue
    if (phrase.class !== 'bare' && (!isPlain(view, one) || isAside(view, one))) continue
    const told = measure === 'other' && isHelp(view, one) ? 'deployed' : measure
    one.candidate = { measure: told, score: 0.41, rule, trigger: phrase.head }
    const part = settled[position - 1]
    if (part && !part.candidate && part.phrase.partitive === 'noun' && part.phrase.end === phrase.figure.firstToken)
      part.candidate = { ...one.candidate, scope: 'part' }
  }
}

/** 'grenade launchers - 268', 'line of cars: 5,500'. */
function measureOfEntry(view: SentenceView, one: Settled): Measure | undefined {
  const named = one.phrase.class === 'bare' ? classOfEntry(view, one) : undefined
  return named === 'equipment' || named === 'craft' ? 'other' : undefined
}

const votes = wordSet(['votes', 'ballots', 'signatures'])
const leastPoll = 1000

/** 'won 412,000 votes' tells how many voted; '195 votes to 106' passed a law. */
function isPoll(view: SentenceView, { phrase: { head, figure } }: Settled): boolean {
  return hasWord(view, head, votes) && (figure.best ?? figure.low ?? 0) >= leastPoll
}

const owned = wordSet(['its', 'their', 'our', "'s"])

/** 'thirty ambulances', 'six of its vessels', 'five coast guard boats'. */
function isHelp(view: SentenceView, { phrase }: Settled): boolean {
  if (phrase.class === 'event') return false
  for (let at = phrase.figure.endToken; at < phrase.head; at += 1)
    if (hasWord(view, at, owned) || hasWord(view, at, guards)) return true
  return hasWord(view, phrase.head, helping) || hasWord(view, phrase.head - 1, armoured)
}

const armoured = wordSet(['armoured', 'armored', 'troop'])

const guards = wordSet([
  'guard',
  'coastguard',
  'navy',
  'naval',
  'police',
  'army',
  'fire',
  'rescue',
  'patrol',
  'military',
])
const carrying = wordSet('took takes take brought bring brings carried carry carries drove ferried picked'.split(' '))

/** 'has 40 districts', 'blamed for two attacks', 'Leopard 2 tanks', 'two coaches took the residents away': no count of its own. */
function isAside(view: SentenceView, { phrase }: Settled): boolean {
  const before = phrase.first - 1
  if (phrase.class === 'site') return hasRole(view, before, role.have)
  if (phrase.class === 'event') return wordAt(view, before) === 'for'
  return (
    hasWord(view, phrase.end, carrying) ||
    /^\p{Lu}\p{Ll}/u.test(tokenAt(view, phrase.figure.firstToken - 1)?.text ?? '')
  )
}

function isNumber({ phrase: { figure } }: Settled): boolean {
  return figure.qualifier !== 'vague' && figure.best !== 0 && figure.best !== 1
}

/** A plural in small letters, and no 'other two': 'Top 10 Beaches' names a page. */
function isPlain(view: SentenceView, { phrase }: Settled): boolean {
  if (
    phrase.head < 0 ||
    !entryAt(view, phrase.head)?.noun?.plural ||
    hasWord(view, phrase.head, natural) ||
    /^\p{Lu}/u.test(tokenAt(view, phrase.head)?.text ?? '')
  )
    return false
  for (let at = phrase.first - 1; at <= phrase.head; at += 1) if (hasWord(view, at, comparing)) return false
  return true
}
