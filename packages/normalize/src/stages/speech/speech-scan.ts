import type { Analysis, NamedEntity, Token } from '../../document.ts'
import { isReportingVerb } from '../../languages/en/reporting.ts'
import { WordTable, wordSet } from '../../languages/word-table.ts'
import { markOf, nextMarked } from '../segment/marks.ts'
import { findTurns, staff, type Turn } from './turns.ts'

/** A possible speaker in a sentence: a name found by the names stage, or a pronoun. */
export interface Speaker {
  readonly entity: NamedEntity
  readonly first: number
  readonly end: number
  readonly pronoun: boolean
}

/** What the readers of speech see of a text. */
export interface SpeechScan {
  readonly analysis: Analysis
  readonly tokens: readonly Token[]
  /** Index into `speakers` of the speaker a token belongs to, or -1. */
  readonly speakerAt: Int32Array
  readonly speakers: readonly Speaker[]
  /** The bits of `trigger` of each token, among others. */
  readonly marks: Int32Array
  /** 1 where a token belongs to a time expression. */
  readonly inTime: Uint8Array
  /** 1 where a token belongs to a figure that can count. */
  readonly inFigure: Uint8Array
  /** The text is a broadcast script: lines begin with 'PRESENTER:' or the like. */
  readonly isScript: boolean
  /** By block, whose turn it is in a transcript. */
  readonly turns: ReadonlyMap<number, Turn>
}

const pronouns = new WordTable(
  ['he', 'she', 'they', 'it', 'we', 'i'].flatMap((word) =>
    ['', "'d", "'s", "'ve", "'re", "'ll", "'m"].map((tail): [string, string] => [word + tail, word]),
  ),
)

/** Lays speakers, times and figures out over the tokens. Pure, linear. */
export function scanSpeech(analysis: Analysis): SpeechScan {
  const { tokens, marks, names } = analysis
  const speakers: Speaker[] = []
  const speakerAt = new Int32Array(tokens.length).fill(-1)
  const turns = findTurns(analysis)
  let covered = 0
  let next = 0
  let reference = -1
  const following = (from: number) => {
    if (reference < from) reference = nextMarked(marks, from, opensReference)
    return Math.min(reference, names[next]?.firstToken ?? tokens.length)
  }
  for (let at = following(0); at < tokens.length; at = following(at + 1)) {
    for (; next < names.length && names[next]?.firstToken === at; next += 1) {
      const entity = names[next]
      if (!entity || entity.kind === 'nationality' || at < covered) continue
      speakerAt.fill(speakers.length, at, entity.endToken)
      speakers.push({ entity, first: at, end: entity.endToken, pronoun: false })
      covered = entity.endToken
    }
    const token = tokens[at]
    if (!token || at < covered || token.kind !== 'word') continue
    if (ordinals.has(token) && standsAlone(tokens, at)) {
      speakerAt.fill(speakers.length, at - 1, at + 1)
      const entity = { ...pronounEntity(token, at, token.lower), kind: 'organization' as const }
      speakers.push({ entity, first: at - 1, end: at + 1, pronoun: true })
      continue
    }
    const pronoun = pronouns.get(token)
    if (pronoun === undefined) continue
    speakerAt[at] = speakers.length
    speakers.push({ entity: pronounEntity(token, at, pronoun), first: at, end: at + 1, pronoun: true })
  }
  return {
    analysis,
    tokens,
    speakers,
    speakerAt,
    marks,
    inTime: coverOf(analysis.tokens, analysis.times),
    inFigure: coverOf(tokens, analysis.figures),
    isScript: turns.size > 0 || isScript(analysis),
    turns,
  }
}

/** Where one who was named before may be spoken of. */
const opensReference = markOf((spelling) => pronouns.has(spelling) || ordinals.has(spelling))

/** One of two sources named before: 'the first has 31, the second 58'. */
const ordinals = wordSet(['first', 'second', 'former', 'latter'])

function standsAlone(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'the') return false
  const next = tokens[at + 1]
  if (!next || next.sentence !== tokens[at]?.sentence || next.kind === 'mark') return true
  if (next.kind === 'number') return tokens[at - 2]?.kind === 'mark' && tokens[at + 2]?.kind !== 'word'
  return isReportingVerb(next.lower)
}

function isScript({ tokens, sentences }: Analysis): boolean {
  return sentences.some(({ firstToken }) => staff.hasAt(tokens, firstToken) && tokens[firstToken + 1]?.text === ':')
}

function pronounEntity(token: Token, at: number, name: string): NamedEntity {
  return {
    kind: 'person',
    name,
    start: token.start,
    end: token.end,
    firstToken: at,
    endToken: at + 1,
    rules: [],
  }
}

function coverOf(tokens: readonly Token[], spans: readonly { firstToken: number; endToken: number }[]): Uint8Array {
  const covered = new Uint8Array(tokens.length)
  for (const span of spans) covered.fill(1, span.firstToken, span.endToken)
  return covered
}

/** The speaker a token belongs to, if any. Pure. */
export function speakerOf({ speakers, speakerAt }: SpeechScan, at: number): Speaker | undefined {
  const index = at < 0 || at >= speakerAt.length ? -1 : (speakerAt[at] ?? -1)
  return index < 0 ? undefined : speakers[index]
}

/** The speaker whose words end just before token `end`, if any. Pure. */
export function speakerEnding(scan: SpeechScan, end: number): Speaker | undefined {
  const speaker = speakerOf(scan, end - 1)
  return speaker && speaker.end === end ? speaker : undefined
}

/** The speaker whose words begin at a token, if any. Pure. */
export function speakerStarting(scan: SpeechScan, at: number): Speaker | undefined {
  const speaker = speakerOf(scan, at)
  return speaker && speaker.first === at ? speaker : undefined
}

/** The speaker that begins at a token or after its article. Pure. */
export function speakerNear(scan: SpeechScan, at: number): Speaker | undefined {
  const here = speakerStarting(scan, at)
  if (here) return here
  const token = at < 0 ? undefined : scan.tokens[at]
  return token && articles.has(token) ? speakerStarting(scan, at + 1) : undefined
}
const articles = wordSet(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'both', 'all', 'some', 'by'])

/** Whether a figure stands in tokens `first` to `end`. Pure. */
export function hasFigure(scan: SpeechScan, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (scan.inFigure[at] === 1) return true
  return false
}
