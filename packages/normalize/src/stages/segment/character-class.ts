/** What a UTF-16 code unit is to the tokenizer. `extend` joins whatever it follows (marks, joiners, low surrogates). */
export const characterClass = { other: 1, space: 2, letter: 3, digit: 4, mark: 5, symbol: 6, extend: 7 } as const

const markPattern = /[\p{P}]/u
const letterPattern = /[\p{L}]/u
const extendPattern = /\p{M}|\u200c|\u200d|\ufe0e|\ufe0f/u
const spacePattern = /[\s\u200b\u2060\ufeff]/u
const symbolMarks = '#%&*@'

// Filled as characters are met: classifying all 65,536 at start-up would cost milliseconds nobody needs.
const classes = new Uint8Array(65_536)

/** The class of one code unit. Pure; a high surrogate is a symbol and takes its low surrogate as an extension. */
export function classOf(unit: number): number {
  const known = classes[unit] ?? 0
  if (known !== 0) return known
  const found = classify(unit)
  classes[unit] = found
  return found
}

function classify(unit: number): number {
  if (unit >= 0xdc00 && unit <= 0xdfff) return characterClass.extend
  if (unit >= 0xd800 && unit <= 0xdbff) return characterClass.symbol
  const character = String.fromCharCode(unit)
  if (unit >= 48 && unit <= 57) return characterClass.digit
  if (letterPattern.test(character)) return characterClass.letter
  if (extendPattern.test(character)) return characterClass.extend
  if (spacePattern.test(character)) return characterClass.space
  if (symbolMarks.includes(character)) return characterClass.symbol
  if (markPattern.test(character)) return characterClass.mark
  return characterClass.symbol
}
