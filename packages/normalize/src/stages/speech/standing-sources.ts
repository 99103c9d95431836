import type { Analysis, Sentence, SpeechAct } from '../../document.ts'
import type { Cue } from './cue.ts'
import { generalSource } from './general-source.ts'
import { headingSources } from './heading-sources.ts'
import { listSources } from './list-sources.ts'
import { linkOf } from './speaker-memory.ts'
import { type SpeechScan, speakerNear } from './speech-scan.ts'
import { stanzaSources } from './stanza-sources.ts'
import { statementSource } from './statement-source.ts'
import { turnSources } from './turn-sources.ts'

/** Who speaks in sentences that name nobody. */
export interface StandingSource {
  readonly cue: Cue
  /** It is one person's speech: whoever else is named there is quoted by the speaker. */
  readonly spoken: boolean
}

/** The source that holds for a sentence: that of its list, its heading, or the whole report. Pure. */
export function standingSources(
  scan: SpeechScan,
  analysis: Analysis,
): (sentence: Sentence) => StandingSource | undefined {
  const lists = listSources(scan, analysis)
  const headings = headingSources(scan, analysis)
  const stanzas = stanzaSources(scan, analysis)
  const turns = turnSources(scan, analysis)
  const statement = statementSource(scan, analysis)
  const general = generalSource(scan, analysis)
  return ({ block }) => {
    const cue = lists.get(block) ?? stanzas.get(block) ?? headings.get(block)
    if (cue) return { cue, spoken: false }
    const turn = turns.get(block)
    if (turn || scan.turns.has(block)) return turn && { cue: turn, spoken: true }
    if (statement) return { cue: statement, spoken: statement.speaker.entity.kind === 'person' }
    return general && { cue: general, spoken: false }
  }
}

/** The act by which a standing source says a whole sentence; undefined for the line of another body. Pure. */
export function standingAct(scan: SpeechScan, sentence: Sentence, source: StandingSource): SpeechAct | undefined {
  const { cue } = source
  if (isOthersLine(scan, sentence, cue)) return undefined
  const { start, end } = sentence
  const link = linkOf(scan, cue, cue.speaker.entity)
  const outlet = cue.speaker.entity.kind === 'outlet'
  return {
    start,
    end,
    content: [{ start, end }],
    attribution: outlet ? [] : [link],
    via: outlet ? [{ name: link.name }] : cue.through ? [{ name: cue.through.entity.name }] : [],
    rules: ['speech/heading-source'],
  }
}

/** Somebody quoted in a person's speech: the person is the nearest speaker. Pure. */
export function quotedIn(act: SpeechAct, speech: SpeechAct): SpeechAct {
  const [speaker] = speech.attribution
  if (!speaker || act.denies || act.attribution.some(({ name }) => name === speaker.name)) return act
  return { ...act, attribution: [speaker, ...act.attribution] }
}

/** '- Oxfam runs six wells' under the ministry's heading: the line of another body. */
function isOthersLine(scan: SpeechScan, { firstToken, endToken }: Sentence, { speaker }: Cue): boolean {
  let at = firstToken
  while (at < endToken && scan.tokens[at]?.kind !== 'word') at += 1
  const opening = speakerNear(scan, at)
  return (
    opening?.entity.kind === 'organization' &&
    opening.entity.name !== speaker.entity.name &&
    scan.tokens[opening.end]?.kind === 'word' &&
    opening.entity.rules.some((rule) => rule === 'names/known-body' || rule === 'names/acronym')
  )
}
