import type { Sentence, SpeechAct } from '../../document.ts'
import type { Cue } from './cue.ts'
import { linkOf } from './speaker-memory.ts'
import type { SpeechScan } from './speech-scan.ts'

const partitives = new Set('among of out those these both the all some most a one including'.split(' '))
const backReferences = new Set('these those them whom'.split(' '))
const finite = new Set(
  "is are was were has have had do does did will would can could may might must should isn't aren't wasn't weren't hasn't haven't hadn't came come went go took take got get left leave began begin remains remain fell fall rose rise stood stand".split(
    ' ',
  ),
)
const nothing = new Set(['no', 'none', 'nobody', 'zero', 'not'])
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
  'people',
  'still',
  'went',
  'left',
  'died',
  'fled',
  'came',
])
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

  /** Remembers what was said in the sentence just read. */
  note(sentence: Sentence, found: readonly SpeechAct[]): void {
    if (sentence.block !== this.block) {
      this.block = sentence.block
      this.last = undefined
    }
    const last = found.at(-1)
    if (!last) return
    this.last = last
    this.lastSource = last
    this.label = last.rules.includes('speech/label')
  }

  /** The act of a sentence without a speaker, where the speaker before or the heading's source still holds. */
  continue(scan: SpeechScan, sentence: Sentence, heading: Cue | undefined): SpeechAct[] {
    const { start, end } = sentence
    const content = [{ start, end }]
    if (this.lastSource && namesSameSource(scan, sentence))
      return [{ ...this.lastSource, start, end, content, rules: ['speech/same-source'] }]
    if (this.last && sentence.block === this.block && (this.label || this.goesOn(scan, sentence))) {
      return [{ ...this.last, start, end, content, rules: ['speech/carried'] }]
    }
    if (!heading) return []
    const link = linkOf(scan, heading, heading.speaker.entity)
    const outlet = heading.speaker.entity.kind === 'outlet'
    return [
      {
        start,
        end,
        content,
        attribution: outlet ? [] : [link],
        via: outlet ? [{ name: link.name }] : [],
        rules: ['speech/heading-source'],
      },
    ]
  }

  /** 'Of these, 40 …', 'Among the 3,600 …', 'The dead …', or a fragment without a verb. */
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
    if (first === 'the' && tollHeads.has(second)) return true
    if (this.startsWithCount(scan, sentence)) return true
    return isFragment(scan, sentence)
  }

  /** 'Forty-one have been pulled out.', 'Ten others are wounded.', 'Twenty of the dead were children.' */
  private startsWithCount(scan: SpeechScan, sentence: Sentence): boolean {
    let at = sentence.firstToken
    if (
      sentence.endToken - sentence.firstToken > 18 ||
      scan.inFigure[at] !== 1 ||
      nothing.has(scan.tokens[at]?.lower ?? '')
    )
      return false
    while (scan.inFigure[at] === 1) at += 1
    return countTails.has(scan.tokens[at]?.lower ?? '')
  }
}

function namesSameSource(scan: SpeechScan, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at + 1 < sentence.endToken; at += 1) {
    if (scan.tokens[at]?.lower === 'same' && scan.tokens[at + 1]?.lower === 'source') return true
  }
  return false
}

function isFragment(scan: SpeechScan, sentence: Sentence): boolean {
  if (sentence.endToken - sentence.firstToken > 22 || scan.inFigure[sentence.firstToken] !== 1) return false
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1)
    if (finite.has(scan.tokens[at]?.lower ?? '')) return false
  return true
}
