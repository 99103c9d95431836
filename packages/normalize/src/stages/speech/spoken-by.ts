import lexicon from '../../languages/en/lexicon/reporting-verbs.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { raising, setters } from './sets-toll.ts'
import { hasFigure, type SpeechScan, speakerNear } from './speech-scan.ts'
import type { Given } from './verb-hit.ts'

const passiveVerbs = new Set(lexicon.passive)

/** 'was confirmed by the ministry', 'was later revised to 63 by the colonel': who speaks by a passive verb. Pure. */
export function spokenBy(scan: SpeechScan, { hit, sentence }: Given, group: number): Cue | undefined {
  const sets = setsIn.has(hit.verb.lemma) && settingAt.hasAt(scan.tokens, hit.end)
  if (!sets && !passiveVerbs.has(hit.verb.lemma)) return undefined
  for (let at = hit.end; at < Math.min(hit.end + 9, sentence.endToken); at += 1) {
    const figure = scan.inFigure[at] === 1 && scan.inTime[at] !== 1
    if ((scan.tokens[at]?.kind === 'mark' || figure) && !(sets && isNumber(scan, at))) return undefined
    if (scan.tokens[at]?.lower !== 'by') continue
    const agent = speakerNear(scan, at + 1)
    if (!agent || agent.pronoun) return undefined
    const within = hasFigure(scan, hit.end, at)
      ? { only: { first: sets ? clauseFirst(scan, group, sentence.firstToken) : sentence.firstToken, end: at } }
      : {}
    return {
      kind: 'verb',
      speaker: agent,
      ...within,
      first: hit.at,
      end: agent.end,
      wordsFirst: hit.at,
      wordsEnd: at + 1,
      direction: 'both',
      denies: hit.verb.denies,
      rule: 'speech/passive-by',
    }
  }
  return undefined
}

/** 'Of 50 at first; the toll was revised to 63 by': where the clause of the verb begins. */
function clauseFirst({ tokens }: SpeechScan, group: number, limit: number): number {
  for (let at = group; at > limit; at -= 1)
    if (tokens[at]?.text === ';' || (tokens[at - 1]?.text === ',' && clauseJoints.hasAt(tokens, at))) return at
  return limit
}

const clauseJoints = wordSet(['and', 'but', 'while', 'whereas', 'which'])

/** 'was put at 40 by', 'was revised to 63 by', 'was given as 12 by' */
const setsIn = new Set([...setters, ...raising])
const settingAt = wordSet(['at', 'to', 'as', 'from'])

/** 'were put at (672) by the consul': the number and its brackets. */
function isNumber({ tokens, inFigure }: SpeechScan, at: number): boolean {
  return inFigure[at] === 1 || ['(', ')'].includes(tokens[at]?.text ?? '')
}
