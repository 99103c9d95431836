import { knownOrganizations } from '../../languages/en/source-words.ts'
import { isAcronym, type NameScan } from './name-scan.ts'

/** A noun phrase that can be a source, before names are resolved within the report. */
export interface Mention {
  readonly kind: 'person' | 'organization' | 'outlet' | 'document' | 'unnamed' | 'place'
  name: string
  /** The words of the office or occupation. */
  role?: string
  /** Lower-case head noun, where there is one. */
  readonly head?: string
  /** The words that are a proper name, or empty. */
  readonly proper: string
  readonly definite: boolean
  readonly plural: boolean
  /** 'Ukraine’s' before 'president'. */
  readonly owner?: string
  /** It stands in a line set in capitals: no source for a fuller name. */
  readonly titleCase?: boolean
  readonly first: number
  readonly end: number
  readonly rules: string[]
}

/** The usual name of a body by any of its spellings. Pure. */
export function knownOrganization(spelled: string): string | undefined {
  return knownOrganizations.get(spelled.toLowerCase())
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
