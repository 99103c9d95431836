import type { Analysis } from '../../document.ts'
import { WordTable } from '../../languages/word-table.ts'

/** What a report is about, as far as it settles words that mean two things: 'held', 'freed', 'in captivity'. */
export type Story = 'abduction' | 'prisoners' | 'draft' | 'none'

const opening = 400
const abductionWords = new Set([
  ...['kidnap', 'kidnapped', 'kidnapping', 'kidnappings', 'kidnappers', 'abducted', 'abduction', 'abductions'],
  ...['abductors', 'hostage', 'hostages', 'captors', 'ransom', 'snatched', 'hijacked', 'hijackers', 'mutineers'],
])
const prisonerWords = new Set(['pow', 'pows', 'exchanged', 'swapped', 'captives', 'exchange', 'swap'])
const draftWords = new Set([
  ...['conscript', 'conscripts', 'conscripted', 'conscription', 'draftee', 'draftees', 'enlistment', 'enlist'],
  ...['recruitment', 'recruits', 'mobilisation', 'mobilization', 'call-up', 'drafted', 'draft', 'reservists'],
])
const leastOfDraft = 2
const abducting = new Set(['seized', 'overpowered', 'herded', 'rounded', 'took'])
const abductors = new Set([
  'gunmen',
  'bandits',
  'militants',
  'rebels',
  'pirates',
  'inmates',
  'insurgents',
  'assailants',
])

const signs: ReadonlyMap<string, string> = new Map([
  ...[...abductionWords].map((word) => [word, 'abduction'] as const),
  ...[...prisonerWords].map((word) => [word, 'prisoners'] as const),
  ...[...draftWords].map((word) => [word, 'draft'] as const),
  ...[...abducting].map((word) => [word, 'seizing'] as const),
  ...[...abductors].map((word) => [word, 'actors'] as const),
])
const signTable = new WordTable(signs)

/** The story that the title and the opening of a report tell. Pure; looks at a bounded number of words. */
export function storyOf(analysis: Analysis): Story {
  const { report, tokens } = analysis
  let abduction = 0
  let prisoners = 0
  let drafts = 0
  let seizing = false
  let actors = false
  const look = (sign: string | undefined) => {
    if (sign === 'abduction') abduction += 1
    else if (sign === 'prisoners') prisoners += 1
    else if (sign === 'draft') drafts += 1
    else if (sign === 'seizing') seizing = true
    else if (sign === 'actors') actors = true
  }
  if (report.title) for (const word of report.title.toLowerCase().split(/[^a-z]+/)) look(signs.get(word))
  for (let at = 0; at < Math.min(tokens.length, opening); at += 1) {
    const token = tokens[at]
    const sign = token && signTable.get(token)
    if (sign !== undefined) look(sign)
  }
  if (drafts >= leastOfDraft && drafts > abduction + prisoners) return 'draft'
  if (abduction > prisoners) return 'abduction'
  if (prisoners > 0) return 'prisoners'
  return (seizing && actors) || isAbductionTitle(report.title) ? 'abduction' : 'none'
}

/** 'Gunmen hold pupils for third day': who holds people says what it is. */
function isAbductionTitle(title: string | undefined): boolean {
  if (title === undefined) return false
  const words = title.toLowerCase().split(/[^a-z]+/)
  return words.some((word) => holders.has(word)) && words.some((word) => holding.has(word))
}

const holders = new Set([...abductors, 'gang', 'gangs', 'gunman', 'kidnappers', 'jihadists', 'robbers', 'hijackers'])
const holding = new Set([
  'hold',
  'holds',
  'held',
  'holding',
  'seize',
  'seizes',
  'take',
  'takes',
  'taken',
  'snatch',
  'free',
  'freed',
])
