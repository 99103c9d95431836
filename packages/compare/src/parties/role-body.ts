/** Nouns of those who stand for a body without being an office of state themselves. */
const standing =
  'spokes(?:man|woman|person)|head|chief|boss|director(?:[ -]general)?|secretary(?:[ -]general)?|general secretary|chair(?:man|woman|person)?|' +
  'president|vice[ -]president|commissioner|co-?ordinator|representative|delegate|leader|founder|manager|owner|commander|' +
  'adviser|advisor|analyst|researcher|official|officer|member|chief executive|ceo|rector|dean|warden|superintendent|envoy|deputy|leads'

const ofBody = new RegExp(
  `(?:^|[\\s-])(?:${standing})\\s+(?:of|for|at|with|in)\\s+(?:the\\s+|its\\s+)?([^,;.:()]{3,60})`,
  'iu',
)
const heading = /\bwho\s+(?:heads|leads|runs|chairs|directs|speaks\s+for)\s+(?:the\s+)?([^,;.:()]{3,60})/iu
const beforeNoun = new RegExp(`(?:^|\\bthe\\s+)((?:[\\p{L}\\p{N}'’.&-]+\\s+){1,5}?)(?:${standing})$`, 'iu')
const bare = /^(?:of|at|from)\s+(?:the\s+)?(\p{Lu}[^,;.:()]{2,50})/u

/** The body that a role speaks for: 'secretary-general of the Red Crescent', 'the judiciary's spokesman'. Null where it names none. Pure. */
export function bodyOfRole(role: string): string | null {
  const text = role.trim().replace(/,$/, '')
  const found =
    heading.exec(text)?.[1] ?? ofBody.exec(text)?.[1] ?? beforeNoun.exec(text)?.[1] ?? bare.exec(text)?.[1] ?? null
  const body = found
    ?.replace(/\s+(?:who|which|that|said|says|told|told|on|in|as|but|and his|by)\b.*$/u, '')
    .replace(/^(?:an?|the)\s+/iu, '')
    .replace(/['’]s?\s*$/, '')
    .trim()
  return body === undefined || body.length < 3 ? null : body
}
