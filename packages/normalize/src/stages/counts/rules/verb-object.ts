import { wordSet } from '../../../languages/word-table.ts'
import type { Candidate, CountRule, RuleInput } from '../candidate.ts'
import { form, role } from '../lexicon/word-entry.ts'
import {
  entryAt,
  figureAt,
  hasRole,
  hasWord,
  isCompound,
  isHardBreak,
  kindAt,
  type SentenceView,
  tokenAt,
  wordAt,
} from '../sentence-view.ts'
import { hasObject, isPassive, joinStates, readVerb } from '../verb-phrase.ts'

const reach = 12
const linkingPrepositions = wordSet(['of', 'back', 'down', 'up', 'out', 'off', 'away', 'in'])

interface Walk {
  at: number
  penalty: number
  words: number
  /** Nouns between the verb and the phrase: the verb's object may be one of them. */
  nouns: number
  /** A comma stands between. */
  crossed: boolean
}

/** The verb before the counted phrase: 'killed at least 12', 'wounding 30', 'has sent some 3,500 soldiers'. */
export const verbObject: CountRule = {
  id: 'counts/verb-object',
  find(input) {
    const { view, phrase } = input
    const walk: Walk = { at: phrase.first - 1, penalty: 0, words: 0, nouns: 0, crossed: false }
    if (
      hasRole(view, walk.at, role.preposition) &&
      wordAt(view, walk.at) !== 'with' &&
      !hasWord(view, walk.at, linkingPrepositions) &&
      entryAt(view, walk.at)?.senses.length === 0
    )
      return verbWithPreposition(input)
    const called = wordAt(view, walk.at) === 'with' ? verbWithPreposition(input) : undefined
    if (called) return called
    const limit = Math.max(view.first, phrase.first - reach)
    while (walk.at >= limit) {
      if (isTally(view, walk.at)) return undefined
      const isNoVerb = isHeadOfCount(input, walk.at) || (walk.crossed && hasOwnVerb(input))
      const found = isNoVerb ? undefined : readTrigger(input, walk)
      if (found) return isGift(input, found) ? found : undefined
      if (!stepBack(view, walk)) return undefined
      walk.at -= 1
      walk.words += 1
    }
    return undefined
  },
}

/** 'in the measures carried out in May, 192 men became …': the subject of a verb of its own. */
function hasOwnVerb({ view, phrase }: RuleInput): boolean {
  const entry = entryAt(view, phrase.end)
  if (!entry) return false
  if (hasRole(view, phrase.end, role.be | role.have | role.modal | role.verb)) return true
  return (entry.forms & form.past) !== 0 && ((entry.forms & form.participle) === 0 || hasObject(view, phrase.end))
}

/** '61 launches and 53 interceptions', 'two blocks and three shops': a noun that another number counts is no verb. */
function isHeadOfCount({ view, phrases, position }: RuleInput, at: number): boolean {
  const before = phrases[position - 1]
  if (before?.head !== at) return false
  const entry = entryAt(view, at)
  return (before.noun?.strength ?? 0) >= 2 || (entry?.noun?.plural === true && (entry.forms & form.past) === 0)
}

/** 'will supply the army with four tanks': after 'with' stands what is given, nothing else. */
function isGift({ view, phrase }: RuleInput, found: Candidate): boolean {
  return (
    wordAt(view, phrase.first - 1) !== 'with' || (found.measure === 'supplied' && hasWord(view, found.trigger, givers))
  )
}

const givers = wordSet(
  'supply supplies supplied supplying provide provides provided providing equip equips equipped equipping'.split(' '),
)

const prepositionReach = 6

/** 'searching for nine people', 'spread to six towns': a preposition that the verb calls for. */
function verbWithPreposition({ view, phrase }: RuleInput): Candidate | undefined {
  for (let at = phrase.first - 2; at >= phrase.first - prepositionReach && at >= view.first; at -= 1) {
    if (isHardBreak(view, at) || figureAt(view, at) >= 0 || hasRole(view, at, role.relative) || isTally(view, at))
      return undefined
    const object = readVerb(view, at, { counted: phrase.class, inherited: phrase.inherited, as: 'object' })
    const last = object?.sense.followers.at(-1)
    if (!object || !last?.includes(wordAt(view, phrase.first - 1))) continue
    return { measure: object.sense.measure, score: 0.9 * object.fit, rule: verbObject.id, trigger: at }
  }
  return undefined
}

function readTrigger(input: RuleInput, walk: Walk): Candidate | undefined {
  const { view, phrase } = input
  const { at } = walk
  const entry = entryAt(view, at)
  if (!entry || entry.senses.length === 0 || isCompound(view, at) || isInName(view, at)) return undefined
  if (isDoneBefore(view, at)) return undefined
  if (wordAt(view, at) === 'down' && !isVerbDown(view, at)) return undefined
  if (phrase.class === 'bare' && wordAt(view, at).startsWith('admit') && !isCaring(view, at)) return undefined
  if (wordAt(view, at - 1) === 'as' || wordAt(view, at - 2) === 'as') return undefined
  const object = readVerb(view, at, { counted: phrase.class, inherited: phrase.inherited, as: 'object' })
  const passive = (entry.forms & form.participle) !== 0 && isPassive(view, at)
  const made = (measure: Candidate['measure'], base: number, rule: string): Candidate => ({
    measure: measure === 'rescued' && failsToSave(view, at) ? 'killed' : joinStates(view, at, measure),
    score: base - walk.words * 0.015 - walk.penalty,
    rule,
    trigger: at,
  })
  if (object?.sense.weak && (walk.nouns > 0 || phrase.state !== undefined || (phrase.noun?.strength ?? 0) >= 2))
    return undefined
  if (walk.words > 0 && isPlainNoun(view, at)) return undefined
  if (object && !passive && isVerbBefore(view, at)) return made(object.sense.measure, 0.95 * object.fit, verbObject.id)
  if (object && passive && (walk.words === 0 || isFronted(view, at)))
    return made(
      object.sense.measure,
      (opensClause(view, at - 1) ? 0.9 : 0.7) * object.fit,
      'counts/verb-before-subject',
    )
  const subject = readVerb(view, at, { counted: phrase.class, inherited: phrase.inherited, as: 'subject' })
  // ', leaving 40 people hurt': whoever leaves them so is somebody else; 'of the houses 40 fell': a noun
  const isNoun = entry.noun?.plural === true && hasRole(view, at - 1, role.determiner | role.preposition)
  if (!subject || isNoun || (entry.forms & form.ing) !== 0) return undefined
  if (walk.words === 0 && opensClause(view, at))
    return made(subject.sense.measure, 0.9 * subject.fit, 'counts/verb-before-subject')
  if (isFronted(view, at)) return made(subject.sense.measure, 0.95 * subject.fit, 'counts/verb-before-subject')
  if (walk.words <= 1 && (entry.forms & (form.past | form.base)) !== 0 && !hasRole(view, at - 1, role.pronoun))
    return made(subject.sense.measure, 0.6 * subject.fit, 'counts/verb-before-subject')
  return undefined
}

/** 'brought this number back to 471': the number is what was brought back. */
function isTally(view: SentenceView, at: number): boolean {
  return (
    entryAt(view, at)?.roles === role.tally &&
    hasRole(view, at - 1, role.determiner) &&
    !/^(?:it|that|they)$/.test(wordAt(view, at))
  )
}

const caring = wordSet(
  'hospital hospitals clinic clinics ward wards infirmary doctors staff unit patients care'.split(' '),
)
const caringReach = 8

/** 'The clinic admitted 30', but 'the army admits 30': only those who care for people take them in. */
function isCaring(view: SentenceView, verb: number): boolean {
  for (let at = verb - 1; at >= verb - caringReach; at -= 1) if (hasWord(view, at, caring)) return true
  return false
}

/** '224 killed, over 1,200 in hospital': said of the number before it. */
function isDoneBefore(view: SentenceView, at: number): boolean {
  return kindAt(view, at - 1) === 'count' && wordAt(view, at + 1) === ','
}

/** 'will down 40 drones', but 'has written down 40 names'. */
function isVerbDown(view: SentenceView, at: number): boolean {
  return (
    wordAt(view, at - 1) === 'to' ||
    hasRole(view, at - 1, role.modal | role.pronoun) ||
    entryAt(view, at - 1)?.noun?.plural === true
  )
}

const saving = wordSet(['save', 'revive', 'resuscitate'])
const failing = /^(?:not|cannot|unable|failed|fail|late|never)$|n't$/

/** 'could not save seven', 'failed to save two'. */
function failsToSave(view: SentenceView, verb: number): boolean {
  if (!hasWord(view, verb, saving)) return false
  return (
    failing.test(wordAt(view, verb - 1)) || (wordAt(view, verb - 1) === 'to' && failing.test(wordAt(view, verb - 2)))
  )
}

/** 'Radio Free Name', '(Save the Children 1': a plain form with a capital inside the sentence. */
function isInName(view: SentenceView, at: number): boolean {
  if (((entryAt(view, at)?.forms ?? 0) & (form.past | form.third | form.ing)) !== 0) return false
  if (!/^\p{Lu}\p{Ll}/u.test(tokenAt(view, at)?.text ?? '')) return false
  const before = tokenAt(view, at - 1)
  return before?.text === ',' || before?.text === '(' || /^\p{Lu}/u.test(before?.text ?? '')
}

/** ', died about 8,000 and were injured 10,000': nothing stands before the verb that could be its subject. */
function opensClause(view: SentenceView, verb: number): boolean {
  const before = wordAt(view, verb - 1)
  return before === ',' || before === 'and' || verb === view.first || isHardBreak(view, verb - 1)
}

const longestFront = 20

/** 'To the island were brought by ship 45 doctors', 'from the port had sailed 16 rescuers': before the verb stands no subject, only where or when. */
function isFronted(view: SentenceView, verb: number): boolean {
  let at = verb - 1
  const least = Math.max(view.first, verb - longestFront)
  while (at > least && hasRole(view, at, role.be | role.have | role.adverb) && !hasRole(view, at, role.preposition))
    at -= 1
  for (; at > least && !isHardBreak(view, at - 1); at -= 1) {
    if (wordAt(view, at) === ',' || hasRole(view, at, role.pronoun | role.relative | role.conjunction)) return false
    if (hasRole(view, at, role.determiner) && !hasRole(view, at - 1, role.preposition)) return false
  }
  return (at === view.first || isHardBreak(view, at - 1)) && hasRole(view, at, role.preposition)
}

/** 'the killed' and 'of shelters' are nouns; 'killed 12' is a verb. */
function isVerbBefore(view: SentenceView, at: number): boolean {
  const entry = entryAt(view, at)
  if (hasRole(view, at - 1, role.determiner)) return false
  // 'Trains running: 61', 'Polling stations open: 212'
  if (
    entry?.noun?.plural &&
    (entry.forms & form.past) === 0 &&
    (at === view.first || /ing$/.test(wordAt(view, at - 1)))
  )
    return false
  if (entry?.noun && (entry.forms & (form.past | form.ing)) === 0)
    return !hasRole(view, at - 1, role.preposition) || wordAt(view, at - 1) === 'to'
  return true
}

/** 'outside the police station in Xville 80 people': a plain form without 'to' or 'will' before it is the noun. */
function isPlainNoun(view: SentenceView, at: number): boolean {
  const entry = entryAt(view, at)
  if (!entry?.noun || entry.noun.plural || (entry.forms & form.base) === 0) return false
  if ((entry.forms & (form.past | form.ing)) !== 0) return false
  return (
    wordAt(view, at - 1) !== 'to' &&
    !hasRole(view, at - 1, role.modal | role.pronoun | role.do) &&
    !entryAt(view, at - 1)?.noun?.plural
  )
}

function stepBack(view: SentenceView, walk: Walk): boolean {
  const { at } = walk
  const token = tokenAt(view, at)
  if (!token || isHardBreak(view, at)) return false
  const figure = figureAt(view, at)
  if (figure >= 0) {
    const kind = view.analysis.figures[figure]?.kind
    walk.penalty += kind === 'count' ? 0.12 : 0.05
    if (kind === 'count') walk.nouns = 0
    walk.at = view.analysis.figures[figure]?.firstToken ?? at
    return walk.penalty < 0.5
  }
  if (token.text === ',') {
    walk.penalty += 0.08
    walk.crossed = true
  }
  if (token.text === ')' || token.text === '(') return false
  const entry = entryAt(view, at)
  if (!entry) return stepBackWord(walk, 0.01)
  if ((entry.roles & (role.say | role.relative | role.breaker)) !== 0 && (entry.roles & role.adverb) === 0) return false
  if ((entry.roles & (role.be | role.modal)) !== 0) return false
  if ((entry.roles & (role.preposition | role.conjunction)) !== 0) return stepBackWord(walk, 0.07)
  if ((entry.roles & (role.verb | role.link)) !== 0) return stepBackWord(walk, 0.2)
  if (entry.noun && entry.state === undefined) walk.nouns += 1
  return true
}

function stepBackWord(walk: Walk, penalty: number): boolean {
  walk.penalty += penalty
  return walk.penalty < 0.5
}
