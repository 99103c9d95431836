const titles = new Set(
  'the of a an s mr mrs ms dr gen general lt col rep sen president minister governor mayor lawmaker mp'.split(' '),
)

/** Words any office could carry: they prove nothing alone. */
const officeWords = new Set(
  (
    'ministry ministries department agency service services office council committee government administration ' +
    'authorities officials official forces force army military police staff region province district state states city ' +
    'north south east west regional national local security defence defense health interior emergency intelligence ' +
    'spokesman spokesperson sources source media'
  ).split(' '),
)

/**
 * Whether two names are one: equal, one's words all in the other (which adds at most three), the same surname and first
 * initial, or one the acronym of the other. Two missing names are one. Pure.
 */
export function isSameName(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return !a && !b
  if (a.toLowerCase().trim() === b.toLowerCase().trim()) return true
  const [small = [], large = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length)
  if (small.length === 0) return false
  return isContained(small, large) || isSamePerson(small, large) || isAcronym(small, large, [a, b])
}

function isContained(small: readonly string[], large: readonly string[]): boolean {
  const added = large.length - small.length
  if (small.some(isTelling)) return added <= 3 && small.every((word) => large.includes(word))
  return small.length > 1 && added <= 2 && small.join(' ') === large.slice(-small.length).join(' ')
}

function isSamePerson(small: readonly string[], large: readonly string[]): boolean {
  const surname = small.at(-1) ?? ''
  const isFull = small.length > 1 && small.length <= 3 && large.length <= 3
  return (
    isFull && surname.length > 3 && isTelling(surname) && surname === large.at(-1) && small[0]?.[0] === large[0]?.[0]
  )
}

function isAcronym(small: readonly string[], large: readonly string[], names: readonly string[]): boolean {
  const [short = ''] = small
  return small.length === 1 && short.length > 1 && large.length > 1 && names.some((name) => initialsOf(name) === short)
}

function isTelling(word: string): boolean {
  return !officeWords.has(word)
}

function initialsOf(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return capitals
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase()
}

function wordsOf(name: string): readonly string[] {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !titles.has(word))
}
