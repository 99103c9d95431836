import type { Analysis, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { headCue } from './head-source.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'
import { staff, type Turn } from './turns.ts'

/** By block of a transcript, the guest, office-holder or witness whose turn it is; nobody for the outlet's own people. Pure. */
export function turnSources(scan: SpeechScan, analysis: Analysis): ReadonlyMap<number, Cue> {
  const found = new Map<number, Cue>()
  const byKey = new Map<string, Speaker | undefined>()
  for (const [block, turn] of scan.turns) {
    if (!byKey.has(turn.key)) byKey.set(turn.key, guestOf(scan, analysis, turn))
    const guest = byKey.get(turn.key)
    if (!guest) continue
    const speaker = { ...guest, first: turn.first, end: turn.end }
    found.set(block, { ...headCue(speaker, turn.first, turn.end), rule: 'speech/turn' })
  }
  return found
}

const titles = wordSet(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'dame', 'lord', 'hon'])

function guestOf(scan: SpeechScan, analysis: Analysis, turn: Turn): Speaker | undefined {
  const { key, first, end } = turn
  if (staff.hasAt(scan.tokens, end - 1)) return undefined
  const entity = key === 'a' ? answerer(analysis, scan) : named(analysis, scan, key)
  if (entity) return { entity, first, end, pronoun: false }
  return titles.hasAt(scan.tokens, first) ? untold(analysis, scan, turn) : undefined
}

/** The person of that surname, or the holder of that office, whom the text names elsewhere; not its own reporters. */
function named({ names }: Analysis, scan: SpeechScan, key: string): NamedEntity | undefined {
  const found = names.find(
    (one) =>
      !inLabel(scan, one) &&
      one.kind === 'person' &&
      (one.head === key || (one.role !== undefined && lastWord(one.name) === key)),
  )
  return found && !isStaff(found) ? found : undefined
}

/** Who is asked where the answers stand under 'A:'. */
function answerer({ names }: Analysis, scan: SpeechScan): NamedEntity | undefined {
  return names.find((one) => one.kind === 'person' && one.role !== undefined && !inLabel(scan, one) && !isStaff(one))
}

function inLabel(scan: SpeechScan, { firstToken }: NamedEntity): boolean {
  for (const { first, end } of scan.turns.values()) if (firstToken >= first && firstToken < end) return true
  return false
}

function isStaff({ head, role }: NamedEntity): boolean {
  return staffRoles.test(head ?? role ?? '')
}

const staffRoles = /(?:correspondent|reporter|presenter|colleague|editor|producer|host|anchor)$/i

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
}

/** 'Mr J VAN WYK:' whom the text names nowhere else. */
function untold({ text }: Analysis, { tokens }: SpeechScan, { first, end }: Turn): Speaker | undefined {
  const from = tokens[first + 1]?.text === '.' ? first + 2 : first + 1
  const [opening, closing] = [tokens[from], tokens[end - 1]]
  if (!opening || !closing || from >= end) return undefined
  const span = { start: opening.start, end: closing.end, firstToken: from, endToken: end }
  const name = text.slice(span.start, span.end)
  return { entity: { kind: 'person', name, ...span, rules: ['speech/turn'] }, first: from, end, pronoun: false }
}
