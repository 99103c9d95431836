import type { AttributionLink, ViaLink } from '@crosstally/model'
import type { Analysis, NamedEntity, Sentence, SpeechAct, Stage } from '../../document.ts'
import { backReference, speaksOfNumber } from './back-reference.ts'
import { bodyBehind } from './body-behind.ts'
import { CarriedSpeech } from './carried-speech.ts'
import { contentRanges, type Range } from './content-ranges.ts'
import type { Cue } from './cue.ts'
import { pronounOf } from './gender.ts'
import { readOwnCorrection } from './own-correction.ts'
import { type SpokenCue, speakQuotations } from './read-quotations.ts'
import { RelayMemory } from './relays.ts'
import { fromNearest, type ResolvedCue, withoutDenied } from './resolved-cue.ts'
import { RootMemory } from './root-memory.ts'
import { cuesOf } from './sentence-cues.ts'
import { pointsBack } from './sentence-links.ts'
import { linkOf, SpeakerMemory } from './speaker-memory.ts'
import { hasFigure, type SpeechScan, scanSpeech, speakerNear } from './speech-scan.ts'
import { type SpeechReader, SpeechSoFar } from './speech-so-far.ts'
import { quotedIn, standingAct, standingSources } from './standing-sources.ts'
import { tableActs } from './table-sources.ts'

/** Who says what: one act for every stretch of text that has its own chain of speakers. */
export const speechStage: Stage = {
  id: 'speech',
  onDemand: ['speech'],
  run(analysis) {
    return { speech: new SpeechSoFar(new TextReader(scanSpeech(analysis))) }
  },
}

/** Reads one text, sentence by sentence. */
class TextReader implements SpeechReader {
  readonly scan: SpeechScan
  private readonly memory = new SpeakerMemory()
  private readonly roots = new RootMemory()
  private readonly relays = new RelayMemory()
  private readonly carried = new CarriedSpeech()
  private readonly spoken: SpokenCue[] = []
  private readonly sourceOf: ReturnType<typeof standingSources>
  private readonly tables: ReturnType<typeof tableActs>
  private readonly found: SpeechAct[]
  private next = 0

  constructor(scan: SpeechScan) {
    this.scan = scan
    this.sourceOf = standingSources(scan, scan.analysis)
    this.tables = tableActs(scan, scan.analysis)
    this.found = [...this.tables.values()].flat()
  }

  readTo(endSentence: number): void {
    const { sentences } = this.scan.analysis
    for (; this.next < endSentence; this.next += 1) {
      const sentence = sentences[this.next]
      if (!sentence || this.tables.has(sentence.block)) continue
      const correction = readOwnCorrection(this.scan, sentence)
      if (correction) this.found.push(correction)
      else this.read(sentence)
    }
  }

  acts(): readonly SpeechAct[] {
    return [...this.found, ...speakQuotations(this.scan.analysis, this.spoken, this.next)]
  }

  private read(sentence: Sentence): void {
    const { scan, memory, roots, relays, carried } = this
    const acts = this.found
    const read = readSentence(scan, sentence, memory)
    const found = read.acts.map((act) => relays.extend(roots.extend(act, sentence.block), sentence.block))
    for (const act of found) {
      roots.note(act, sentence.block, read.upstream)
      relays.note(act, sentence.block)
    }
    this.spoken.push(...read.spoken)
    const source = this.sourceOf(sentence)
    const standing = source && standingAct(scan, sentence, source)
    acts.push(...carried.besideOthers(scan, sentence, found))
    if (found.length === 0) acts.push(...orStanding(carried.continue(scan, sentence), standing))
    else if (standing) acts.push(standing, ...found.map((act) => (source?.spoken ? quotedIn(act, standing) : act)))
    else acts.push(...found)
    const before = carried.before(
      scan,
      sentence,
      saysOfBefore(scan, sentence, { read, found, memory, led: standing !== undefined }),
    )
    if (before) acts.push(before)
    carried.note(scan, sentence, found)
    if (!found.some((act) => saysWords(scan.analysis, act))) carried.introduce(scan, sentence, memory)
    if (read.lastingRoot) this.noteRoot(sentence, read, read.lastingRoot)
  }

  private noteRoot({ block }: Sentence, { lasting, spoken }: ReadSentence, root: AttributionLink): void {
    const { roots } = this
    const speaker = spoken[0]?.act.attribution[0]?.name
    if (lasting) roots.setLasting(root, block, speaker)
    else roots.setForBlock(root, block, speaker)
    extendBack(this.scan.analysis, this.found, { block, roots, everywhere: lasting && spoken.length > 0 })
  }
}

/** What a sentence says of the figure in the sentence before: 'That is the union's count.', 'The minister gave that number.' */
function saysOfBefore(
  scan: SpeechScan,
  sentence: Sentence,
  given: { read: ReadSentence; found: readonly SpeechAct[]; memory: SpeakerMemory; led: boolean },
): readonly SpeechAct[] {
  const { read, found, memory } = given
  if (!given.led && closesItem(scan, sentence, found)) return found
  const number = speaksOfNumber(scan, sentence)
  if ((number || pointsBack(scan, sentence)) && read.lastingRoot) return [rootAct(sentence, read.lastingRoot)]
  if (found.length > 0 && (pointsBack(scan, sentence) || number)) return found
  const cue = backReference(scan, sentence)
  const entity = cue && memory.resolve(cue.speaker)
  if (!cue || !entity) return []
  memory.note(entity, cue.speaker)
  return [
    {
      ...rootAct(sentence, linkOf(scan, cue, entity)),
      ...(entity.kind === 'outlet' ? { attribution: [], via: [viaOf(linkOf(scan, cue, entity))] } : {}),
    },
  ]
}

/** '- Survivors: 104. Men 47, women 57 (Ministry of Migration)': the bracket at the end of an item is for the whole of it. */
function closesItem({ analysis, tokens }: SpeechScan, sentence: Sentence, found: readonly SpeechAct[]): boolean {
  const block = analysis.blocks[sentence.block]
  const isLast = block !== undefined && analysis.sentences[block.endSentence - 1] === sentence
  const closed = [')', ']'].includes(tokens[sentence.endToken - 1]?.text ?? '')
  return (
    isLast &&
    closed &&
    block.kind === 'bullet' &&
    found.length === 1 &&
    found[0]?.rules.includes('speech/bracket') === true
  )
}

function rootAct({ start, end }: Sentence, link: AttributionLink): SpeechAct {
  return { start, end, content: [{ start, end }], attribution: [link], via: [], rules: [] }
}

/** 'The families' count.' has a speaker and nothing that is said. */
function saysWords({ text }: Analysis, { start, end }: SpeechAct): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end))
}

function orStanding(carried: readonly SpeechAct[], standing: SpeechAct | undefined): readonly SpeechAct[] {
  return carried.length > 0 || !standing ? carried : [standing]
}

/** 'This information stems from …' holds for what its paragraph said before; 'he had his numbers from …' for all before. */
function extendBack(
  analysis: Analysis,
  acts: SpeechAct[],
  given: { block: number; roots: RootMemory; everywhere: boolean },
): void {
  const { block, roots, everywhere } = given
  const from = everywhere ? 0 : (analysis.blocks[block]?.start ?? 0)
  acts.forEach((act, index) => {
    if (act.start >= from) acts[index] = roots.extend(act, block)
  })
}

interface ReadSentence {
  readonly acts: readonly SpeechAct[]
  readonly spoken: readonly SpokenCue[]
  readonly upstream: boolean
  readonly lastingRoot?: AttributionLink
  /** It holds beyond the block. */
  readonly lasting: boolean
}

const silent: ReadSentence = { acts: [], spoken: [], upstream: false, lasting: false }

function readSentence(scan: SpeechScan, sentence: Sentence, memory: SpeakerMemory): ReadSentence {
  const cues = cuesOf(scan, sentence)
  if (cues.length === 0) {
    memory.noteSentence(scan, { first: sentence.firstToken, end: sentence.endToken }, undefined)
    return silent
  }
  const main = cues.filter((cue) => cue.kind !== 'upstream' && cue.kind !== 'hearer')
  const extra = cues.filter((cue) => cue.kind === 'upstream' || cue.kind === 'hearer')
  const ranges = contentRanges(scan, sentence, main)
  const resolved: ResolvedCue[] = []
  main.forEach((cue, index) => {
    const entity =
      ownSpeaker(cue, resolved) ??
      subjectHimself(scan, sentence, cue) ??
      memory.resolve(cue.speaker, scan.tokens[cue.speaker.first]?.lower)
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
  const stem = extras.find(({ cue }) => cue.rule === 'speech/stems-from' || cue.rule === 'speech/has-it-from')
  const spoken = resolved.flatMap((one) => {
    if (one.cue.kind !== 'verb' && !quoting.has(one.cue.rule)) return []
    const act = actOf(scan, { first: one.cue.first, end: one.cue.end }, { covering: [one], extras })
    return act ? [{ cue: one.cue, act }] : []
  })
  return {
    acts:
      stem && resolved.length === 0 && !givesFigure(scan, sentence, stem.cue)
        ? []
        : actsOf(scan, sentence, { resolved, extras }),
    spoken,
    lasting: stem?.cue.rule === 'speech/stems-from',
    upstream: extras.some(({ cue }) => cue.kind === 'upstream'),
    ...(stem && stem.entity.kind !== 'outlet' ? { lastingRoot: linkOf(scan, stem.cue, stem.entity) } : {}),
  }
}

/** 'Ann Poe told me he has 170': a pronoun in what somebody says is that person, where nothing speaks against it. */
function ownSpeaker({ speaker, first }: Cue, resolved: readonly ResolvedCue[]): NamedEntity | undefined {
  const { name } = speaker.entity
  if (!speaker.pronoun || (name !== 'he' && name !== 'she')) return undefined
  const outer = resolved.findLast(({ ranges }) => ranges.some((range) => range.first <= first && range.end > first))
  if (!outer || (outer.entity.kind !== 'person' && outer.entity.kind !== 'unnamed')) return undefined
  const known = pronounOf(outer.entity)
  return known === undefined || known === name ? outer.entity : undefined
}

/** 'The priest has buried sixty, he tells me': he who says it at the end is the subject. */
function subjectHimself(
  scan: SpeechScan,
  sentence: Sentence,
  { speaker, direction, first }: Cue,
): NamedEntity | undefined {
  const { name } = speaker.entity
  if (!speaker.pronoun || direction === 'forward' || (name !== 'he' && name !== 'she')) return undefined
  const subject = speakerNear(scan, sentence.firstToken)
  if (!subject || subject.pronoun || subject.end >= first || scan.tokens[subject.end]?.kind !== 'word') return undefined
  const { entity } = subject
  if (entity.kind !== 'person' && !(entity.kind === 'unnamed' && !/(?:s|people|men|women)$/.test(entity.head ?? '')))
    return undefined
  const known = pronounOf(entity)
  return known === undefined || known === name ? entity : undefined
}

/** Cues that are no verbs and give their speaker the quotation beside them. */
const quoting = new Set(['speech/colon-quote', 'speech/line-source', 'speech/according-to'])

const longestSubject = 16

/** 'That number, 780, came from the minister': the sentence has the figure that stems from somebody. */
function givesFigure(scan: SpeechScan, { firstToken }: Sentence, { first }: Cue): boolean {
  return first - firstToken <= longestSubject && hasFigure(scan, firstToken, first)
}

interface Extra extends ResolvedCue {
  readonly target: ResolvedCue | undefined
}

/** The speaker whose source or listener an 'upstream' or 'hearer' cue names: the nearest before, else the next. */
function targetOf(cue: Cue, resolved: readonly ResolvedCue[]): ResolvedCue | undefined {
  const before = resolved.findLast((one) => one.cue.first <= cue.first)
  return before ?? resolved[0]
}

function actsOf(
  scan: SpeechScan,
  sentence: Sentence,
  given: { resolved: readonly ResolvedCue[]; extras: readonly Extra[] },
): SpeechAct[] {
  const { resolved, extras } = given
  const [only, another] = resolved
  const range = only?.ranges.length === 1 && !another && extras.length === 0 ? only.ranges[0] : undefined
  if (only && range) {
    const act = range.first < range.end ? actOf(scan, range, { covering: [only], extras }) : undefined
    return act ? [act] : []
  }
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
  given: { covering: readonly ResolvedCue[]; extras: readonly Extra[] },
): SpeechAct | undefined {
  const covering = given.covering.length < 2 ? given.covering : [...withoutDenied(given.covering)].sort(fromNearest)
  const attribution: AttributionLink[] = []
  const via: ViaLink[] = []
  const roots: AttributionLink[] = []
  const hearers: ViaLink[] = []
  for (const one of covering) {
    const link = linkOf(scan, one.cue, one.entity)
    if (one.entity.kind === 'outlet') via.push(viaOf(link))
    else
      attribution.push(one.cue.together ? { ...link, name: `${one.cue.together.entity.name} and ${link.name}` } : link)
    if (one.cue.through) hearers.push({ name: one.cue.through.entity.name })
    if (one.body) attribution.push(linkOf(scan, one.cue, one.body))
    for (const extra of given.extras) {
      if (extra.target !== one) continue
      const extraLink = linkOf(scan, extra.cue, extra.entity)
      if (extra.cue.kind === 'hearer') hearers.push(viaOf(extraLink))
      else if (extra.entity.kind === 'outlet') hearers.push(viaOf(extraLink))
      else roots.push(extraLink)
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
