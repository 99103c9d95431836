import type { Span } from '@crosstally/model'
import type { Spelling, Token } from '../../document.ts'
import { characterClass, classOf } from './character-class.ts'
import { hashedSpelling, hashWith, spellingOf, spellingOfUnit } from './spellings.ts'

/** A token whose sentence is not known yet. */
export interface DraftToken {
  text: string
  lower: string
  word: number
  kind: Token['kind']
  start: number
  end: number
  sentence: number
  spaceBefore: boolean
  spelling: Spelling
  capital: boolean
  acronym: boolean
}

const { space, letter, digit, mark, extend } = characterClass

/**
 * Splits a text into words, numbers, marks and symbols in one pass. A word keeps inner apostrophes ("don't") and the dots
 * of initials ("U.S."); a possessive "'s" is a token of its own; digits keep one mark between them ("3,500", "09:30").
 * Hyphens always stand alone, and so does a currency code at its digits ('AUD1.5m'; `codes` has them in lower case). A gap between the cells of
 * a table is a token that reads as a bar. Offsets are UTF-16 code units. Pure, linear, never throws.
 */
export function tokenize(text: string, codes: ReadonlyMap<string, string>, gaps: readonly Span[] = []): DraftToken[] {
  const tokens: DraftToken[] = []
  const units = unitsOf(text)
  let at = 0
  let spaceBefore = true
  let nextGap = 0
  while (at < text.length) {
    const gap = gaps[nextGap]
    if (gap !== undefined && at >= gap.start) {
      tokens.push(gapToken(text, gap))
      nextGap += 1
      at = gap.end
      spaceBefore = true
      continue
    }
    const unitClass = classOf(unitAt(units, at))
    if (unitClass === space) {
      spaceBefore = true
      at += 1
      continue
    }
    const start = at
    let hash = 0
    for (; classOf(unitAt(units, at)) === letter; at += 1) hash = hashWith(hash, unitAt(units, at))
    if (at > start && endsWord(unitAt(units, at))) {
      tokens.push(draft(hashedSpelling({ text, units, start, end: at, hash }), { start, end: at, spaceBefore }))
    } else {
      at = endOfToken(units, start, { unitClass, codes })
      const one = at === start + 1
      const spelling = one ? spellingOfUnit(text, units, start) : spellingOf(text, units, start, at)
      tokens.push(draft(spelling, { start, end: at, spaceBefore }))
    }
    spaceBefore = false
  }
  return tokens
}

/** Whether a word of letters ends before a code unit, whatever stands around it. */
function endsWord(unit: number): boolean {
  const unitClass = classOf(unit)
  return unitClass !== digit && unitClass !== extend && unit !== 0x2e && !isApostrophe(unit)
}

/** Made with the first gap: a spelling made while modules load would find half of the word lists. */
let bar: Spelling | undefined

function gapToken(text: string, { start, end }: Span): DraftToken {
  bar ??= spellingOf('|', unitsOf('|'), 0, 1)
  const token = draft(bar, { start, end, spaceBefore: true })
  token.text = text.slice(start, end)
  return token
}

function draft(spelling: Spelling, found: { start: number; end: number; spaceBefore: boolean }): DraftToken {
  const { text, lower, word, kind, capital, acronym } = spelling
  const { start, end, spaceBefore } = found
  return { text, lower, word, kind, start, end, sentence: 0, spaceBefore, spelling, capital, acronym }
}

/** The code units of a text. What lies beyond its end reads as 0, which belongs to no word, number or space. */
function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at)
  return units
}

function unitAt(units: Uint16Array, at: number): number {
  return units[at] ?? 0
}

function spelled(units: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...units.subarray(start, end)).toLowerCase()
}

function endOfToken(
  units: Uint16Array,
  at: number,
  given: { readonly unitClass: number; readonly codes: ReadonlyMap<string, string> },
): number {
  const { unitClass } = given
  if (unitClass === letter || unitClass === extend) return endOfWord(units, at, given.codes)
  if (unitClass === digit) return endOfNumber(units, at)
  if (unitClass === mark && isPossessive(units, at)) return at + 2
  if (unitClass === mark && unitAt(units, at) === 0x2e && opensDecimal(units, at)) return endOfNumber(units, at + 1)
  let end = at + 1
  while (classOf(unitAt(units, end)) === extend) end += 1
  return end
}

function endOfWord(units: Uint16Array, at: number, codes: ReadonlyMap<string, string>): number {
  let end = at + 1
  for (;;) {
    const unit = unitAt(units, end)
    const unitClass = classOf(unit)
    if (unitClass === digit && end - at <= 4 && codes.has(spelled(units, at, end))) return end
    if (unitClass === letter || unitClass === digit || unitClass === extend) end += 1
    else if (isApostrophe(unit) && isLetter(units, end + 1) && !isPossessive(units, end)) end += 2
    else if (unit === 0x2e && isInitials(units, at, end)) end += isLetter(units, end + 1) ? 2 : 1
    else return end
  }
}

/** 'U.S', 'U.S.', 'a.m.': single letters with dots between them; the last dot belongs to them. */
function isInitials(units: Uint16Array, start: number, dot: number): boolean {
  const single = dot - start === 1 || unitAt(units, dot - 2) === 0x2e
  if (!single || dot - start > 12) return false
  const followed = isLetter(units, dot + 1) && !isLetter(units, dot + 2)
  return followed || (dot - start > 1 && !isLetter(units, dot + 1))
}

function endOfNumber(units: Uint16Array, at: number): number {
  let end = at + 1
  for (;;) {
    if (isDigit(units, end)) end += 1
    else if (isNumberJoint(unitAt(units, end)) && isDigit(units, end + 1)) end += 2
    else return end
  }
}

function opensDecimal(units: Uint16Array, at: number): boolean {
  return isDigit(units, at + 1) && (at === 0 || !isWordUnit(units, at - 1))
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc
}

/** The marks that can stand between two digits of one number: comma, dot, apostrophes, colon. */
function isNumberJoint(unit: number): boolean {
  return unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x27 || unit === 0x2019
}

/** An apostrophe with an s that ends a word. */
function isPossessive(units: Uint16Array, at: number): boolean {
  if (!isApostrophe(unitAt(units, at)) || at === 0 || !isWordUnit(units, at - 1)) return false
  const next = unitAt(units, at + 1) | 0x20
  return next === 0x73 && !isWordUnit(units, at + 2)
}

function isWordUnit(units: Uint16Array, at: number): boolean {
  const unitClass = classOf(unitAt(units, at))
  return unitClass === letter || unitClass === digit || unitClass === extend
}

function isLetter(units: Uint16Array, at: number): boolean {
  return classOf(unitAt(units, at)) === letter
}

function isDigit(units: Uint16Array, at: number): boolean {
  const unit = unitAt(units, at)
  return unit >= 48 && unit <= 57
}
