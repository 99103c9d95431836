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

/** A body named beside what it is, by each shorter wording of that, too; `names`: what its name may be, the longest first. */
export interface AliasTold {
  readonly whats: readonly string[]
  readonly names: readonly string[]
}

/** Bodies that a text names beside what they are: 'the ambulance service MDA'. Pure, linear in the text. */
export function aliasesIn(text: string): AliasTold[] {
  return [
    ...[...text.matchAll(described)].flatMap((match) => told(match[1] ?? '', match[2] ?? '')),
    ...[...text.matchAll(explained)].flatMap((match) => told(match[2] ?? '', match[1] ?? '')),
  ]
}

function told(phrase: string, words: string): AliasTold[] {
  const whats = whatsOf(phrase)
  return whats.length === 0 ? [] : [{ whats, names: namesIn(words) }]
}

/** Every beginning of capitalised words, the longest first. */
function namesIn(words: string): string[] {
  const parts = words.split(' ')
  return parts.map((_, index) =>
    parts
      .slice(0, parts.length - index)
      .join(' ')
      .replace(/['’]s?$/, ''),
  )
}

/** What a body is, in every shorter wording of two words or more, too: 'biggest teachers' union' is 'teachers' union'. */
function whatsOf(phrase: string): string[] {
  const words = fold(phrase).trim().split(' ')
  if (!bodies.test(words.at(-1) ?? '')) return []
  return words.slice(0, -1).map((_, from) => words.slice(from).join(' '))
}
