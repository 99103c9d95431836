import nouns from '../../languages/en/lexicon/source-nouns.json' with { type: 'json' }
import { isReportingVerb } from '../../languages/en/reporting.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { isPossessive } from './own-figure.ts'
import { type Speaker, type SpeechScan, speakerEnding, speakerNear } from './speech-scan.ts'

const accounts = wordSet([...nouns.reportNouns, 'side', 'view', 'story', 'lists', 'tallies'])
const openers = wordSet(['what', 'how', 'as'])
const longest = 9

/**
 * Whom words that head a section, a list or a line name as the source of what follows: 'What the army says', 'The families'
 * count', 'Figures of the ministry', 'POLICE VERSION'. Pure.
 */
export function headSource(scan: SpeechScan, first: number, end: number): Cue | undefined {
  if (end - first > longest) return undefined
  const speaker = saidBy(scan, first, end) ?? accountOf(scan, first, end)
  if (!speaker || speaker.pronoun || speaker.entity.kind === 'place' || staff.test(speaker.entity.name))
    return undefined
  return headCue(speaker, first, end)
}

/** 'Editor's note' is the outlet's own. */
const staff = /^(?:the )?(?:editor|author|reporter|correspondent)/i

/** 'What the rebels say', 'As the governor tells it' has its verb at the end. */
function saidBy(scan: SpeechScan, first: number, end: number): Speaker | undefined {
  if (!openers.hasAt(scan.tokens, first) || !isReportingVerb(scan.tokens[end - 1]?.lower ?? '')) return undefined
  return speakerEnding(scan, end - 1)
}

/** 'ARMY FIGURES', 'The company's version'. */
function accountOf(scan: SpeechScan, first: number, end: number): Speaker | undefined {
  const speaker = speakerNear(scan, first)
  if (!speaker) return undefined
  const { entity } = speaker
  if (speaker.end === end && entity.rules.includes('names/document-of-body')) return speaker
  if (speaker.end === end && entity.rules.includes('names/body-and-name') && accounts.hasAt(scan.tokens, end - 1))
    return { ...speaker, entity: { ...entity, name: entity.head ?? entity.name }, end: end - 1 }
  const noun = isPossessive(scan, speaker.end) ? speaker.end + 1 : speaker.end
  return noun > speaker.first && noun === end - 1 && accounts.hasAt(scan.tokens, noun) ? speaker : undefined
}

/** A cue of a speaker that heads what follows. Pure. */
export function headCue(speaker: Speaker, first: number, end: number): Cue {
  return {
    kind: 'label',
    speaker,
    first,
    end,
    wordsFirst: speaker.end < end ? speaker.end : speaker.first,
    wordsEnd: end,
    direction: 'forward',
    denies: false,
    rule: 'speech/head-source',
  }
}
