import type { Spelling, Token } from '../../document.ts'
import { characterClass, classOf } from './character-class.ts'
import { spellingOf } from './spellings.ts'

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
 * Hyphens always stand alone, and so does a currency code at its digits ('AUD1.5m'; `codes` has them in lower case). Offsets are UTF-16 code units. Pure, linear, never throws.
 */
export function tokenize(text: string, codes: ReadonlyMap<string, string>): DraftToken[] {
  const tokens: DraftToken[] = []
  let at = 0
  let spaceBefore = true
  while (at < text.length) {
    const unitClass = classOf(text.charCodeAt(at))
    if (unitClass === space) {
      spaceBefore = true
      at += 1
      continue
    }
    const end = endOfToken(text, at, { unitClass, codes })
    tokens.push(draft(spellingOf(text, at, end, kindOf), { start: at, end, spaceBefore }))
    spaceBefore = false
    at = end
  }
  return tokens
}

function draft(spelling: Spelling, found: { start: number; end: number; spaceBefore: boolean }): DraftToken {
  const { text, lower, word, kind, capital, acronym } = spelling
  const { start, end, spaceBefore } = found
  return { text, lower, word, kind, start, end, sentence: 0, spaceBefore, spelling, capital, acronym }
}

function kindOf(text: string): Token['kind'] {
  const unitClass = classOf(text.charCodeAt(0))
  if (unitClass === digit) return 'number'
  if (unitClass === letter || unitClass === extend) return 'word'
  if (unitClass !== mark) return 'symbol'
  const second = text.length > 1 ? classOf(text.charCodeAt(1)) : mark
  return second === digit ? 'number' : second === letter ? 'word' : 'mark'
}

function endOfToken(
  text: string,
  at: number,
  given: { unitClass: number; codes: ReadonlyMap<string, string> },
): number {
  const { unitClass } = given
  if (unitClass === letter || unitClass === extend) return endOfWord(text, at, given.codes)
  if (unitClass === digit) return endOfNumber(text, at)
  if (unitClass === mark && isPossessive(text, at)) return at + 2
  if (unitClass === mark && text.charCodeAt(at) === 0x2e && opensDecimal(text, at)) return endOfNumber(text, at + 1)
  let end = at + 1
  while (end < text.length && classOf(text.charCodeAt(end)) === extend) end += 1
  return end
}

function endOfWord(text: string, at: number, codes: ReadonlyMap<string, string>): number {
  let end = at + 1
  for (;;) {
    const unit = text.charCodeAt(end)
    const unitClass = end < text.length ? classOf(unit) : space
    if (unitClass === digit && end - at <= 4 && codes.has(text.slice(at, end).toLowerCase())) return end
    if (unitClass === letter || unitClass === digit || unitClass === extend) end += 1
    else if (isApostrophe(unit) && isLetter(text, end + 1) && !isPossessive(text, end)) end += 2
    else if (unit === 0x2e && isInitials(text, at, end)) end += isLetter(text, end + 1) ? 2 : 1
    else return end
  }
}

/** 'U.S', 'U.S.', 'a.m.': single letters with dots between them; the last dot belongs to them. */
function isInitials(text: string, start: number, dot: number): boolean {
  const single = dot - start === 1 || text.charCodeAt(dot - 2) === 0x2e
  if (!single || dot - start > 12) return false
  const followed = isLetter(text, dot + 1) && !isLetter(text, dot + 2)
  return followed || (dot - start > 1 && !isLetter(text, dot + 1))
}

function endOfNumber(text: string, at: number): number {
  let end = at + 1
  for (;;) {
    if (isDigit(text, end)) end += 1
    else if (isNumberJoint(text.charCodeAt(end)) && isDigit(text, end + 1)) end += 2
    else return end
  }
}

function opensDecimal(text: string, at: number): boolean {
  return isDigit(text, at + 1) && (at === 0 || !isWordUnit(text, at - 1))
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc
}

/** The marks that can stand between two digits of one number: comma, dot, apostrophes, colon. */
function isNumberJoint(unit: number): boolean {
  return unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x27 || unit === 0x2019
}

/** An apostrophe with an s that ends a word. */
function isPossessive(text: string, at: number): boolean {
  if (!isApostrophe(text.charCodeAt(at)) || at === 0 || !isWordUnit(text, at - 1)) return false
  const next = text.charCodeAt(at + 1) | 0x20
  return next === 0x73 && !isWordUnit(text, at + 2)
}

function isWordUnit(text: string, at: number): boolean {
  if (at >= text.length) return false
  const unitClass = classOf(text.charCodeAt(at))
  return unitClass === letter || unitClass === digit || unitClass === extend
}

function isLetter(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === letter
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}
