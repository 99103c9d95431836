import type { Measure, Subject } from '@crosstally/model'
import { createMemo } from '../collections/create-memo.ts'
import lexicon from '../data/subject-classes.json' with { type: 'json' }
import { type CountryMention, countriesIn } from '../places/countries.ts'
import { singular, wordsOf } from '../text/words.ts'

/** Who or what is counted, as comparison sees it. */
export interface SubjectKey {
  readonly id: string
  /** Class of the head noun (`soldier`, `drone`), several joined by `+`; `~noun` for a noun of no class. */
  readonly kind: string
  /** ISO code or party id of whom they belong to, where said. */
  readonly actor: string | null
  /** What narrows the class down ('in critical condition'), as sorted canonical words. */
  readonly modifiers: readonly string[]
  /** Ordinal of a batch or wave ('the initial contingent'). */
  readonly batch: string | null
  /** What is counted was not said beside the figure: it may be something else. */
  readonly isLoose: boolean
  readonly label: string
}

interface SubjectClass {
  readonly within?: string
  readonly subset?: boolean
  readonly words: readonly string[]
}

const classes = new Map<string, SubjectClass>(Object.entries(lexicon.classes))
const classOf = new Map([...classes].flatMap(([kind, entry]) => entry.words.map((word) => [word, kind] as const)))
const merged = new Map(Object.entries(lexicon.merge).flatMap(([kind, others]) => others.map((other) => [other, kind])))
const synonyms = new Map(Object.entries(lexicon.synonyms).flatMap(([word, list]) => list.map((item) => [item, word])))
const batches = new Map(Object.entries(lexicon.batch).flatMap(([batch, list]) => list.map((item) => [item, batch])))
const boarding = new Set(['aboard', 'board', 'onboard', 'manifest'])
const batchNouns = new Set(lexicon.batchNouns)
const plain = new Set(lexicon.plain)
const clauseStart = new Set([
  'of',
  'in',
  'on',
  'at',
  'who',
  'that',
  'from',
  'with',
  'by',
  'near',
  'to',
  'for',
  'until',
  'inside',
  'under',
])

/** 'Miners, mostly women': who most or some of them are does not say who is counted. */
const aside = /,?\s+(?:mostly|mainly|many|most|some|largely|chiefly|including|among)\s.*$/iu

/**
 * Reads a claim's subject; words of its place and of its measure do not narrow it. `isWhole`: the claim counts all there
 * are, so that children held hostage are the hostages. Pure.
 */
export function subjectKeyOf(
  subject: Subject,
  measure: Measure,
  placeWords: ReadonlySet<string>,
  isWhole = false,
  isLoose = false,
): SubjectKey {
  const key = JSON.stringify([subject, measure, [...placeWords], isWhole, isLoose])
  return keys(key, () => readSubject(subject, measure, placeWords, isWhole, isLoose))
}

const keys = createMemo<SubjectKey>()

function readSubject(
  subject: Subject,
  measure: Measure,
  placeWords: ReadonlySet<string>,
  isWhole: boolean,
  isLoose: boolean,
): SubjectKey {
  const words = wordsOf(subject.text.replace(aside, '').replaceAll(/[()]/g, ' '))
  const mentions = countriesIn(words)
  const taken = new Set(mentions.flatMap((m) => Array.from({ length: m.end - m.start }, (_, i) => m.start + i)))
  const rest = words.filter((_, index) => !taken.has(index)).map(singular)
  const from = isMemberOf(rest) ? 2 : 0
  const headEnd = rest.findIndex((word, index) => index > from && clauseStart.has(word))
  const head = headEnd < 0 ? rest.slice(from) : rest.slice(from, headEnd)
  const named = kindsOf({
    head,
    rest,
    subject,
    isPeople: mentions.length > 0 || personal.has(measure),
    isAirborne: measure === 'launched' || measure === 'intercepted',
    measure,
  })
  // nobody is killed who is no person: a thing named as the subject of such a count is a misreading
  const onBoard = measure === 'other' && rest.some((word) => boarding.has(word))
  const kinds = onBoard ? ['passenger'] : isPlainPeople(named, measure, isWhole) ? ['people'] : named
  const batchAt = rest.findIndex((word, index) => batches.has(word) && batchNouns.has(rest[index + 1] ?? ''))
  const batch = batchAt < 0 ? null : (batches.get(rest[batchAt] ?? '') ?? null)
  const ignore = new Set([
    ...plain,
    ...placeWords,
    'batch',
    'intake',
    ...(batch === null ? [] : [...batches.keys(), ...batchNouns]),
  ])
  const modifiers = onBoard ? [] : modifiersOf(rest, kinds, measure, ignore, kinds !== named)
  const actor = subject.actor ?? actorIn(words, mentions)
  const kind = kinds.join('+')
  return {
    id: [kind, actor ?? '', modifiers.join(','), batch ?? ''].join('/'),
    isLoose,
    kind,
    actor,
    modifiers,
    batch,
    label: subject.text,
  }
}

/** 'Members of the federal police' are police. */
const isMemberOf = (words: readonly string[]): boolean =>
  words[0] === 'member' && words[1] === 'of' && words.slice(2).some((word) => classOf.has(word))

function isPlainPeople(kinds: readonly string[], measure: Measure, isWhole: boolean): boolean {
  if (personal.has(measure) && kinds.every(isThing)) return true
  // whoever is recruited is a recruit
  if (measure === 'recruited' && kinds.every((kind) => kind === 'soldier' || kind === 'people')) return true
  // 'passengers and crew' are everybody
  if (kinds.length > 1 && kinds.every((kind) => kind === 'people' || isPersonal(kind))) return true
  return (
    isWhole &&
    lexicon.wholeGroup.measures.includes(measure) &&
    kinds.every((kind) => lexicon.wholeGroup.kinds.includes(kind))
  )
}

/** Measures that count nobody but people. */
const personal: ReadonlySet<Measure> = new Set([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'captured',
  'detained',
  'hostages',
  'displaced',
  'evacuated',
  'rescued',
  'returned_to_duty',
  'repatriated',
  'recruited',
  'affected',
  'homeless',
])

/** Classes of living beings, and houses that tell who is in them ('patients in hospitals'). */
const notThings: ReadonlySet<string> = new Set(['people', 'household', 'militant', 'animal', 'school', 'hospital'])

/** A class of things: those who are killed, held or driven out are none of it. */
const isThing = (kind: string): boolean => classes.has(kind) && !isPersonal(kind) && !notThings.has(kind)

/** A people named, or a state that owns what is counted; a state after 'in' or 'to' is a place. */
function actorIn(words: readonly string[], mentions: readonly CountryMention[]): string | null {
  const people = mentions.find((mention) => mention.by === 'demonym')
  const owner = mentions.find((mention) => !words.slice(0, mention.start).some((word) => clauseStart.has(word)))
  return (people ?? owner)?.code ?? null
}

const counted: ReadonlySet<Measure> = new Set(['displaced', 'affected', 'homeless', 'evacuated', 'supplied', 'other'])

/** Families are a unit of their own where they are what is counted; those killed in a family are people. */
const householdOf = (measure: Measure): string =>
  counted.has(measure) ? 'household' : measure === 'destroyed' || measure === 'damaged' ? 'dwelling' : 'people'

interface Heads {
  readonly head: readonly string[]
  readonly rest: readonly string[]
  readonly subject: Subject
  /** A noun of no class counts people: the measure or a people's name says so. */
  readonly isPeople: boolean
  /** What is launched or shot down: a vehicle there is an unmanned one. */
  readonly isAirborne: boolean
  readonly measure: Measure
}

function kindsOf({ head, rest, subject, isPeople, isAirborne, measure }: Heads): string[] {
  // a class word directly before another is its adjective: 'strike UAVs', 'police vans'
  if (head.includes('unmanned')) return ['drone']
  const nouns = head.filter((word, index) => {
    const next = classOf.get(head[index + 1] ?? '')
    return next === undefined || (next === 'people' && isPersonal(classOf.get(word)))
  })
  const found = nouns.map((word) => classOf.get(word)).filter((kind) => kind !== undefined)
  // a people's name was the head: 'Congolese living with families' are people
  const isNamed = isPeople && clauseStart.has(rest[0] ?? '')
  const kinds = found.length > 0 || isNamed ? found : kindAfter(head, rest, isPeople)
  const canonical = [...new Set(kinds.map((kind) => merged.get(kind) ?? kind))].map((kind) =>
    kind === 'household' ? householdOf(measure) : kind,
  )
  if (canonical.includes('vehicle') && (canonical.includes('drone') || isAirborne)) return ['drone']
  const specific = canonical.filter((kind) => !canonical.some((other) => classes.get(other)?.within === kind))
  if (specific.length > 0) return joined(head) ? specific.sort() : [specific.at(-1) ?? '']
  if (subject.kind === 'military') return ['soldier']
  if (subject.kind === 'money') return ['damage']
  const noun = head.filter((word) => !plain.has(word)).at(-1)
  if (noun !== undefined && !isPeople && !isProperName(noun, subject.text)) return [`~${noun}`]
  return ['people']
}

/** The class of what a head noun of none is of: 'groups of soldiers'. 'Entries in police books' are not police. */
function kindAfter(head: readonly string[], rest: readonly string[], isPeople: boolean): string[] {
  const after = rest.slice(rest.indexOf(head.at(-1) ?? '') + 1)
  if (isPeople && head.length > 0 && after[0] !== 'of') return []
  return rest
    .map((word) => classOf.get(word))
    .filter((kind) => kind !== undefined)
    .slice(0, 1)
}

/** 'Elderly people', 'soldiers' bodies': the first word says who they are. */
const isPersonal = (kind: string | undefined): boolean =>
  kind === 'soldier' || kind === 'police' || (kind !== undefined && classes.get(kind)?.within === 'people')

/** A capitalised noun that no list knows is a people or a group of people ('the Masalit'). */
const isProperName = (noun: string, text: string): boolean =>
  text.split(/\s+/).some((word) => /^\p{Lu}\p{Ll}+/u.test(word) && singular(wordsOf(word)[0] ?? '') === noun)

const joined = (head: readonly string[]): boolean => head.includes('and') || head.includes('or')

function modifiersOf(
  rest: readonly string[],
  kinds: readonly string[],
  measure: Measure,
  ignore: ReadonlySet<string>,
  isWhole: boolean,
): string[] {
  const own = measure.replaceAll('_', ' ').split(' ')
  const kept = rest
    .filter(
      (word) =>
        !(kinds.includes('drone') && classOfWord(word) === 'vehicle') &&
        !ignore.has(word) &&
        !own.includes(word) &&
        !kinds.includes(classOfWord(word)) &&
        !kinds.includes(`~${word}`),
    )
    .filter((word) => classOfWord(word) !== 'people' && !/^\d+$/.test(word))
    // what killed or drove them out does not say who they are
    .filter((word) => !personal.has(measure) || !isThing(classOfWord(word)))
    .filter((word) => measure !== 'recruited' || classOfWord(word) !== 'soldier')
    .filter((word) => !isWhole || !lexicon.wholeGroup.kinds.includes(classOfWord(word)))
    .map((word) => synonyms.get(word) ?? word)
  return [...new Set(kept)].sort()
}

const classOfWord = (word: string): string => {
  const kind = classOf.get(word)
  return kind === undefined ? '' : (merged.get(kind) ?? kind)
}

/** Whether a class is a part of the people counted elsewhere (children, nurses), and of which class. Pure. */
export function widerKindOf(kind: string): { readonly kind: string; readonly isSubset: boolean } | null {
  const entry = classes.get(kind)
  return entry?.within === undefined ? null : { kind: entry.within, isSubset: entry.subset ?? false }
}
