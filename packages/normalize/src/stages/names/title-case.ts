const shortest = 4

/** 'XVILLE BAY' as a text writes it within a sentence: 'Xville Bay'; short names (USA) and others are left alone. Pure. */
export function unshouted(name: string): string {
  return name.length < shortest || name !== name.toUpperCase() ? name : titleCase(name)
}

/** Each word with a capital and then small letters. Pure. */
export function titleCase(words: string): string {
  return words.replaceAll(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}
