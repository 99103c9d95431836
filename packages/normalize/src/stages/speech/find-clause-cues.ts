import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerEnding, speakerNear, speakerOf } from './speech-scan.ts'

/** Sources that stand at a figure without a reporting verb: 'for the ministry, …', '30,000 the unions', '40 dead — army'. Pure. */
export function findClauseCues(scan: SpeechScan, sentence: Sentence, cues: readonly Cue[]): Cue[] {
  if (!hasFigure(scan, sentence.firstToken, sentence.endToken)) {
    const signed = signature(scan, sentence)
    return signed ? [signed] : []
  }
  const found: Cue[] = []
  const trailing: Cue[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const lower = scan.tokens[at]?.lower ?? ''
    const given = lower === 'for' ? forSource(scan, sentence, at) : undefined
    if (given) found.push(given)
    if (scan.inFigure[at - 1] !== 1 || scan.inFigure[at] === 1) continue
    const after = trailingSource(scan, sentence, lower === 'for' ? at + 1 : at)
    if (after) trailing.push(after)
  }
  if (trailing.length > 1 || (trailing.length === 1 && cues.some(({ kind }) => kind === 'verb' || kind === 'adjunct')))
    found.push(...trailing.filter((cue) => trailing.length > 1 || scan.tokens[cue.first - 1]?.lower !== 'for'))
  const closing = found.length > 0 || cues.length > 0 ? undefined : lineEnd(scan, sentence)
  return closing ? [closing] : found
}

function isSource({ entity, pronoun }: Speaker): boolean {
  return !pronoun && (entity.kind === 'organization' || entity.kind === 'outlet')
}

/** 'In the whole country, for the ministry, were 40,000; for the union 90,000': 'for' where English has 'according to'. */
function forSource(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const starts = at === sentence.firstToken
  const opens = starts || [',', ';', ':'].includes(scan.tokens[at - 1]?.text ?? '')
  const speaker = opens ? speakerNear(scan, at + 1) : undefined
  if (!speaker || !isSource(speaker) || speaker.end >= sentence.endToken) return undefined
  const closed = scan.tokens[speaker.end]?.text === ',' && !starts
  const copula = starts && scan.tokens[speaker.end]?.lower === 'it' && scan.inFigure[speaker.end + 2] === 1
  if (!(copula || scan.inFigure[speaker.end] === 1 || (closed && hasFigure(scan, speaker.end, sentence.endToken))))
    return undefined
  return cueAt(speaker, { first: at, wordsEnd: at + 1, rule: 'speech/for-source' })
}

function cueAt(speaker: Speaker, given: { first: number; wordsEnd: number; rule: string }): Cue {
  return {
    kind: 'verb',
    speaker,
    first: given.first,
    end: speaker.end,
    wordsFirst: given.first,
    wordsEnd: given.wordsEnd,
    direction: 'forward',
    denies: false,
    rule: given.rule,
  }
}

/** '12,000 the prefecture, 30,000 the unions': the source right after its figure closes the clause. */
function trailingSource(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const speaker = scan.tokens[at]?.lower === 'the' ? speakerNear(scan, at) : undefined
  if (!speaker || !(isSource(speaker) || speaker.entity.kind === 'unnamed' || speaker.entity.kind === 'person'))
    return undefined
  const after = scan.tokens[speaker.end]
  const closes =
    !after || speaker.end >= sentence.endToken || [',', ';', '.', 'and', 'against', 'but'].includes(after.lower)
  if (!closes) return undefined
  const end = scan.tokens[at - 1]?.lower === 'for' ? at - 1 : at
  let first = end
  while (first > sentence.firstToken && scan.inFigure[first - 1] === 1) first -= 1
  return {
    ...cueAt(speaker, { first: at, wordsEnd: speaker.end, rule: 'speech/figure-source' }),
    direction: 'back',
    only: { first, end },
    alone: true,
  }
}

const dashes = wordSet(['—', '–', '-', '―'])

/** '― Ann Poe' after a quotation. */
function signature(scan: SpeechScan, { firstToken, endToken }: Sentence): Cue | undefined {
  if (!dashes.hasAt(scan.tokens, firstToken) || !['”', '"', '»'].includes(scan.tokens[firstToken - 1]?.text ?? ''))
    return undefined
  const speaker = speakerNear(scan, firstToken + 1)
  if (!speaker || speaker.pronoun || (speaker.end < endToken && scan.tokens[speaker.end]?.kind === 'word'))
    return undefined
  return {
    ...cueAt(speaker, { first: firstToken, wordsEnd: firstToken + 1, rule: 'speech/line-source' }),
    kind: 'bracket',
    direction: 'back',
  }
}

const longestLine = 24

/** '30 wounded — army', '4 houses gone, regional governor': a line of a post that closes with its source. */
function lineEnd(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  const { analysis, tokens } = scan
  const block = analysis.blocks[sentence.block]
  const last = block && analysis.sentences[block.endSentence - 1]
  const bullet = block?.kind === 'bullet'
  if (!last || !(last === sentence || bullet) || sentence.endToken - sentence.firstToken > longestLine) return undefined
  let end = sentence.endToken
  while (end > sentence.firstToken && isLineTail(tokens[end - 1])) end -= 1
  const speaker = speakerOf(scan, end - 1)
  if (!speaker || speaker.end !== end || speaker.pronoun || speaker.first <= sentence.firstToken) return undefined
  const mark = tokens[speaker.first - 1]
  const { entity } = speaker
  const dash = mark !== undefined && dashes.has(mark) && mark.spaceBefore
  const quoted =
    ['”', '"', '»'].includes(tokens[speaker.first - 2]?.text ?? '') && entity.rules.includes('names/full-name')
  const named = quoted || isSource(speaker) || entity.role !== undefined || entity.kind === 'unnamed'
  const office = entity.role !== undefined || entity.rules.includes('names/role')
  const credited = bullet && isCredited(scan, sentence, speaker)
  if (!(dash && named) && !(mark?.text === ',' && (credited || (office && commas(scan, sentence) === 1))))
    return undefined
  return {
    ...cueAt(speaker, { first: speaker.first - 1, wordsEnd: speaker.first, rule: 'speech/line-source' }),
    kind: 'bracket',
    direction: 'back',
  }
}

const tails = wordSet(['.', 'again', 'too', 'also', 'now'])

function isLineTail(token: SpeechScan['tokens'][number] | undefined): boolean {
  return token?.kind === 'symbol' || (token !== undefined && tails.has(token))
}

/** '- just over 90 hurt, MDA': a body at the end of an item with a figure, where no list of bodies ends. */
function isCredited(scan: SpeechScan, { firstToken }: Sentence, { entity, first }: Speaker): boolean {
  return (
    entity.kind === 'organization' && speakerEnding(scan, first - 1) === undefined && hasFigure(scan, firstToken, first)
  )
}

function commas({ tokens }: SpeechScan, { firstToken, endToken }: Sentence): number {
  let count = 0
  for (let at = firstToken; at < endToken; at += 1) if (tokens[at]?.text === ',') count += 1
  return count
}
