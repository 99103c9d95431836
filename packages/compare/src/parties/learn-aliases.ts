import { fold } from '../text/words.ts'

/** 'the ambulance service MDA', 'the consultancy Conteo Abierto': what a body is, then its name. */
const described =
  /\b[Tt]he ((?:\p{Ll}[\p{L}'’-]* ){1,4})(\p{Lu}[\p{L}\p{N}&'’-]*(?: (?:of |for |de |del |la |the )*\p{Lu}[\p{L}\p{N}&'’-]*){0,4})/gu
/** 'MDA, the ambulance service, said': the name, then what the body is. */
const explained =
  /(\p{Lu}[\p{L}\p{N}&'’-]*(?: \p{Lu}[\p{L}\p{N}&'’-]*){0,4}), (?:the|an?) ((?:\p{Ll}[\p{L}'’-]* ?){1,4})[,.]/gu

/** Nouns of bodies that go by a name of their own; persons and offices are told elsewhere. */
const bodies =
  /(?:agency|service|services|network|group|union|charity|consultancy|company|firm|operator|owner|committee|council|association|federation|confederation|organi[sz]ation|institute|centre|center|observatory|monitor|coalition|alliance|party|movement|militia|fund|foundation|broker|insurer|society|syndicate|collective|think[ -]tank|watchdog|portal|channel|cooperative|utility|airline|railway)$/

/**
 * Bodies that the texts name beside what they are, by what they are: `ambulance service` is MDA where one text says so and
 * none says so of another. `names` are those that figures go back to. Pure, linear in the text.
 */
export function learnAliases(texts: readonly string[], names: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, Set<string>>()
  for (const text of texts) {
    for (const match of text.matchAll(described)) add(found, match[1] ?? '', nameIn(match[2] ?? '', names))
    for (const match of text.matchAll(explained)) add(found, match[2] ?? '', nameIn(match[1] ?? '', names))
  }
  return new Map([...found].flatMap(([what, owners]) => (owners.size === 1 ? [[what, [...owners][0] ?? '']] : [])))
}

/** The longest beginning of capitalised words that is such a name. */
function nameIn(words: string, names: ReadonlySet<string>): string | null {
  const parts = words.split(' ')
  for (let end = parts.length; end > 0; end -= 1) {
    const name = parts
      .slice(0, end)
      .join(' ')
      .replace(/['’]s?$/, '')
    if (names.has(name)) return name
  }
  return null
}

function add(found: Map<string, Set<string>>, phrase: string, name: string | null): void {
  if (name === null) return
  const words = fold(phrase).trim().split(' ')
  if (!bodies.test(words.at(-1) ?? '')) return
  // every shorter wording, too: 'biggest teachers' union' is 'teachers' union'
  for (let from = 0; from < words.length; from += 1) {
    const what = words.slice(from).join(' ')
    if (words.length - from < 2) break
    found.set(what, (found.get(what) ?? new Set()).add(name))
  }
}
