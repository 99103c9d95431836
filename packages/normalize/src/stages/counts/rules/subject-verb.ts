import { wordSet } from '../../../languages/word-table.ts'
import type { Candidate, CountRule, RuleInput } from '../candidate.ts'
import { form, type NounClass, role } from '../lexicon/word-entry.ts'
import { verbAfterRelative } from '../relative-clause.ts'
import {
  entryAt,
  figureAt,
  hasRole,
  hasWord,
  isCompound,
  isHardBreak,
  type SentenceView,
  tokenAt,
  wordAt,
} from '../sentence-view.ts'
import {
  endOfFollowers,
  hasObject,
  isParticiple,
  isPassive,
  joinStates,
  readVerb,
  skipApposition,
  strongerState,
} from '../verb-phrase.ts'

const reach = 18
const leaves = wordSet(['left', 'leaving', 'leaves', 'leave'])
const stateClasses = new Set([
  'person',
  'military',
  'militant',
  'responder',
  'household',
  'refugee',
  'captive',
  'crowd',
  'group',
  'bare',
  'unknown',
  'casualty',
])

/** 'Two officers were burnt' tells of people, not of things. */
const ofThings: ReadonlySet<Candidate['measure']> = new Set(['destroyed', 'damaged'])
const ofPeople: ReadonlySet<NounClass> = new Set([
  'person',
  'military',
  'militant',
  'responder',
  'refugee',
  'captive',
  'crowd',
])

interface Walk {
  at: number
  penalty: number
  aux: boolean
  crossed: boolean
}

/** The verb after the counted phrase: '12 people were killed', '300 fled', 'six homes destroyed', '40 are missing'. */
export const subjectVerb: CountRule = {
  id: 'counts/subject-verb',
  find(input) {
    const { view, phrase } = input
    const main = verbAfterRelative(view, phrase.end)
    return (main < 0 ? undefined : findFrom(input, main)) ?? findFrom(input, startOfVerb(view, phrase))
  },
}

const others = wordSet(['rest', 'others', 'remainder', 'remaining'])

/** Where the verb may begin: behind an apposition, or behind the commas of a number that is one ('the rest, 27, were saved'). */
function startOfVerb(view: SentenceView, phrase: RuleInput['phrase']): number {
  const { first, end } = phrase
  const isApposed = wordAt(view, first - 1) === ',' && wordAt(view, end) === ',' && hasWord(view, first - 2, others)
  return isApposed ? end + 1 : skipApposition(view, end)
}

function findFrom(input: RuleInput, start: number): Candidate | undefined {
  const { view, phrase } = input
  const walk: Walk = { at: start, penalty: start > phrase.end ? 0.08 : 0, aux: false, crossed: false }
  const limit = Math.min(view.end, walk.at + reach)
  let best: Candidate | undefined
  while (walk.at < limit) {
    const found = readTrigger(input, walk)
    if (found && (!best || found.score > best.score)) best = found
    if (found && found.score > 0.6) return returnAfter(input, found) ?? deathAfter(input, found) ?? best
    if (isAboutAnother(input, walk.at) || !stepOver(view, walk)) return best
    walk.at += 1
  }
  return best
}

const singular = wordSet(['is', 'was', 'has'])

/** 'Nine deputies exchanged fire with the robber, who was killed': said of one. */
function isAboutAnother({ view, phrase }: RuleInput, at: number): boolean {
  return wordAt(view, at) === 'who' && hasWord(view, at + 1, singular) && phrase.figure.best !== 1
}

const recovering = new Set<Candidate['measure']>(['wounded', 'other', 'casualties'])

/** 'were patched up and sent back to the front': those who recovered and went back count as such. */
function returnAfter({ view, phrase }: RuleInput, found: Candidate): Candidate | undefined {
  if (!recovering.has(found.measure)) return undefined
  for (let at = found.trigger + 1; at < Math.min(view.end, found.trigger + reach); at += 1) {
    if (isHardBreak(view, at) || figureAt(view, at) >= 0) return undefined
    if (wordAt(view, at) !== 'and') continue
    for (let verb = at + 1; verb <= at + 3; verb += 1) {
      const object = readVerb(view, verb, { counted: phrase.class, inherited: phrase.inherited, as: 'object' })
      const subject = readVerb(view, verb, { counted: phrase.class, inherited: phrase.inherited, as: 'subject' })
      for (const read of [object, subject])
        if (read?.sense.measure === 'returned_to_duty') return { ...found, measure: 'returned_to_duty', trigger: verb }
    }
  }
  return undefined
}

/** 'Two people hurt in the crash died on Monday': a participle at the noun, then the verb that tells what became of them. */
function deathAfter({ view, phrase }: RuleInput, found: Candidate): Candidate | undefined {
  if (found.measure !== 'wounded' || found.trigger !== phrase.end || isPassive(view, found.trigger)) return undefined
  for (let at = found.trigger + 1; at < Math.min(view.end, found.trigger + reach); at += 1) {
    if (isHardBreak(view, at) || figureAt(view, at) >= 0 || wordAt(view, at) === ',') return undefined
    if (hasRole(view, at, role.relative | role.conjunction | role.pronoun)) return undefined
    const verb = readVerb(view, at, { counted: phrase.class, inherited: phrase.inherited, as: 'subject' })
    if (verb?.sense.measure === 'killed' && ((entryAt(view, at)?.forms ?? 0) & form.past) !== 0)
      return { ...found, measure: 'killed', trigger: at }
  }
  return undefined
}

function readTrigger(input: RuleInput, walk: Walk): Candidate | undefined {
  const { view, phrase } = input
  const entry = entryAt(view, walk.at)
  if (!entry || isCompound(view, walk.at)) return undefined
  const distance = Math.min(reach, walk.at - phrase.end) * 0.012
  const made = (measure: Candidate['measure'], base: number): Candidate => ({
    measure: joinStates(view, walk.at, measure),
    score: base - distance - walk.penalty,
    rule: subjectVerb.id,
    ...(isAmongThose(view, walk.at) ? { scope: 'part' as const } : {}),
    trigger: walk.at,
  })
  if (entry.noun && !walk.aux && walk.at > phrase.end && (entry.forms & (form.past | form.participle | form.ing)) === 0)
    return undefined
  const near =
    hasWord(view, phrase.first - 1, leaves) ||
    walk.at === phrase.end ||
    walk.aux ||
    onlyAdverbs(view, phrase.end, walk.at) ||
    wordAt(view, walk.at - 1) === ','
  const read = readVerb(view, walk.at, { counted: phrase.class, inherited: phrase.inherited, as: 'object' })
  const object = read?.sense.weak && (phrase.noun?.strength ?? 0) >= 2 ? undefined : read
  const isLost = wordAt(view, walk.at) === 'lost' && phrase.class !== 'life' && !isPassive(view, walk.at)
  if (isLost && walk.at === phrase.end && isForces(view, phrase) && !hasObject(view, walk.at))
    return made('casualties', 0.8)
  const isActive =
    object !== undefined &&
    object.sense.followers.length > 0 &&
    !walk.aux &&
    (entry.forms & form.past) !== 0 &&
    hasObject(view, endOfFollowers(view, walk.at, object.sense) - 1)
  const longer = readVerb(view, walk.at, { counted: phrase.class, inherited: phrase.inherited, as: 'subject' })
  const isLonger = (longer?.sense.followers.length ?? 0) > (object?.sense.followers.length ?? 0)
  if (
    object &&
    !(isLonger && !walk.aux) &&
    !isLost &&
    !isActive &&
    !isOfPlace(view, walk) &&
    !reachesName(view, walk.at) &&
    isPassiveHere(view, walk, entry.forms)
  )
    return made(strongerState(view, walk.at, object.sense), 0.95 * object.fit)
  const isLeft = wordAt(view, walk.at) === 'left' && isPassive(view, walk.at)
  const subject = isLeft ? undefined : longer
  if (subject?.sense.weak && subject.sense.measure === 'repatriated' && isNegated(view, walk.at)) return undefined
  // 'nobody left': nobody is counted
  if (subject?.sense.weak && phrase.figure.best === 0) return undefined
  if (subject && !(subject.sense.weak && hasObject(view, walk.at)) && isFiniteHere(view, walk, entry.forms))
    return made(unlessNegated(view, walk.at, subject.sense.measure), 0.93 * subject.fit)
  if (
    entry.state !== undefined &&
    !(hasRole(view, walk.at - 1, role.determiner) && !isAmongThose(view, walk.at)) &&
    near &&
    stateClasses.has(phrase.class) &&
    !(ofThings.has(entry.state) && phrase.head >= 0 && ofPeople.has(phrase.class)) &&
    !hasObjectNoun(view, walk.at)
  )
    return made(entry.state, 0.9)
  if (entry.noun?.measure && entry.noun.strength === 3 && wordAt(view, walk.at - 1) === 'as')
    return made(entry.noun.measure, 0.85)
  if (wordAt(view, walk.at) === 'with' && hasWounds(view, walk.at) && stateClasses.has(phrase.class))
    return made('wounded', 0.85)
  if (entry.state === 'destroyed' && near && (phrase.class === 'building' || phrase.class === 'equipment'))
    return made('destroyed', 0.85)
  return undefined
}

/** 'some 205,000 Xlanders lost': soldiers, or those of a nation. */
function isForces(view: SentenceView, { class: counted, head }: RuleInput['phrase']): boolean {
  return counted === 'military' || counted === 'militant' || /^\p{Lu}/u.test(tokenAt(view, head)?.text ?? '')
}

function onlyAdverbs(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!hasRole(view, at, role.adverb)) return false
  return true
}

function isPassiveHere(view: SentenceView, walk: Walk, forms: number): boolean {
  if ((forms & form.participle) === 0) return false
  if (wordAt(view, walk.at) === 'got') return false
  if (isPassive(view, walk.at) || isAmongThose(view, walk.at)) return true
  return (
    !walk.aux && !hasObject(view, lastOfPair(view, walk.at)) && !hasRole(view, walk.at - 1, role.have | role.relative)
  )
}

/** 'shot and killed the guard': the object stands after the second of two verbs. */
function lastOfPair(view: SentenceView, verb: number): number {
  return wordAt(view, verb + 1) === 'and' && isParticiple(view, verb + 2) ? verb + 2 : verb
}

/** Those who cannot go home are displaced, those who never came home missing, those who did not survive dead. */
function unlessNegated(view: SentenceView, verb: number, measure: Candidate['measure']): Candidate['measure'] {
  if (measure !== 'repatriated' && measure !== 'rescued') return measure
  if (measure === 'repatriated' && wordAt(view, verb - 1) === 'never') return 'missing'
  const opposite = measure === 'rescued' ? 'killed' : 'displaced'
  return isNegated(view, verb) ? opposite : measure
}

/** 'took 60 men to areas held by rebels': said of the areas. */
function isOfPlace(view: SentenceView, walk: Walk): boolean {
  return !walk.aux && wordAt(view, walk.at + 1) === 'by' && entryAt(view, walk.at - 1)?.noun?.class === 'site'
}

const arriving = wordSet(['reached', 'entered', 'crossed', 'left', 'quit'])

/** 'Some 6,400 people reached Name': a place as object. */
function reachesName(view: SentenceView, verb: number): boolean {
  return hasWord(view, verb, arriving) && /^\p{Lu}/u.test(tokenAt(view, verb + 1)?.text ?? '')
}

function isNegated(view: SentenceView, verb: number): boolean {
  for (let at = verb - 1; at >= verb - 4; at -= 1) {
    const word = wordAt(view, at)
    if (/^(?:cannot|not|unable|never)$/.test(word) || word.endsWith("n't")) return true
  }
  return false
}

/** 'two men with gunshot wounds'. */
function hasWounds(view: SentenceView, at: number): boolean {
  for (let near = at + 1; near <= at + 5; near += 1) if (entryAt(view, near)?.noun?.measure === 'wounded') return true
  return false
}

/** 'were among those killed'. */
function isAmongThose(view: SentenceView, at: number): boolean {
  return hasRole(view, at - 1, role.determiner) && wordAt(view, at - 2) === 'among'
}

function isFiniteHere(view: SentenceView, walk: Walk, forms: number): boolean {
  const isPlain = (forms & (form.past | form.participle | form.third | form.ing)) === 0
  // 'seized at rallies'
  if (
    entryAt(view, walk.at)?.noun?.plural &&
    hasRole(view, walk.at - 1, role.preposition) &&
    wordAt(view, walk.at - 1) !== 'to'
  )
    return false
  if (isPlain && wordAt(view, walk.at - 1) !== 'to' && hasRole(view, walk.at - 1, role.preposition)) return false
  if ((forms & (form.past | form.participle)) === 0 && hasRole(view, walk.at - 1, role.determiner)) return false
  if ((forms & (form.past | form.third | form.ing)) !== 0) return true
  return (
    walk.aux ||
    (forms & form.participle) !== 0 ||
    walk.at <= 1 ||
    wordAt(view, walk.at - 1) === 'to' ||
    !hasRole(view, walk.at - 1, role.determiner | role.preposition)
  )
}

function hasObjectNoun(view: SentenceView, at: number): boolean {
  return entryAt(view, at + 1)?.noun !== undefined && entryAt(view, at + 1)?.state === undefined
}

/** Moves past one token; false where the clause of the counted phrase ends. */
function stepOver(view: SentenceView, walk: Walk): boolean {
  const { at } = walk
  const token = tokenAt(view, at)
  if (!token) return false
  const figure = figureAt(view, at)
  if (figure >= 0) return stepOverFigure(view, walk, figure)
  if (token.text === '(') return skipParenthesis(view, walk)
  if (isHardBreak(view, at)) return false
  if (token.text === ',') walk.penalty += 0.07
  const entry = entryAt(view, at)
  if (!entry) return true
  if ((entry.roles & (role.be | role.have | role.modal)) !== 0) walk.aux = true
  if ((entry.roles & role.say) !== 0 && (entry.roles & role.be) === 0)
    return hasRole(view, at - 1, role.be) && wordAt(view, at + 1) === 'to'
  if ((entry.roles & role.breaker) !== 0)
    return token.lower === 'as' && (namesMeasure(view, at + 1) || hasWord(view, at - 1, serving))
  if ((entry.roles & role.conjunction) !== 0) walk.penalty += 0.08
  if ((entry.roles & (role.verb | role.link)) !== 0 && (entry.roles & (role.be | role.have)) === 0) walk.penalty += 0.15
  if (
    entry.senses.length > 0 &&
    !entry.noun &&
    (entry.roles & (role.be | role.have)) === 0 &&
    (entry.forms & (form.past | form.third | form.participle)) !== 0
  )
    walk.penalty += isParticiple(view, at) ? 0.12 : 0.2
  return walk.penalty < 0.55
}

function stepOverFigure(view: SentenceView, walk: Walk, figure: number): boolean {
  const kind = view.analysis.figures[figure]?.kind
  if ((kind !== 'count' && kind !== 'money') || wordAt(view, walk.at - 1) === 'number') return true
  if (walk.aux || walk.crossed) return false
  const linked = hasRole(view, walk.at - 1, role.conjunction) || wordAt(view, walk.at - 1) === ','
  if (!linked && !hasRole(view, walk.at - 1, role.preposition)) return false
  walk.penalty += linked ? 0.25 : 0.12
  walk.crossed = linked
  walk.at = (view.analysis.figures[figure]?.endToken ?? walk.at + 1) - 1
  return true
}

function skipParenthesis(view: SentenceView, walk: Walk): boolean {
  let at = walk.at
  while (at < view.end && tokenAt(view, at)?.text !== ')') at += 1
  if (at >= view.end || at - walk.at > 12) return false
  walk.at = at
  return true
}

/** 'two men working as her drivers'. */
const serving = wordSet(['working', 'acting', 'serving', 'posing', 'dressed', 'disguised', 'employed', 'described'])

/** 'listed 39 as missing', '3,940 as destroyed'. */
function namesMeasure(view: SentenceView, from: number): boolean {
  const at = hasRole(view, from, role.adverb) ? from + 1 : from
  const entry = entryAt(view, at)
  return entry?.noun?.measure !== undefined || entry?.state !== undefined || isParticiple(view, at)
}
