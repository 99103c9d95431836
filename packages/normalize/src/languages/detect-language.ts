import { hasPack } from './packs.ts'
import stopWords from './stop-words.json' with { type: 'json' }

/** The language of a text, and whether a pack can read it. */
export interface DetectedLanguage {
  /** BCP 47 tag; `und` where the text has too little to tell. */
  readonly tag: string
  readonly supported: boolean
}

const sampleLength = 3000
const wordPattern = /[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu

/** Languages told by their script alone; where several share it, letters decide. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/gu],
  ['zh', /[\u4e00-\u9fff]/gu],
  ['uk', /[іїєґІЇЄҐ]/gu],
  ['ru', /[\u0400-\u04ff]/gu],
  ['fa', /[پچژگک]/gu],
  ['ar', /[\u0600-\u06ff]/gu],
  ['he', /[\u0590-\u05ff]/gu],
  ['el', /[\u0370-\u03ff]/gu],
  ['hi', /[\u0900-\u097f]/gu],
  ['bn', /[\u0980-\u09ff]/gu],
  ['ta', /[\u0b80-\u0bff]/gu],
  ['th', /[\u0e00-\u0e7f]/gu],
  ['my', /[\u1000-\u109f]/gu],
  ['ka', /[\u10a0-\u10ff]/gu],
  ['hy', /[\u0530-\u058f]/gu],
  ['am', /[\u1200-\u137f]/gu],
]

/**
 * Tells the language of a text from its script and its most frequent words; a tag given with the text is taken as it is.
 * A text with too few words to tell ('und') is read as English, so that a bare table keeps its figures. Pure.
 */
export function detectLanguage(text: string, given?: string): DetectedLanguage {
  if (given !== undefined && given !== '' && given !== 'und') return { tag: given, supported: hasPack(given) }
  const sample = text.slice(0, sampleLength)
  const tag = byScript(sample) ?? byWords(sample)
  return { tag, supported: tag === 'und' || hasPack(tag) }
}

function byScript(sample: string): string | undefined {
  const foreign = countFrom(sample, firstForeignUnit)
  if (foreign * 2 < sample.length * 0.3) return undefined
  let best: { tag: string; count: number } | undefined
  for (const [tag, pattern] of scripts) {
    const count = sample.match(pattern)?.length ?? 0
    // Letters that only one language of a script has are few, but decide.
    const weighted = tag === 'ja' || tag === 'uk' || tag === 'fa' ? count * 25 : count
    if (weighted > (best?.count ?? 0)) best = { tag, count: weighted }
  }
  return best?.tag
}

// The first letter beyond Latin, its accents and its phonetic signs (Greek and what follows).
const firstForeignUnit = 0x370

/** How many code units of a text are letters beyond Latin; emoji and general punctuation are none. */
function countFrom(text: string, first: number): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= first && (unit < 0x1e00 || unit >= 0x2e80) && (unit < 0xd800 || unit > 0xf8ff)) count += 1
  }
  return count
}

const languagesOfWord = buildIndex()

function buildIndex(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const [tag, words] of Object.entries(stopWords)) {
    for (const word of new Set(words)) index.set(word, [...(index.get(word) ?? []), tag])
  }
  return index
}

/** The language whose frequent words fill most of the sample. A word of several languages counts less for each. */
function byWords(sample: string): string {
  const scores = new Map<string, number>()
  let known = 0
  for (const [word] of sample.matchAll(wordPattern)) {
    const languages = languagesOfWord.get(word.toLowerCase().replace('’', "'"))
    if (!languages) continue
    known += 1
    for (const tag of languages) scores.set(tag, (scores.get(tag) ?? 0) + 1 / languages.length)
  }
  let best = 'und'
  for (const [tag, score] of scores) if (score > (scores.get(best) ?? 0)) best = tag
  return known < 3 ? 'und' : best
}
