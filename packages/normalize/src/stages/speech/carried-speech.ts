import type { Block, Sentence, SpeechAct } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { finiteVerbs } from './finite-verbs.ts'
import { askedAbout, introduced } from './sentence-links.ts'
import { linkOf, type SpeakerMemory } from './speaker-memory.ts'
import { hasFigure, type SpeechScan, speakerStarting } from './speech-scan.ts'
import { trigger } from './triggers.ts'

const partitives = new Set('among of out those these both the all some most a one including'.split(' '))
const backReferences = new Set('these those them whom'.split(' '))
const nothing = wordSet(['no', 'none', 'nobody', 'zero', 'not'])
const countTails = new Set([
  'others',
  'other',
  'of',
  'more',
  'have',
  'has',
  'had',
  'were',
  'was',
  'are',
  'is',
  'remain',
  'remained',
  'still',
  'went',
  'left',
  'died',
  'fled',
  'came',
])
const partOf = wordSet(['the', 'these', 'those', 'them', 'whom', 'which', 'their'])
const tollHeads = new Set([
  'dead',
  'wounded',
  'injured',
  'missing',
  'others',
  'other',
  'rest',
  'victims',
  'deaths',
  'toll',
  'losses',
])

/** A chain that goes on into sentences without a speaker of their own. Lives for one run over one text. */
export class CarriedSpeech {
  private last: SpeechAct | undefined
  private lastSource: SpeechAct | undefined
  private block = -1
  private label = false
  /** The block of a numbered item that a body opens. */
  private item = -1
  private spoken: Sentence | undefined
  private answer: { readonly act: SpeechAct; readonly sentence: number } | undefined

  /** Remembers what was said in the sentence just read. */
  note(scan: SpeechScan, sentence: Sentence, found: readonly SpeechAct[]): void {
    if (sentence.block !== this.block) {
      this.block = sentence.block
      this.last = undefined
    }
    if (found.length > 0) this.spoken = sentence
    const holding = found.filter((act) => holdsFigure(scan, sentence, act))
    const inner = holding.at(-1) ?? found.at(-1)
    if (!inner) return
    const last = holding.find((act) => isAround(act, inner)) ?? inner
    this.last = last
    this.lastSource = last
    this.label = last.rules.includes('speech/label')
    if (opensItem(scan, sentence, last)) this.item = sentence.block
    else if (this.item === sentence.block && last.attribution[0]?.kind !== 'organization') this.item = -1
  }

  /** Remembers who a line without a figure names for what follows it in its block, or a question for its answer. */
  introduce(scan: SpeechScan, sentence: Sentence, memory: SpeakerMemory): void {
    const asked = askedAbout(scan, sentence)
    const cue = asked ?? introduced(scan, sentence)
    const entity = cue && memory.resolve(cue.speaker)
    if (!cue || !entity) return
    const { start, end } = sentence
    const attribution = [linkOf(scan, cue, entity)]
    const act = { start, end, content: [{ start, end }], attribution, via: [], rules: [cue.rule] }
    memory.note(entity, cue.speaker)
    const next = scan.tokens[sentence.endToken]?.sentence ?? -1
    if (asked) this.answer = { act, sentence: next }
    else {
      this.last = act
      this.label = false
      this.answer = { act, sentence: next }
    }
  }

  /** 'That is the union's count.': the act of the sentence before, if it has a figure nobody was named for. */
  before(scan: SpeechScan, sentence: Sentence, found: readonly SpeechAct[]): SpeechAct | undefined {
    const previous = scan.analysis.sentences[(scan.tokens[sentence.firstToken]?.sentence ?? 0) - 1]
    const act = found[0]
    if (!act || !previous || previous.block !== sentence.block || this.spoken === previous) return undefined
    if (!hasFigure(scan, previous.firstToken, previous.endToken)) return undefined
    const { start, end } = previous
    return { ...act, start, end, content: [{ start, end }], rules: [...act.rules, 'speech/points-back'] }
  }

  /** The act of a sentence without a speaker, where the speaker before still holds. */
  continue(scan: SpeechScan, sentence: Sentence): SpeechAct[] {
    const { start, end } = sentence
    const content = [{ start, end }]
    if (this.lastSource && namesSameSource(scan, sentence))
      return [{ ...this.lastSource, start, end, content, rules: ['speech/same-source'] }]
    if (this.last && sentence.block === this.block && this.speaksOn(scan, sentence, this.last)) {
      return [{ ...this.last, start, end, content, rules: ['speech/carried'] }]
    }
    if (this.answer && this.answer.sentence === scan.tokens[sentence.firstToken]?.sentence) {
      this.last = this.answer.act
      this.block = sentence.block
      return [{ ...this.answer.act, start, end, content }]
    }
    return []
  }

  /** 'Arrested: 457; the 172 he had announced was early.': the entry before the speaker's own words is carried too. */
  besideOthers(scan: SpeechScan, sentence: Sentence, found: readonly SpeechAct[]): SpeechAct[] {
    if (!this.last || sentence.block !== this.block || !isEntry(scan, sentence)) return []
    if (found.length === 0 || !found.every(({ rules }) => rules.includes('speech/relative-clause'))) return []
    const { start, end } = sentence
    return [{ ...this.last, start, end, content: [{ start, end }], rules: ['speech/carried'] }]
  }

  /** A label holds until somebody else is named, the speaker of a numbered item to its end; else the sentence must go on. */
  private speaksOn(scan: SpeechScan, sentence: Sentence, last: SpeechAct): boolean {
    if (shares.test(last.attribution[0]?.name ?? '')) return false
    if (this.label && isEntry(scan, sentence) && scan.tokens[sentence.firstToken]?.lower === 'the') return false
    if (this.label && !ours.hasAt(scan.tokens, sentence.firstToken) && !namesPerson(scan, sentence, last)) return true
    return this.item === sentence.block || this.goesOn(scan, sentence)
  }

  /** 'Of these, 40 …', 'Among the 3,600 …', 'The dead …', 'Now it is 40.', or a fragment without a verb. */
  private goesOn(scan: SpeechScan, sentence: Sentence): boolean {
    const first = scan.tokens[sentence.firstToken]?.lower ?? ''
    const second = scan.tokens[sentence.firstToken + 1]?.lower ?? ''
    const third = scan.tokens[sentence.firstToken + 2]?.lower ?? ''
    if (
      partitives.has(first) &&
      (backReferences.has(second) ||
        backReferences.has(third) ||
        (second === 'the' && scan.inFigure[sentence.firstToken + 2] === 1))
    )
      return true
    if (first === 'the' && (tollHeads.has(second) || (second === 'same' && third === 'number'))) return true
    if (this.startsWithCount(scan, sentence)) return true
    return (
      isFragment(scan, sentence) || addsAtEnd(scan, sentence) || isEntry(scan, sentence) || isCountAgain(scan, sentence)
    )
  }

  /** 'Forty-one have been pulled out.', 'Ten others are wounded.', 'Twenty of the dead were children.' */
  private startsWithCount(scan: SpeechScan, sentence: Sentence): boolean {
    let at = sentence.firstToken
    if (sentence.endToken - sentence.firstToken > longestCounted) return false
    if (furthers.hasAt(scan.tokens, at) || (determiners.hasAt(scan.tokens, at) && rests.hasAt(scan.tokens, at + 1)))
      while (scan.inFigure[at] !== 1 && at < sentence.firstToken + 3) at += 1
    if (scan.inFigure[at] !== 1 || nothing.hasAt(scan.tokens, at)) return false
    if (at > sentence.firstToken) return true
    while (scan.inFigure[at] === 1) at += 1
    if (scan.tokens[at]?.lower === 'people') at += 1
    const tail = scan.tokens[at]?.lower ?? ''
    return tail === 'of' ? isPartOfSaid(scan, at + 1) : countTails.has(tail)
  }
}

/** 'A third said': some of those asked, whose share is not told by the others. */
const shares = /\b(?:third|quarter|half|fifth|tenth|majority|minority|most|percent|few)s?$/i

/** 'Police: thirty tents. Our reporter sees 20 people.': the outlet's own. */
const ours = wordSet(['our', 'we', 'i'])

const longestCounted = 22
/** 'A further 40 were hurt', 'Another nine …' */
const furthers = wordSet(['a', 'another', 'an'])
const determiners = wordSet(['the', 'these', 'those'])
/** 'The remaining 218 …', 'The other 24 …' */
const rests = wordSet(['remaining', 'other'])

/** 'Six of those were children', but not 'six of those who had come'. */
function isPartOfSaid({ tokens }: SpeechScan, at: number): boolean {
  return partOf.hasAt(tokens, at) && !(tokens[at]?.lower === 'those' && relatives.hasAt(tokens, at + 1))
}

const relatives = wordSet(['who', 'that', 'which', 'whose'])

/** 'She saw 62 deaths, four times what the ministry admits': she goes on speaking, not the ministry within. */
function isAround(act: SpeechAct, inner: SpeechAct): boolean {
  return act.attribution.length < inner.attribution.length && act.attribution[0]?.name === inner.attribution[0]?.name
}

function holdsFigure({ tokens, inFigure }: SpeechScan, sentence: Sentence, { start, end }: SpeechAct): boolean {
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const token = tokens[at]
    if (token && inFigure[at] === 1 && token.start >= start && token.end <= end) return true
  }
  return false
}

const longestEntry = 6

/** 'Fires in Paris: 140, of which 50 still burn.': an entry of a list, its label first. */
function isEntry({ tokens, inFigure }: SpeechScan, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at < Math.min(sentence.firstToken + longestEntry, sentence.endToken); at += 1) {
    if (inFigure[at] === 1) return false
    if (tokens[at]?.text === ':') return inFigure[at + 1] === 1 && !nothing.hasAt(tokens, at + 1)
  }
  return false
}

const sourceNouns = new Set(
  'account count estimate list source agency service ministry official body office man woman spokesman report'.split(
    ' ',
  ),
)

function namesSameSource(scan: SpeechScan, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at + 1 < sentence.endToken; at += 1) {
    if (((scan.marks[at] ?? 0) & trigger.same) === 0) continue
    const noun = scan.tokens[at + 1]?.lower ?? ''
    const opens = at - sentence.firstToken < 4 && [',', ':', '.'].includes(scan.tokens[at + 2]?.text ?? '')
    if (
      noun === 'source' ||
      (noun === 'account' && scan.tokens[at - 2]?.lower === 'by') ||
      (opens && sourceNouns.has(noun))
    )
      return true
  }
  return false
}

/** Another person, named before the first figure. */
function namesPerson(scan: SpeechScan, { firstToken, endToken }: Sentence, { attribution }: SpeechAct): boolean {
  for (let at = firstToken; at < endToken && scan.inFigure[at] !== 1; at += 1) {
    const speaker = speakerStarting(scan, at)
    if (speaker?.entity.kind !== 'person' || speaker.pronoun) continue
    const named = speaker.entity.rules.some((rule) => rule === 'names/full-name' || rule === 'names/role-and-name')
    if (named && attribution.every(({ name }) => name !== speaker.entity.name)) return true
  }
  return false
}

const numberMark = /^(?:\d{1,2}[.)]|\([a-z\d]\)|[a-z]\))\s/

/** '3. The ministry informs that …': a body begins the first sentence of a numbered item. */
function opensItem({ analysis, tokens }: SpeechScan, sentence: Sentence, act: SpeechAct): boolean {
  const item = analysis.blocks[sentence.block]
  if (item?.kind !== 'bullet' || !numberMark.test(analysis.text.slice(item.start, item.start + 5))) return false
  const [source] = act.attribution
  const before = tokens[sentence.firstToken]?.sentence ?? 0
  const isFirst = before - item.firstSentence <= (isMark(analysis, item) ? 1 : 0)
  return isFirst && source?.kind === 'organization' && (source.span?.start ?? act.start) < act.start
}

/** The splitter takes the '3.' for a sentence. */
function isMark({ sentences, tokens }: SpeechScan['analysis'], { firstSentence }: Block): boolean {
  const first = sentences[firstSentence]
  return first !== undefined && tokens.slice(first.firstToken, first.endToken).every(({ kind }) => kind !== 'word')
}

const shortFragment = 9

/** 'By road, another 21.': more of the same, without a verb. */
function addsAtEnd(scan: SpeechScan, { firstToken, endToken }: Sentence): boolean {
  if (endToken - firstToken > shortFragment) return false
  let figure = endToken - 1
  while (figure > firstToken && scan.inFigure[figure] !== 1 && endToken - figure < 4) figure -= 1
  while (scan.inFigure[figure - 1] === 1) figure -= 1
  if (scan.inFigure[figure] !== 1 || !adders.hasAt(scan.tokens, figure - 1)) return false
  for (let at = firstToken; at < endToken; at += 1) if (finiteVerbs.has(scan.tokens[at]?.lower ?? '')) return false
  return true
}

const adders = wordSet(['another', 'further', 'additional', 'also'])

const becomes = wordSet(['is', 'was', "it's", 'are', 'were', 'been', 'at', 'to'])
const longestCount = 12
const shortCount = 8

/** 'Within the hour it is sixty-two.', 'The drones were more than 200.': the count itself, closed by a figure. */
function isCountAgain({ tokens, inFigure, inTime }: SpeechScan, { firstToken, endToken }: Sentence): boolean {
  if (endToken - firstToken > longestCount) return false
  let figure = endToken - 1
  while (figure > firstToken && inFigure[figure] !== 1 && endToken - figure < 4) figure -= 1
  if (inFigure[figure] !== 1 || inTime[figure] === 1) return false
  while (inFigure[figure - 1] === 1) figure -= 1
  if (!becomes.hasAt(tokens, figure - 1)) return false
  if (tokens[firstToken]?.lower === 'the') return endToken - firstToken <= shortCount
  return [2, 3].some((back) => tokens[figure - back]?.lower === 'it') || tokens[figure - 1]?.lower === "it's"
}

function isFragment(scan: SpeechScan, sentence: Sentence): boolean {
  if (sentence.endToken - sentence.firstToken > 22 || scan.inFigure[sentence.firstToken] !== 1) return false
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1)
    if (finiteVerbs.has(scan.tokens[at]?.lower ?? '')) return false
  return true
}
