import type { Measure, Scope } from '@crosstally/model'
import { wordSet } from '../../languages/word-table.ts'
import { isAnnouncedMore } from './announced-more.ts'
import { role } from './lexicon/word-entry.ts'
import type { SentenceView } from './sentence-view.ts'
import { figureAt, hasRole, hasWord, isHardBreak, kindAt, wordAt } from './sentence-view.ts'
import type { Settled } from './settle.ts'

/** Whether a count is a total, adds to an earlier one, or is part of another; `base` is the figure it is part of. Pure. */
export function scopeOf(given: {
  view: SentenceView
  settled: readonly Settled[]
  position: number
  counted: ReadonlySet<Measure>
}): { scope: Scope; base?: number } {
  const { view, settled, position, counted } = given
  const one = settled[position]
  const candidate = one?.candidate
  if (!one || !candidate) return { scope: 'total' }
  const previous = position === 0 ? undefined : settled[position - 1]
  const base = candidate.base ?? (candidate.scope === 'part' ? previous?.phrase.index : undefined)
  const { partitive } = one.phrase
  if (candidate.scope === 'part' || isPartitive(view, one) || isRemainder(view, one)) {
    const whole = base ?? (partitive === undefined ? undefined : previous?.phrase.index)
    return { scope: 'part', ...(whole === undefined ? {} : { base: whole }) }
  }
  if (isOutOf(view, settled, position)) {
    return { scope: 'part', ...(previous ? { base: previous.phrase.index } : {}) }
  }
  if (isCondition(given)) return { scope: 'part' }
  if (isShareOf(view, one)) return { scope: 'part' }
  if (isUnidentified(view, one)) return { scope: 'part' }
  if (isFirstOf(view, one, previous)) return { scope: 'part', ...(previous ? { base: previous.phrase.index } : {}) }
  if (isWave(view, one) || isAnnouncedMore(view, one)) return { scope: 'additional' }
  if (candidate.scope === 'additional' || one.phrase.additional) {
    return { scope: adds({ settled, position, counted }) ? 'additional' : 'total' }
  }
  return { scope: 'total' }
}

function isPartitive(view: SentenceView, one: Settled): boolean {
  if (one.phrase.partitive === undefined || one.phrase.figure.best === 0) return false
  const owner = wordAt(view, one.phrase.figure.endToken + 1)
  if (one.phrase.partitive === 'noun' && possessives.has(owner)) return false
  for (let at = one.phrase.first; at < one.phrase.figure.firstToken; at += 1)
    if (wordAt(view, at) === 'all') return false
  return true
}

const sharing = wordSet(['contributing', 'contributed', 'contributes', 'comprising'])
const shareReach = 4

/** 'with Egypt contributing 658', '49 women and 13 children among them'. */
function isShareOf(view: SentenceView, { phrase }: Settled): boolean {
  if (
    /^(?:among|amongst)$/.test(wordAt(view, phrase.end)) &&
    /^(?:them|these|those)$/.test(wordAt(view, phrase.end + 1))
  )
    return true
  if (isNextShare(view, phrase)) return true
  for (let at = phrase.first - 1; at >= phrase.first - shareReach && figureAt(view, at) < 0; at -= 1) {
    if (isHardBreak(view, at)) return false
    if (hasWord(view, at, sharing)) return true
  }
  return false
}

/** 'accounted for 1,604 of them and Xville for 976'. */
function isNextShare(view: SentenceView, { class: counted, first }: Settled['phrase']): boolean {
  if (counted !== 'bare' || wordAt(view, first - 1) !== 'for') return false
  let isSecond = false
  for (let at = first - 2; at >= view.first; at -= 1) {
    isSecond ||= figureAt(view, at) >= 0
    if (wordAt(view, at).startsWith('accounted')) return isSecond
  }
  return false
}

const conditions = wordSet(['critical', 'stable', 'serious', 'intensive', 'surgery', 'danger', 'coma', 'grave'])

/** 'hurt 34 people; six remain in critical condition': how some of the wounded fare, once the wounded were counted. */
function isCondition({ view, settled, position, counted }: Parameters<typeof scopeOf>[0]): boolean {
  const one = settled[position]
  if (one?.candidate?.measure !== 'wounded' || !tellsCondition(view, one)) return false
  const before = settled.slice(Math.max(0, position - nearCounts), position)
  return counted.has('wounded') || before.some(({ candidate }) => candidate?.measure === 'wounded')
}

const gravely = wordSet(['seriously', 'critically', 'badly', 'gravely', 'severely', 'heavily', 'lightly', 'slightly'])
const conditionReach = 6

/** 'are in a critical state', ', nine seriously': how they fare, and nothing else. */
function tellsCondition(view: SentenceView, { candidate, phrase }: Settled): boolean {
  const { trigger = -1 } = candidate ?? {}
  if (hasWord(view, trigger, conditions)) return true
  if (hasWord(view, phrase.end, gravely) && trigger < phrase.first) return true
  if (trigger < phrase.end || !hasRole(view, trigger, role.be | role.preposition)) return false
  for (let at = trigger + 1; at < trigger + conditionReach && figureAt(view, at) < 0 && !isHardBreak(view, at); at += 1)
    if (hasWord(view, at, conditions)) return true
  return false
}

const notYet = new Set(['not', 'yet', 'still', 'remain', 'remained', 'remains'])

/** 'bodies that are yet to be identified': some of the dead. */
function isUnidentified(view: SentenceView, one: Settled): boolean {
  const { phrase } = one
  if (phrase.class !== 'body') return false
  let open = false
  for (let at = phrase.figure.endToken; at < Math.min(view.end, phrase.end + 8); at += 1) {
    const word = wordAt(view, at)
    if (word === 'unidentified' || (word === 'identified' && open)) return true
    open = open || notYet.has(word)
    if (isHardBreak(view, at)) return false
  }
  return false
}

/** 'the other 15': what is left of a number given before. */
function isRemainder(view: SentenceView, one: Settled): boolean {
  const at = one.phrase.figure.firstToken - 1
  return (wordAt(view, at) === 'other' || wordAt(view, at) === 'remaining') && wordAt(view, at - 1) === 'the'
}

/** 'promised ten and handed over the first four'. */
function isFirstOf(view: SentenceView, one: Settled, previous: Settled | undefined): boolean {
  if (wordAt(view, one.phrase.figure.firstToken - 1) !== 'first' || !previous?.candidate) return false
  const size = one.phrase.figure.best ?? 0
  return previous.candidate.measure === one.candidate?.measure && size < (previous.phrase.figure.best ?? 0)
}

const flows = new Set<Measure>([
  'deployed',
  'displaced',
  'supplied',
  'launched',
  'recruited',
  'sites',
  'training',
  'evacuated',
  'repatriated',
])

/** How many earlier counts of its sentence a count is compared with. */
const nearCounts = 40

/** 'killed 12 and wounded 79 more' adds to no earlier count of wounded: 'more' needs one, or a measure that comes in waves. */
function adds(given: { settled: readonly Settled[]; position: number; counted: ReadonlySet<Measure> }): boolean {
  const { settled, position, counted } = given
  const measure = settled[position]?.candidate?.measure
  if (measure === undefined) return false
  const earlier = settled.slice(Math.max(0, position - nearCounts), position).filter((one) => one.candidate)
  const goesOn = flows.has(measure) && counted.has(measure)
  if (!goesOn && earlier.length > 0 && earlier.every((one) => one.candidate?.measure !== measure)) return false
  return flows.has(measure) || counted.has(measure)
}

const possessives = new Set(['his', 'her', 'its', 'their', 'our', 'my'])
const ofWords = wordSet(['of', 'among', 'from'])
const listed = wordSet(['these', 'those'])
const wholes = wordSet(['these', 'those', 'them', 'the', 'which', 'whom'])

/** 'Of the 5,000 injured, 120 are …', 'Out of these, 120 …', 'of the injured 120 remain …'. */
function isOutOf(view: SentenceView, settled: readonly Settled[], position: number): boolean {
  const one = settled[position]
  if (!one) return false
  const { first } = one.phrase
  const previous = settled[position - 1]?.phrase
  if (previous && first - previous.end < 16 && opensWith(view, previous.first))
    return endsOpening(view, previous.end, first)
  const from = Math.max(view.first, first - 6)
  for (let at = first - 1; at >= from; at -= 1) {
    if (hasWord(view, at, ofWords) && hasWord(view, at + 1, wholes) && opensWith(view, at + 1))
      return (
        endsOpening(view, at + 1, first) ||
        at + 3 === first ||
        (at + 2 === first && /^(?:them|these|those|whom|which)$/.test(wordAt(view, at + 1))) ||
        (at + 1 === first && hasWord(view, first, listed))
      )
  }
  return false
}

/** 'of' or 'among' at the start of a clause: nothing, a mark, 'that' or 'out' stands before it. */
function opensWith(view: SentenceView, whole: number): boolean {
  let at = whole - 1
  while (at > view.first && hasWord(view, at, wholes)) at -= 1
  if (!hasWord(view, at, ofWords)) return false
  const before = wordAt(view, at - 1)
  return (
    at === view.first || before === 'out' || before === 'that' || before === ',' || before === 'and' || before === ';'
  )
}

function endsOpening(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (wordAt(view, at) === ',') return true
  return false
}

const waves = wordSet([
  'batch',
  'wave',
  'contingent',
  'round',
  'tranche',
  'reinforcements',
  'reinforcement',
  'replacements',
  'group',
])
const later = wordSet([
  'second',
  'third',
  'fourth',
  'new',
  'further',
  'fresh',
  'additional',
  'next',
  'another',
  'reinforcements',
])
const replacing = wordSet([
  'replace',
  'replacing',
  'replaced',
  'reinforce',
  'reinforcing',
  'reinforcements',
  'replenish',
  'replacement',
])
const adding = wordSet(['add', 'adds', 'added', 'adding'])

/** 'a second batch of 1,500', 'to which they add 3,000', '1,500 troops … to replace losses'. */
function isWave(view: SentenceView, one: Settled): boolean {
  const { phrase, candidate } = one
  if (candidate && hasWord(view, candidate.trigger, adding)) return true
  if (candidate?.measure !== 'deployed') return false
  for (let at = phrase.first - 1; at >= Math.max(view.first, phrase.first - 3); at -= 1) {
    if (hasWord(view, at, waves) && hasWord(view, at - 1, later)) return true
  }
  for (let at = phrase.end; at < Math.min(view.end, phrase.end + 12); at += 1) {
    if (figureAt(view, at) >= 0 && kindAt(view, at) === 'count') return false
    if (hasWord(view, at, replacing)) return true
  }
  return false
}
