import type { Analysis, NamedEntity, Token } from '../../document.ts'

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
  /** 1 where a token belongs to a time expression. */
  readonly inTime: Uint8Array
  /** 1 where a token belongs to a figure that can count. */
  readonly inFigure: Uint8Array
  /** The text is a broadcast script: lines begin with 'PRESENTER:' or the like. */
  readonly isScript: boolean
}

const pronouns: ReadonlyMap<string, string> = new Map(
  ['he', 'she', 'they', 'it', 'we', 'i'].flatMap((word) =>
    ['', "'d", "'s", "'ve", "'re", "'ll", "'m"].map((tail): [string, string] => [word + tail, word]),
  ),
)

/** Lays speakers, times and figures out over the tokens. Pure, linear. */
export function scanSpeech(analysis: Analysis): SpeechScan {
  const { tokens } = analysis
  const speakers: Speaker[] = []
  const speakerAt = new Int32Array(tokens.length).fill(-1)
  let covered = 0
  const names = analysis.names
  let next = 0
  for (let at = 0; at < tokens.length; at += 1) {
    while (next < names.length && (names[next]?.firstToken ?? 0) < at) next += 1
    for (; next < names.length && names[next]?.firstToken === at; next += 1) {
      const entity = names[next]
      if (!entity || entity.kind === 'nationality' || at < covered) continue
      speakerAt.fill(speakers.length, at, entity.endToken)
      speakers.push({ entity, first: at, end: entity.endToken, pronoun: false })
      covered = entity.endToken
    }
    const token = tokens[at]
    if (!token || at < covered || token.kind !== 'word') continue
    const pronoun = pronouns.get(token.lower)
    if (pronoun === undefined) continue
    speakerAt[at] = speakers.length
    speakers.push({ entity: pronounEntity(token, at, pronoun), first: at, end: at + 1, pronoun: true })
  }
  return {
    analysis,
    tokens,
    speakers,
    speakerAt,
    inTime: coverOf(analysis.tokens, analysis.times),
    inFigure: coverOf(tokens, analysis.figures),
    isScript: isScript(analysis),
  }
}

const staff = new Set([
  'presenter',
  'reporter',
  'host',
  'anchor',
  'newsreader',
  'correspondent',
  'moderator',
  'announcer',
  'narrator',
])

function isScript({ tokens, sentences }: Analysis): boolean {
  return sentences.some(
    ({ firstToken }) => staff.has(tokens[firstToken]?.lower ?? '') && tokens[firstToken + 1]?.text === ':',
  )
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

/** The speaker whose words end just before token `end`, if any. Pure. */
export function speakerEnding(scan: SpeechScan, end: number): Speaker | undefined {
  const speaker = scan.speakers[scan.speakerAt[end - 1] ?? -1]
  return speaker && speaker.end === end ? speaker : undefined
}

/** The speaker whose words begin at a token, if any. Pure. */
export function speakerStarting(scan: SpeechScan, at: number): Speaker | undefined {
  const speaker = scan.speakers[scan.speakerAt[at] ?? -1]
  return speaker && speaker.first === at ? speaker : undefined
}

/** The speaker that begins at a token or after its article. Pure. */
export function speakerNear(scan: SpeechScan, at: number): Speaker | undefined {
  return (
    speakerStarting(scan, at) ??
    (articles.has(scan.tokens[at]?.lower ?? '') ? speakerStarting(scan, at + 1) : undefined)
  )
}
const articles = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'both', 'all', 'some', 'by'])

/** Whether a figure stands in tokens `first` to `end`. Pure. */
export function hasFigure(scan: SpeechScan, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (scan.inFigure[at] === 1) return true
  return false
}
