import type { Token } from '../../document.ts'
import { knownOrganizations } from '../../languages/en/source-words.ts'
import { firstTokens } from '../../languages/phrases.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isAcronym, type NameScan } from './name-scan.ts'

/** A noun phrase that can be a source, before names are resolved within the report. */
export interface Mention {
  readonly kind: 'person' | 'organization' | 'outlet' | 'document' | 'unnamed' | 'place'
  name: string
  /** The words of the office or occupation. */
  role?: string | undefined
  /** Lower-case head noun, where there is one. */
  readonly head?: string | undefined
  /** The words that are a proper name, or empty. */
  readonly proper: string
  readonly definite: boolean
  readonly plural: boolean
  /** 'Ukraine’s' before 'president'. */
  readonly owner?: string | undefined
  /** It stands in a line set in capitals: no source for a fuller name. */
  readonly titleCase?: boolean | undefined
  readonly first: number
  readonly end: number
  readonly rules: string[]
}

/** The same mention with every key it can have, so that whatever reads many of them meets objects of one shape. Pure. */
export function evenMention(mention: Mention, titleCase: boolean): Mention {
  return {
    kind: mention.kind,
    name: ministries.get(mention.name) ?? spelledOut(withoutShouting(mention.name)),
    role: mention.role,
    head: mention.head,
    proper: mention.proper,
    definite: mention.definite,
    plural: mention.plural,
    owner: mention.owner,
    titleCase,
    first: mention.first,
    end: mention.end,
    rules: mention.rules,
  }
}

const shortWord = 3
const small = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'at', 'de', 'la'])

/** 'MINISTRY OF THE INTERIOR' as other lines have it; short words may be acronyms. */
function withoutShouting(name: string): string {
  const words = name.split(' ')
  if (words.length < 3 || name !== name.toUpperCase()) return name
  const evened = words.map((word, index) => {
    if (index > 0 && small.has(word.toLowerCase())) return word.toLowerCase()
    return word.length <= shortWord ? word : `${word.charAt(0)}${word.slice(1).toLowerCase()}`
  })
  return evened.join(' ')
}

/** Ministries as notes shorten them, whatever the country. */
const ministries: ReadonlyMap<string, string> = new Map([
  ['MoD', 'Ministry of Defence'],
  ['MOD', 'Ministry of Defence'],
  ['MoH', 'Ministry of Health'],
  ['MOH', 'Ministry of Health'],
  ['MoI', 'Ministry of Interior'],
  ['MFA', 'Ministry of Foreign Affairs'],
  ['MoFA', 'Ministry of Foreign Affairs'],
])

const abbreviations: ReadonlyMap<string, string> = new Map([
  ['govt', 'government'],
  ['min', 'ministry'],
  ['dept', 'department'],
  ['spox', 'spokesperson'],
])

/** 'Armenian govt' as the other reports have it. */
function spelledOut(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  const full = abbreviations.get(last.toLowerCase())
  return full === undefined ? name : `${name.slice(0, name.length - last.length)}${full}`
}

const bodyStarts = wordSet([...knownOrganizations.keys()].flatMap(firstTokens))

/** The usual name of a body by any of its spellings, of which `first` is the first token. Pure. */
export function knownOrganization(spelled: string, first: Token | undefined): string | undefined {
  return first && bodyStarts.has(first) ? knownOrganizations.get(spelled.toLowerCase()) : undefined
}

/** 'MoD', 'GenStaff', 'NatCen': capitals within the word. Pure. */
export function isMixedAcronym(word: string): boolean {
  return /^\p{Lu}[\p{L}]*\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|Di|Du|La|Le|Van|O|D)\p{Lu}/u.test(word)
}

/** Whether one capitalised word can be an acronym of a body. Pure. */
export function isBodyAcronym(scan: NameScan, at: number): boolean {
  const token = scan.tokens[at]
  return (
    token !== undefined &&
    isAcronym(token) &&
    token.text.length >= 2 &&
    token.text.length <= 7 &&
    !/^[IVX]+$/.test(token.text)
  )
}
