import lexicon from '../../languages/en/lexicon/reporting-verbs.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import type { SpeechScan } from './speech-scan.ts'

/** Verbs that set a number of something at a figure. */
export const setters: ReadonlySet<string> = new Set([
  'put',
  'peg',
  'place',
  'estimate',
  'give',
  'assess',
  'value',
  'have',
])

/** 'raised to 26 the wounded' */
export const raising: ReadonlySet<string> = new Set([
  'elevate',
  'raise',
  'lower',
  'increase',
  'lift',
  'revise',
  'correct',
  'reduce',
  'cut',
  'update',
  'scale down',
  'set',
])

const tolls = wordSet(lexicon.tollNouns)
const nounReach = 4
const reach = 24

/** 'put the number of voters who have died since the last roll at 98,000': the figure may stand far behind. Pure. */
export function setsTollAt({ tokens, inFigure, inTime }: SpeechScan, from: number, limit: number): boolean {
  let named = false
  for (let at = from; at < Math.min(from + reach, limit - 1); at += 1) {
    if (at < from + nounReach && tolls.hasAt(tokens, at)) named = true
    if (!named && at >= from + nounReach) return false
    if (tokens[at]?.text === ';' || tokens[at]?.text === ':') return false
    if (inFigure[at] === 1 && inTime[at] !== 1) return false
    if ((tokens[at]?.lower === 'at' || tokens[at]?.lower === 'as') && inFigure[at + 1] === 1 && inTime[at + 1] !== 1)
      return true
  }
  return false
}

const setting = wordSet([
  'at',
  'as',
  'near',
  'nearer',
  'above',
  'below',
  'between',
  'over',
  'under',
  'around',
  'in',
  'it',
  'to',
])
const putReach = 24

/** 'put the dead near 40', 'put at 48 the detained'; not 'put 40 tents up', 'put names to 400'. Pure. */
export function putsNumber({ tokens, inFigure, inTime }: SpeechScan, from: number): boolean {
  if (tokens[from]?.lower === 'it') return true
  for (let at = from; at < from + putReach; at += 1) {
    if (inFigure[at] !== 1 || inTime[at] === 1) continue
    const prepositions = [at, at - 1, at - 2].filter((before) => before >= from && setting.hasAt(tokens, before))
    return prepositions.some((before) => tokens[before]?.lower !== 'to')
  }
  return false
}

const blameReach = 7

/** 'blamed 21 deaths on the heat'. Pure. */
export function blamesOn({ tokens, inFigure }: SpeechScan, from: number): boolean {
  if (inFigure[from] !== 1 && inFigure[from + 1] !== 1) return false
  for (let at = from + 1; at < from + blameReach; at += 1) if (tokens[at]?.lower === 'on') return true
  return false
}

/** 'had credited the militia with 30,000 casualties'. Pure. */
export function creditsWith({ tokens, inFigure }: SpeechScan, from: number): boolean {
  for (let at = from; at < from + blameReach; at += 1)
    if (tokens[at]?.lower === 'with') return inFigure[at + 1] === 1 || inFigure[at + 2] === 1
  return false
}
