import type { AttributionLink, ViaLink } from '@crosstally/model'
import type { Analysis, NamedEntity, Sentence, SpeechAct, Stage } from '../../document.ts'
import { bodyBehind } from './body-behind.ts'
import { CarriedSpeech } from './carried-speech.ts'
import { contentRanges, type Range } from './content-ranges.ts'
import type { Cue } from './cue.ts'
import { findAdjunctCues } from './find-adjunct-cues.ts'
import { findClauseCues } from './find-clause-cues.ts'
import { findColonQuotes } from './find-colon-quotes.ts'
import { findGappedCues } from './find-gapped-cues.ts'
import { findBracketCues, findColonCues, findLabelCue } from './find-label-cues.ts'
import { findVerbCues } from './find-verb-cues.ts'
import { generalSource } from './general-source.ts'
import { headingSources } from './heading-sources.ts'
import { readOwnCorrection } from './own-correction.ts'
import { type SpokenCue, speakQuotations } from './read-quotations.ts'
import { RootMemory } from './root-memory.ts'
import { pointsBack } from './sentence-links.ts'
import { linkOf, SpeakerMemory } from './speaker-memory.ts'
import { hasFigure, type SpeechScan, scanSpeech } from './speech-scan.ts'
import { trigger } from './triggers.ts'

/** Who says what: one act for every stretch of text that has its own chain of speakers. */
export const speechStage: Stage = {
  id: 'speech',
  onDemand: ['speech'],
  run(analysis) {
    const scan = scanSpeech(analysis)
    const memory = new SpeakerMemory()
    const roots = new RootMemory()
    const acts: SpeechAct[] = []
    const spoken: SpokenCue[] = []
    const carried = new CarriedSpeech()
    const headings = headingSources(scan, analysis)
    const general = generalSource(scan, analysis)
    for (const sentence of analysis.sentences) {
      const correction = readOwnCorrection(scan, sentence)
      if (correction) {
        acts.push(correction)
        continue
      }
      const read = readSentence(scan, sentence, memory)
      const found = read.acts.map((act) => roots.extend(act, sentence.block))
      for (const act of found) roots.note(act, sentence.block, read.upstream)
      spoken.push(...read.spoken)
      const source = headings.get(sentence.block) ?? general
      acts.push(...carried.besideOthers(scan, sentence, found))
      acts.push(...(found.length > 0 ? found : carried.continue(scan, sentence, source)))
      const before = pointsBack(scan, sentence) ? carried.before(scan, sentence, found) : undefined
      if (before) acts.push(before)
      carried.note(scan, sentence, found)
      if (found.length === 0) carried.introduce(scan, sentence, memory)
      if (read.lastingRoot) {
        roots.setLasting(read.lastingRoot, sentence.block, read.spoken[0]?.act.attribution[0]?.name)
        extendBack(analysis, acts, { sentence, roots, everywhere: read.spoken.length > 0 })
      }
    }
    return { speech: [...acts, ...speakQuotations(analysis, spoken)] }
  },
}

/** 'This information stems from …' holds for what its paragraph said before; 'he had his numbers from …' for all before. */
function extendBack(
  analysis: Analysis,
  acts: SpeechAct[],
  given: { sentence: Sentence; roots: RootMemory; everywhere: boolean },
): void {
  const { sentence, roots, everywhere } = given
  const from = everywhere ? 0 : (analysis.blocks[sentence.block]?.start ?? 0)
  acts.forEach((act, index) => {
    if (act.start >= from) acts[index] = roots.extend(act, sentence.block)
  })
}

interface Resolved {
  readonly cue: Cue
  readonly entity: NamedEntity
  /** Whom the speaker speaks for: 'its director'. */
  readonly body?: NamedEntity
  readonly ranges: readonly Range[]
}

interface ReadSentence {
  readonly acts: readonly SpeechAct[]
  readonly spoken: readonly SpokenCue[]
  readonly upstream: boolean
  readonly lastingRoot?: AttributionLink
}

const silent: ReadSentence = { acts: [], spoken: [], upstream: false }

function readSentence(scan: SpeechScan, sentence: Sentence, memory: SpeakerMemory): ReadSentence {
  const cues = cuesOf(scan, sentence)
  if (cues.length === 0) {
    memory.noteSentence(scan, { first: sentence.firstToken, end: sentence.endToken }, undefined)
    return silent
  }
  const main = cues.filter((cue) => cue.kind !== 'upstream' && cue.kind !== 'hearer')
  const extra = cues.filter((cue) => cue.kind === 'upstream' || cue.kind === 'hearer')
  const ranges = contentRanges(scan, sentence, main)
  const resolved: Resolved[] = []
  main.forEach((cue, index) => {
    const entity = memory.resolve(cue.speaker)
    if (!entity) return
    const body = bodyBehind(scan, cue.speaker, sentence)
    resolved.push({ cue, entity, ranges: ranges[index] ?? [], ...(body ? { body } : {}) })
    if (entity.kind !== 'outlet') memory.note(entity, cue.speaker)
  })
  const together = new Map(resolved.map(({ entity }) => [entity.name, entity]))
  const speaker = resolved.findLast(({ entity }) => entity.kind !== 'outlet')?.entity
  memory.noteSentence(scan, { first: sentence.firstToken, end: sentence.endToken }, speaker)
  if (together.size === 2) memory.notePair([...together.values()])
  const extras = extra.flatMap((cue) => {
    const entity = memory.resolve(cue.speaker)
    return entity ? [{ cue, entity, ranges: [], target: targetOf(cue, resolved) }] : []
  })
  const stem = extras.find(({ cue }) => cue.rule === 'speech/stems-from')
  const spoken = resolved.flatMap((one) => {
    const act = actOf(scan, { first: one.cue.first, end: one.cue.end }, { covering: [one], extras })
    return act && (one.cue.kind === 'verb' || quoting.has(one.cue.rule)) ? [{ cue: one.cue, act }] : []
  })
  return {
    acts:
      stem && resolved.length === 0 && !givesFigure(scan, sentence, stem.cue)
        ? []
        : actsOf(scan, sentence, { resolved, extras }),
    spoken,
    upstream: extras.some(({ cue }) => cue.kind === 'upstream'),
    ...(stem && stem.entity.kind !== 'outlet' ? { lastingRoot: linkOf(scan, stem.cue, stem.entity) } : {}),
  }
}

/** Cues that are no verbs and give their speaker the quotation beside them. */
const quoting = new Set(['speech/colon-quote', 'speech/line-source', 'speech/according-to'])

const mostCues = 40

function cuesOf(scan: SpeechScan, sentence: Sentence): Cue[] {
  const seen = triggersIn(scan, sentence)
  const label = findLabelCue(scan, sentence)
  const plain = label ? [label] : []
  const verbs = (seen & trigger.verb) === 0 ? [] : findVerbCues(scan, sentence)
  plain.push(...verbs)
  plain.push(...findAdjunctCues(scan, sentence))
  if ((seen & trigger.bracket) !== 0) plain.push(...findBracketCues(scan, sentence))
  if (!label && (seen & trigger.giver) !== 0) plain.push(...findColonCues(scan, sentence))
  if ((seen & trigger.colon) !== 0) plain.push(...findColonQuotes(scan, sentence, verbs))
  if (plain.length > 1) plain.sort((a, b) => a.first - b.first)
  const gapped = findGappedCues(scan, sentence, plain)
  const clauses = findClauseCues(scan, sentence, plain)
  const all = gapped.length + clauses.length === 0 ? plain : [...plain, ...gapped, ...clauses]
  if (all.length < 2) return all
  // Pairs of cues are compared: one endless sentence of reporting verbs must not cost the square of its length.
  if (all.length > mostCues) all.length = mostCues
  const kept = all.filter((cue) => !all.some((other) => other !== cue && overrides(other, cue)))
  return kept.sort((a, b) => a.first - b.first || b.end - a.end)
}

/** The bits of all triggers in a sentence. */
function triggersIn({ marks }: SpeechScan, { firstToken, endToken }: Sentence): number {
  let seen = 0
  for (let at = firstToken; at < endToken; at += 1) seen |= marks[at] ?? 0
  return seen
}

/** Whether one cue makes another superfluous that shares its words. */
function overrides(cue: Cue, other: Cue): boolean {
  if (other.kind === 'owner')
    return (
      cue.kind !== 'owner' && cue.kind !== 'label' && cue.speaker.first < other.end && cue.speaker.end > other.first
    )
  if (other.kind === 'adjunct')
    return (
      isQuoter(cue, other) ||
      (cue.kind === 'upstream' && cue.speaker === other.speaker) ||
      (cue.kind === 'hearer' && cue.speaker === other.speaker && cue.first <= other.first) ||
      (cue.kind === 'adjunct' && cue.speaker === other.speaker && cue.first < other.first)
    )
  if (cue.alone || other.alone) return false
  if (other.kind === 'verb')
    return (
      isWithinDocument(cue, other) ||
      ((cue.kind === 'adjunct' || cue.kind === 'upstream') &&
        cue.first <= other.wordsFirst &&
        cue.wordsEnd >= other.wordsEnd)
    )
  return false
}

/** 'was quoted by the institute as saying': who only passes the words on; an outlet stays, as the one that relayed them. */
function isQuoter(cue: Cue, { speaker, first }: Cue): boolean {
  return (
    cue.rule === 'speech/quoted-as-saying' &&
    speaker.entity.kind !== 'outlet' &&
    first >= cue.wordsFirst &&
    first < cue.wordsEnd
  )
}

/** 'A survey by the institute found': the document's author speaks, not the document. */
function isWithinDocument(cue: Cue, { speaker }: Cue): boolean {
  return (
    cue.kind === 'adjunct' &&
    cue.speaker !== speaker &&
    speaker.entity.kind === 'document' &&
    cue.first <= speaker.first &&
    cue.wordsEnd > speaker.first
  )
}

const longestSubject = 6

/** 'That number, 780, came from the minister': the sentence has the figure that stems from somebody. */
function givesFigure(scan: SpeechScan, { firstToken }: Sentence, { first }: Cue): boolean {
  return first - firstToken <= longestSubject && hasFigure(scan, firstToken, first)
}

interface Extra extends Resolved {
  readonly target: Resolved | undefined
}

/** The speaker whose source or listener an 'upstream' or 'hearer' cue names: the nearest before, else the next. */
function targetOf(cue: Cue, resolved: readonly Resolved[]): Resolved | undefined {
  const before = resolved.findLast((one) => one.cue.first <= cue.first)
  return before ?? resolved[0]
}

function actsOf(
  scan: SpeechScan,
  sentence: Sentence,
  given: { resolved: readonly Resolved[]; extras: readonly Extra[] },
): SpeechAct[] {
  const { resolved, extras } = given
  const alone = extras.filter(({ cue, target }) => target === undefined && cue.kind === 'upstream')
  const whole = { first: sentence.firstToken, end: sentence.endToken }
  const all = [...resolved, ...alone.map((extra) => ({ ...extra, ranges: [whole] }))]
  const cuts = new Set<number>()
  for (const { ranges } of all) for (const range of ranges) cuts.add(range.first).add(range.end)
  const points = [...cuts].sort((a, b) => a - b)
  const acts: SpeechAct[] = []
  for (let at = 0; at + 1 < points.length; at += 1) {
    const part = { first: points[at] ?? 0, end: points[at + 1] ?? 0 }
    const covering = all.filter(({ ranges }) =>
      ranges.some((range) => range.first <= part.first && range.end >= part.end),
    )
    const act = covering.length > 0 ? actOf(scan, part, { covering, extras }) : undefined
    if (act) acts.push(act)
  }
  return acts
}

function actOf(
  scan: SpeechScan,
  part: Range,
  given: { covering: readonly Resolved[]; extras: readonly Extra[] },
): SpeechAct | undefined {
  const covering =
    given.covering.length < 2
      ? given.covering
      : [...given.covering].sort((a, b) => rankOf(a) - rankOf(b) || outerFirst(a, b))
  const attribution: AttributionLink[] = []
  const via: ViaLink[] = []
  const roots: AttributionLink[] = []
  const hearers: ViaLink[] = []
  for (const one of covering) {
    const link = linkOf(scan, one.cue, one.entity)
    if (one.entity.kind === 'outlet') via.push(viaOf(link))
    else
      attribution.push(one.cue.together ? { ...link, name: `${one.cue.together.entity.name} and ${link.name}` } : link)
    if (one.body) attribution.push(linkOf(scan, one.cue, one.body))
    for (const extra of given.extras) {
      if (extra.target !== one) continue
      const extraLink = linkOf(scan, extra.cue, extra.entity)
      if (extra.entity.kind === 'outlet') hearers.push(viaOf(extraLink))
      else if (extra.cue.kind === 'upstream') roots.push(extraLink)
    }
  }
  const chain = distinct(roots.length === 0 ? attribution : [...attribution, ...roots])
  const relays = distinct(hearers.length === 0 ? via : [...via, ...hearers])
  if (chain.length === 0 && relays.length === 0) return undefined
  const start = scan.tokens[part.first]?.start ?? 0
  const end = scan.tokens[part.end - 1]?.end ?? start
  const rules = [...new Set(covering.map(({ cue }) => cue.rule))]
  const denies = covering.some(({ cue }) => cue.denies)
  return { start, end, content: [{ start, end }], attribution: chain, via: relays, denies, rules }
}

/** Verbs and labels come before the sources they lean on. */
function rankOf({ cue }: Resolved): number {
  return cue.kind === 'adjunct' && cue.direction !== 'forward' ? 1 : 0
}

/**
 * The one that governs the other's words is outside; of two that do so, the one that stands behind ('A estimates 10, the
 * lawmaker said'); failing that, the one that covers more.
 */
function outerFirst(a: Resolved, b: Resolved): number {
  const aroundB = governs(a, b)
  const aroundA = governs(b, a)
  if (aroundA && aroundB && a.cue.direction !== b.cue.direction) return a.cue.direction === 'back' ? -1 : 1
  return aroundA === aroundB ? lengthOf(b) - lengthOf(a) : aroundB ? -1 : 1
}

function governs(outer: Resolved, inner: Resolved): boolean {
  return outer.ranges.some((range) => range.first <= inner.cue.wordsFirst && range.end > inner.cue.wordsFirst)
}

function lengthOf({ ranges }: Resolved): number {
  return ranges.reduce((sum, range) => sum + range.end - range.first, 0)
}

function viaOf({ name, cue, span }: AttributionLink): ViaLink {
  return { name, ...(cue === undefined ? {} : { cue }), ...(span === undefined ? {} : { span }) }
}

function distinct<Link extends { readonly name: string }>(links: readonly Link[]): readonly Link[] {
  if (links.length < 2) return links
  const seen = new Set<string>()
  return links.filter(({ name }) => {
    const key = name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
