import type { Analysis, NamedEntity } from '../../document.ts'

const oneOf = /\b(?:one|another|each) of (?:(?:the|its|his|her|their|these|those|our|my|several|many) )?(?:\p{L}+ )?$/iu
const reach = 40

/** 'one of the surgeons' is a surgeon: the name of one of those that a plural names. Pure. */
export function oneOfThem({ text }: Analysis, { kind, head, start, role }: NamedEntity, name: string): string {
  if (
    (kind !== 'unnamed' && role !== name) ||
    head === undefined ||
    !oneOf.test(text.slice(Math.max(0, start - reach), start))
  )
    return name
  return name.replace(new RegExp(`\\b${head}\\b`, 'iu'), singularOf)
}

function singularOf(plural: string): string {
  if (/men$/.test(plural)) return plural.replace(/men$/, 'man')
  if (/people$/.test(plural)) return plural.replace(/people$/, 'person')
  if (/[^aeiou]ies$/.test(plural)) return plural.replace(/ies$/, 'y')
  return /(?:ch|sh|ss|x)es$/.test(plural) ? plural.slice(0, -2) : plural.replace(/([^s])s$/, '$1')
}
