import { wordSet } from '../../languages/word-table.ts'
import type { SpeechScan } from './speech-scan.ts'
import { trigger } from './triggers.ts'

/** Whether a cue can begin here: by one of its first words, or by a speaker who owns a figure. Pure. */
export function canBegin(scan: SpeechScan, at: number): boolean {
  return opensPhrase(scan, at) || (isBeside(scan, at) && (startsSpeaker(scan, at) || links.hasAt(scan.tokens, at)))
}

function isBeside({ speakerAt }: SpeechScan, at: number): boolean {
  return speakerAt[at] !== -1 || speakerAt[at + 1] !== -1
}

/** Whether another speaker than that of the token before begins here or right behind the token. */
function startsSpeaker({ speakerAt }: SpeechScan, at: number): boolean {
  const here = speakerAt[at]
  return here !== speakerAt[at + 1] || at === 0 || here !== speakerAt[at - 1]
}

/** The words that can open a cue in the middle of a speaker's name. */
const links = wordSet(['of', 'to', 'if', 'by'])

/** Whether one of the first words of an adjunct stands here. Pure. */
export function opensPhrase(scan: SpeechScan, at: number): boolean {
  return ((scan.marks[at] ?? 0) & trigger.adjunct) !== 0
}
