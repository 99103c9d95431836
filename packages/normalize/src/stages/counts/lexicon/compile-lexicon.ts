import { type Measure, measures } from '@crosstally/model'
import { sieveOf } from '../../../languages/word-table.ts'
import { type Inflection, inflectRegular, listForms, nounForms } from './inflect.ts'
import type { NounClass, NounSense, RoleName, VerbSense, WordEntry } from './word-entry.ts'
import { form, role } from './word-entry.ts'

/** The word lists of a language pack as its JSON files hold them. */
export interface CountLists {
  readonly verbs: {
    readonly groups: Readonly<Record<string, readonly string[]>>
    /** Named lists: `@carry` stands for each of its verbs, `$hospital` for any of its words. */
    readonly lists: Readonly<Record<string, readonly string[]>>
    readonly irregular: readonly string[]
    readonly rows: readonly VerbRow[]
  }
  readonly nouns: {
    readonly classes: Readonly<Record<string, readonly string[]>>
    readonly measures: readonly { measure: string; strength: number; class: string; nouns: readonly string[] }[]
    readonly participles: Readonly<Record<string, readonly string[]>>
  }
  readonly roles: Readonly<Record<string, readonly string[]>>
  readonly certainty: Readonly<Record<string, readonly string[]>>
}

interface VerbRow {
  readonly measure: string
  readonly as: string
  readonly of: string | readonly string[]
  readonly loose?: boolean
  readonly weak?: boolean
  readonly verbs: readonly string[]
}

interface Draft {
  roles: number
  forms: number
  noun: NounSense | undefined
  senses: VerbSense[]
  sensesAs: { object: VerbSense[]; subject: VerbSense[] }
  state: Measure | undefined
}

const nounClasses: readonly NounClass[] = [
  ...(['person', 'military', 'militant', 'responder', 'household', 'group', 'refugee', 'captive', 'casualty'] as const),
  ...([
    'body',
    'life',
    'crowd',
    'fire',
    'munition',
    'equipment',
    'craft',
    'building',
    'site',
    'goods',
    'event',
    'case',
  ] as const),
  ...(['order', 'time', 'abstract', 'money', 'bare', 'unknown'] as const),
]

/** Turns word lists into one map from a lower-case word form to all that is known of it. Throws on an unknown name. Pure. */
export function compileLexicon(lists: CountLists): ReadonlyMap<string, WordEntry> {
  const words = new Map<string, Draft>()
  addNouns(words, lists.nouns)
  addVerbs(words, lists.verbs)
  for (const [name, members] of [...Object.entries(lists.roles), ...Object.entries(lists.certainty)]) {
    const bit = role[roleNamed(name === 'denial' ? 'denial' : name)]
    for (const word of members) draftOf(words, word).roles |= bit
  }
  return words
}

function addNouns(words: Map<string, Draft>, nouns: CountLists['nouns']): void {
  for (const [name, members] of Object.entries(nouns.classes)) {
    for (const given of members) setNoun(words, given, { class: classNamed(name), strength: 0 })
  }
  for (const row of nouns.measures) {
    const sense = { class: classNamed(row.class), measure: measureNamed(row.measure), strength: row.strength }
    for (const given of row.nouns) setNoun(words, given, sense)
  }
  for (const [name, members] of Object.entries(nouns.participles)) {
    for (const word of members) draftOf(words, word).state = measureNamed(name)
  }
}

function setNoun(words: Map<string, Draft>, given: string, sense: Omit<NounSense, 'plural'>): void {
  const { singular, plural } = nounForms(given)
  draftOf(words, singular).noun = { ...sense, plural: false }
  draftOf(words, plural).noun = { ...sense, plural: true }
}

function addVerbs(words: Map<string, Draft>, verbs: CountLists['verbs']): void {
  const irregular = new Map(verbs.irregular.map((line) => [line.split(' ')[0] ?? line, listForms(line.split(' '))]))
  for (const row of verbs.rows) {
    const of = new Set((typeof row.of === 'string' ? (verbs.groups[row.of] ?? []) : row.of).map(classNamed))
    for (const given of row.verbs)
      for (const verb of expand(given, verbs.lists)) addVerb({ words, irregular, row, of, verb })
  }
}

/** '@carry ~ to $hospital' as one phrase for each verb of the list 'carry'. Throws on an unknown list. */
function expand(phrase: string, lists: CountLists['verbs']['lists']): string[] {
  const filled = phrase.replace(/\$(\w+)/g, (_all, name: string) => listNamed(lists, name).join('|'))
  const group = /^@(\w+)/.exec(filled)
  if (!group) return [filled]
  return listNamed(lists, group[1] ?? '').map((verb) => verb + filled.slice(group[0].length))
}

function listNamed(lists: CountLists['verbs']['lists'], name: string): readonly string[] {
  const found = lists[name]
  if (!found) throw new Error(`Unknown list of words: ${name}`)
  return found
}

function addVerb(given: {
  words: Map<string, Draft>
  irregular: ReadonlyMap<string, Inflection[]>
  row: VerbRow
  of: ReadonlySet<NounClass>
  verb: string
}): void {
  const [head = '', rest = ''] = given.verb.split(' ~ ')
  const [base = '', particle] = head.split(' +')
  const followers = rest === '' ? [] : rest.split(' ').map((word) => word.split('|'))
  const sense: VerbSense = {
    measure: measureNamed(given.row.measure),
    as: given.row.as === 'subject' ? 'subject' : 'object',
    of: given.of,
    loose: given.row.loose ?? false,
    weak: given.row.weak ?? false,
    particle,
    followers,
    sieve: sieveOf(followers[0] ?? []),
  }
  const plural =
    base === 'be'
      ? [
          { word: 'are', forms: form.third },
          { word: 'were', forms: form.past },
        ]
      : []
  for (const { word, forms } of [...(given.irregular.get(base) ?? inflectRegular(base)), ...plural]) {
    const draft = draftOf(given.words, word)
    draft.forms |= forms
    draft.senses.push(sense)
    draft.sensesAs[sense.as].push(sense)
  }
}

function draftOf(words: Map<string, Draft>, word: string): Draft {
  const known = words.get(word)
  if (known) return known
  const made: Draft = {
    roles: 0,
    forms: 0,
    noun: undefined,
    senses: [],
    sensesAs: { object: [], subject: [] },
    state: undefined,
  }
  words.set(word, made)
  return made
}

/** The measure of a name in a word list. Throws on an unknown one. Pure. */
export function measureNamed(name: string): Measure {
  const found = measures.find((measure) => measure === name)
  if (found === undefined) throw new Error(`Unknown measure in a word list: ${name}`)
  return found
}

function classNamed(name: string): NounClass {
  const found = nounClasses.find((known) => known === name)
  if (found === undefined) throw new Error(`Unknown noun class in a word list: ${name}`)
  return found
}

function roleNamed(name: string): RoleName {
  for (const known of Object.keys(role)) if (known === name && isRole(known)) return known
  throw new Error(`Unknown role in a word list: ${name}`)
}

function isRole(name: string): name is RoleName {
  return name in role
}
