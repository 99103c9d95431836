import { english } from './en/english.ts'
import type { LanguagePack } from './language-pack.ts'

const packs: ReadonlyMap<string, LanguagePack> = new Map([[english.tag, english]])

/** Every pack there is. */
export const allPacks: readonly LanguagePack[] = [...packs.values()]

/** The pack of a language by its BCP 47 tag ('en-GB' finds 'en'); English where there is none. Pure. */
export function packOf(tag: string): LanguagePack {
  return packs.get(tag) ?? packs.get(tag.split('-')[0] ?? tag) ?? english
}

/** Whether a text in this language can be read. Pure. */
export function hasPack(tag: string): boolean {
  return packs.has(tag) || packs.has(tag.split('-')[0] ?? tag)
}
