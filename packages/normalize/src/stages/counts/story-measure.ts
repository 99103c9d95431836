import type { Measure } from '@crosstally/model'
import { wordSet } from '../../languages/word-table.ts'
import { isBodyReturned } from './body-return.ts'
import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { holderOf, holding, isTakenByMedics } from './holders.ts'
import type { NounClass } from './lexicon/word-entry.ts'
import { isLossOfForces } from './losses.ts'
import { isAcquitted, isArrival, isBackInLine, isGivenBack } from './return-signs.ts'
import { hasWord, type SentenceView, wordAt } from './sentence-view.ts'
import type { Story } from './story-kind.ts'

const freeing = new Set([
  ...[
    'freed',
    'free',
    'freeing',
    'frees',
    'release',
    'released',
    'releases',
    'releasing',
    'let',
    'liberated',
    'handed',
  ],
  ...['liberate', 'hand', 'handing', 'go', 'walked', 'unharmed', 'return', 'returned', 'set'],
])
const calling = new Set(['mobilise', 'mobilised', 'mobilises', 'mobilising', 'mobilize', 'mobilized', 'mobilizes'])
const recruits = wordSet(['reservists', 'conscripts', 'recruits', 'draftees', 'men', 'citizens', 'reservist'])
const escaping = new Set(['escaped', 'ran', 'fled', 'slipped', 'got', 'escape'])

const destroying = new Set('destroyed razed burned burnt torched levelled leveled flattened ravaged'.split(' '))
const damaging = new Set('damaged flooded inundated submerged looted ransacked vandalised vandalized'.split(' '))
const settled = wordSet(
  'villages towns cities hamlets settlements communities districts areas provinces regions states counties neighbourhoods neighborhoods quarters municipalities suburbs islands valleys localities places townships parishes communes prefectures governorates cantons wards'.split(
    ' ',
  ),
)

/** 'partly destroyed', but not 'wholly or partly destroyed'. */
function isInPart(view: SentenceView, trigger: number): boolean {
  return hasWord(view, trigger - 1, partly) && wordAt(view, trigger - 2) !== 'or' && wordAt(view, trigger - 2) !== 'and'
}

const partly = wordSet(['partly', 'partially', 'half'])
const traffic = wordSet(
  'bus buses coach coaches minibus minibuses car cars taxi taxis tractor tractors train trains tram trams motorcycle motorcycles motorbike motorbikes bike bikes bicycle bicycles'.split(
    ' ',
  ),
)

/** 'Of the coaches ordered three came', 'another 300 cars could roll up': what carries people is no supply. */
function isTraffic(view: SentenceView, { rule }: Candidate, { head, first }: CountedPhrase): boolean {
  if (rule !== 'counts/subject-verb') return false
  if (head >= 0) return hasWord(view, head, traffic)
  for (let at = first - 1; at >= Math.max(view.first, first - trafficReach); at -= 1)
    if (hasWord(view, at, traffic)) return true
  return false
}

const trafficReach = 14

const aims = wordSet(['target', 'targets'])
const aiming = new Set(['struck', 'hit', 'attacked', 'bombed', 'strike', 'shelled', 'bombarded'])
const stored = wordSet([
  'depot',
  'depots',
  'arsenal',
  'stockpile',
  'stockpiles',
  'warehouse',
  'warehouses',
  'store',
  'stores',
  'dump',
])
/** What sappers do to mines and shells that lie about. */
const clearing = wordSet(
  'defused defuse deactivated disarmed disposed rendered render made detonated detonate cleared clear'.split(' '),
)
const storeReach = 8

/** Drones and missiles that are destroyed are stopped on their way, but for those in a store. */
function isShotDown(
  view: SentenceView,
  { rule, trigger }: Candidate,
  { class: counted, inherited, end }: CountedPhrase,
): boolean {
  if ((counted === 'bare' ? inherited : counted) !== 'munition' || trigger < 0 || rule === 'counts/nominal')
    return false
  if (hasWord(view, trigger, clearing)) return false
  for (let at = end; at < end + storeReach; at += 1) if (hasWord(view, at, stored)) return false
  return true
}

const leavingWords = new Set(['gone', 'went', 'go', 'sent'])

/** Where only the wounded were counted, those who have gone home are some of them. */
function isRecovery(counted: ReadonlySet<Measure>): boolean {
  const others: readonly Measure[] = [
    'displaced',
    'evacuated',
    'captured',
    'detained',
    'hostages',
    'repatriated',
    'deployed',
  ]
  return counted.has('wounded') && !others.some((measure) => counted.has(measure))
}

/** Families, and people of a report about flight, who have not come back are displaced. */
function isAway({ fallback, counted }: Parameters<typeof measureInStory>[1], phrase: CountedPhrase): boolean {
  return (
    phrase.class === 'household' || fallback === 'displaced' || (counted.has('displaced') && !counted.has('missing'))
  )
}

const dischargeWords = new Set(['released', 'discharged', 'treated'])
const careWords = wordSet([
  'hospital',
  'hospitals',
  'treated',
  'treatment',
  'clinic',
  'care',
  'injuries',
  'surgery',
  'ambulance',
  'ambulances',
  'medics',
  'paramedics',
  'doctors',
  'nurses',
])
const careReach = 20

/** Those whom a hospital lets go are its patients: 'three were treated and released'. */
function isPatient(view: SentenceView, trigger: number): boolean {
  for (let at = trigger - careReach; at <= trigger + careReach; at += 1) if (hasWord(view, at, careWords)) return true
  return false
}

const defaults = new Set(['counts/forces-default', 'counts/people-there'])

/** In a report about a draft those 'mobilised', and soldiers of whom nothing else is said, are recruited. */
function isCalledUp(word: string, candidate: Candidate): boolean {
  return defaults.has(candidate.rule) || calling.has(word) || word.startsWith('mobili')
}

const police = wordSet(['police', 'officers', 'security', 'agents', 'soldiers', 'troops', 'guards', 'authorities'])
const catching = wordSet(['picked', 'pick', 'picking', 'picks', 'seized', 'seize', 'seizes', 'grabbed', 'snatched'])
const agentReach = 6

/** Those whom police pick up or seize are detained. */
function isCaughtByPolice(view: SentenceView, trigger: number): boolean {
  if (!hasWord(view, trigger, catching)) return false
  for (let at = trigger - 1; at >= trigger - agentReach; at -= 1) if (hasWord(view, at, police)) return true
  const by = wordAt(view, trigger + 2) === 'the' ? trigger + 3 : trigger + 2
  return (wordAt(view, trigger + 1) === 'by' && hasWord(view, by, police)) || isInvestigated(view, trigger)
}

/** 'have been seized and are under investigation'. */
function isInvestigated(view: SentenceView, trigger: number): boolean {
  for (let at = trigger + 1; at <= trigger + agentReach; at += 1)
    if (wordAt(view, at) === 'under' && hasWord(view, at + 1, inquiries)) return true
  return false
}

const inquiries = wordSet(['investigation', 'arrest', 'interrogation', 'questioning'])

const wanted = wordSet(
  'suspect suspects looter looters smuggler smugglers trafficker traffickers poacher poachers gangster gangsters dealer dealers fugitive fugitives rioter rioters'.split(
    ' ',
  ),
)

/** Suspects who are picked up or seized are detained, whoever does it. */
function isSuspect(view: SentenceView, { trigger }: Candidate, phrase: CountedPhrase): boolean {
  return hasWord(view, phrase.head, wanted) && hasWord(view, trigger, catching)
}

const prisoners = new Set(['prisoner', 'prisoners', 'pow', 'pows'])
const states = new Set(['counts/nominal', 'counts/counted-state', 'counts/heading'])

/** Prisoners freed go home, and so do returnees who arrive. */
function isPrisonerFreed(view: SentenceView, { rule, measure, trigger }: Candidate, phrase: CountedPhrase): boolean {
  if (measure === 'displaced') return phrase.noun?.measure === 'repatriated'
  if (measure !== 'rescued' || !prisoners.has(wordAt(view, phrase.head))) return false
  return states.has(rule) || freeing.has(wordAt(view, trigger))
}

const forces: ReadonlySet<NounClass> = new Set(['military', 'militant', 'responder', 'group', 'craft', 'equipment'])
const moving =
  /^(?:arriv|receiv|return|transfer|relocat|mov|fl[ey]|flown|com|came|cross|reach|land|involv|carr|cover|brought|bring|took|take)/

/** The rules that count people on board, of whom nothing else is said. */
const aboard = new Set(['counts/predicate-phrase', 'counts/noun-frame'])

/** What the report keeps speaking of gives a measure to those of whom nothing else is said. */
function measureByDefault(
  fallback: Measure,
  { rule, measure }: Candidate,
  { phrase, word }: { phrase: CountedPhrase; word: string },
): Measure | undefined {
  if (rule === 'counts/forces-default' && fallback !== 'displaced') return fallback
  if (rule === 'counts/people-there') return fallback
  if (measure === 'other' && fallback !== 'recruited' && aboard.has(rule)) return fallback
  if (measure === 'other' && fallback === 'displaced' && word.startsWith('regist')) return fallback
  const isNoun = rule === 'counts/counted-noun' || rule === 'counts/counted-state'
  if (fallback === 'repatriated') {
    if (isNoun && measure === 'other' && phrase.class === 'person') return fallback
    if (isNoun && (measure === 'captured' || measure === 'detained' || measure === 'rescued')) return fallback
    if (
      (measure === 'deployed' || measure === 'evacuated' || measure === 'displaced' || measure === 'other') &&
      moving.test(word) &&
      phrase.class !== 'responder'
    )
      return fallback
  }
  const isTaken =
    measure === 'affected' || measure === 'evacuated' || (measure === 'deployed' && !forces.has(phrase.class))
  return fallback === 'displaced' && isTaken && moving.test(word) ? fallback : undefined
}

/** Soldiers that a country receives come home only where the report tells of such a return. */
function isAboutReturn(given: { story: Story; fallback: Measure | undefined; counted: ReadonlySet<Measure> }): boolean {
  return given.story === 'prisoners' || given.fallback === 'repatriated' || given.counted.has('repatriated')
}

const abducted = wordSet(['hostage', 'hostages', 'captive', 'captives', 'abductee', 'abductees'])
const convicted = wordSet([
  'political',
  'remand',
  'convicted',
  'sentenced',
  'death-row',
  'juvenile',
  'female',
  'jail',
  'untried',
])

/** The measure of a reading in the story it stands in: those 'freed' by kidnappers are rescued, prisoners of war repatriated. Pure. */
export function measureInStory(
  view: SentenceView,
  given: {
    candidate: Candidate
    phrase: CountedPhrase
    story: Story
    fallback: Measure | undefined
    counted: ReadonlySet<Measure>
  },
): Measure {
  const { candidate, phrase } = given
  const story = given.story === 'none' && given.counted.has('hostages') ? 'abduction' : given.story
  const { measure } = candidate
  const word = wordAt(view, candidate.trigger)
  if (isPrisonerFreed(view, candidate, phrase) || (isAboutReturn(given) && isBodyReturned(view, candidate, phrase)))
    return 'repatriated'
  if (phrase.class === 'crowd' && (measure === 'displaced' || measure === 'repatriated')) return 'other'
  if (measure === 'repatriated' && word.startsWith('receiv') && !isAboutReturn(given) && !isGivenBack(view, candidate))
    return 'deployed'
  if (measure === 'repatriated' && story === 'none' && isAcquitted(view, candidate)) return 'other'
  if (isArrival(candidate, { phrase, word, counted: given.counted }))
    return given.counted.has('displaced') ? 'displaced' : 'other'
  const { counted } = given
  if (isBackInLine(view, candidate, { phrase, counted })) return 'returned_to_duty'
  if (measure === 'other' && escaping.has(word) && hasWord(view, phrase.head, abducted)) return 'rescued'
  if (measure === 'captured' && phrase.head === candidate.trigger && hasWord(view, phrase.head - 1, convicted))
    return 'detained'
  if (measure === 'killed' && isLossOfForces(view, candidate, phrase)) return 'casualties'
  // 'the army lost one soldier'
  if (measure === 'casualties' && phrase.figure.best === 1 && word.startsWith('los')) return 'killed'
  if (measure === 'detained' && isTakenByMedics(view, candidate)) return 'wounded'
  const told = given.fallback && measureByDefault(given.fallback, candidate, { phrase, word })
  if (told) return told
  if (story === 'draft' && measure === 'rescued' && word.startsWith('turn')) return 'recruited'
  if (story === 'draft' && (measure === 'deployed' || measure === 'other') && isCalledUp(word, candidate))
    return 'recruited'
  if (measure === 'deployed' && calling.has(word) && hasWord(view, phrase.head, recruits)) return 'recruited'
  if (measure === 'destroyed' && isInPart(view, candidate.trigger)) return 'damaged'
  if (measure === 'destroyed' && isShotDown(view, candidate, phrase)) return 'intercepted'
  if (phrase.class === 'bare' && phrase.inherited === 'site' && (measure === 'repatriated' || measure === 'rescued'))
    return 'sites'
  if (measure === 'supplied' && isTraffic(view, candidate, phrase)) return 'other'
  if (
    measure === 'launched' &&
    hasWord(view, phrase.head, aims) &&
    aiming.has(word) &&
    candidate.trigger <= phrase.end + 2
  )
    return 'sites'
  if (measure === 'sites' && !hasWord(view, phrase.head, settled)) {
    if (destroying.has(word)) return 'destroyed'
    if (damaging.has(word)) return 'damaged'
  }
  if (story === 'abduction') {
    if (measure === 'repatriated' && freeing.has(word)) return 'rescued'
    if (measure === 'detained' && holding.has(word)) return 'hostages'
    if (measure === 'captured' && phrase.class === 'captive' && phrase.head === candidate.trigger) return 'hostages'
    if (measure === 'displaced' && escaping.has(word) && phrase.class !== 'household') return 'rescued'
  }
  if (story === 'prisoners') {
    if (measure === 'rescued' && freeing.has(word)) return 'repatriated'
    if (measure === 'hostages' && word === 'captivity') return 'captured'
    if (measure === 'detained' && (phrase.class === 'military' || phrase.class === 'militant')) return 'captured'
  }
  const isCaught = isCaughtByPolice(view, candidate.trigger) || isSuspect(view, candidate, phrase)
  if ((measure === 'rescued' || measure === 'hostages') && isCaught) return 'detained'
  if (measure === 'missing' && word === 'come' && isAway(given, phrase)) return 'displaced'
  if (measure === 'wounded' && word === 'attended' && !isPatient(view, candidate.trigger)) return 'other'
  if (measure === 'other' && word === 'attended' && isPatient(view, candidate.trigger)) return 'wounded'
  if ((measure === 'rescued' || measure === 'other') && dischargeWords.has(word) && isPatient(view, candidate.trigger))
    return 'wounded'
  if (measure === 'repatriated' && leavingWords.has(word) && isRecovery(given.counted)) return 'wounded'
  if (
    (story === 'none' || story === 'draft') &&
    measure === 'rescued' &&
    freeing.has(word) &&
    given.counted.has('detained')
  )
    return 'detained'
  if (measure === 'hostages' && story !== 'abduction') return holderOf(view, candidate, { phrase, story })
  return measure
}
