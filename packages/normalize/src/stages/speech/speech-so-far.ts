import type { Analysis, Speech, SpeechAct } from '../../document.ts'
import { actsByFigure } from './acts-by-figure.ts'
import { withoutOwnOutlet } from './relays.ts'
import { endOfSpeech, lastStemOf } from './speech-end.ts'
import type { SpeechScan } from './speech-scan.ts'

/** Reads the sentences of a text in their order. */
export interface SpeechReader {
  readonly scan: SpeechScan
  /** Reads on, up to but not including a sentence. */
  readTo(endSentence: number): void
  /** The acts found so far; of two as long as each other the later one is the inner. */
  acts(): readonly SpeechAct[]
}

/** How much further than before a text is read each time: asked about all its figures in turn, it takes few steps. */
const stride = 1.25

/** The speech of a text, read no further than what is asked for needs; what else was asked for changes no answer. */
export class SpeechSoFar implements Speech {
  private readonly reader: SpeechReader
  private readonly analysis: Analysis
  private readonly lastStem: number
  private end = 0
  private innermost: readonly (SpeechAct | undefined)[] = []

  constructor(reader: SpeechReader) {
    this.reader = reader
    this.analysis = reader.scan.analysis
    this.lastStem = lastStemOf(reader.scan)
  }

  get acts(): readonly SpeechAct[] {
    const { figures } = this.analysis
    let last = -1
    for (let at = 0; at < figures.length; at += 1) last = Math.max(last, this.blockOf(at))
    if (last >= 0) this.readFor(last)
    return this.reader.acts().map((act) => this.relayed(act))
  }

  around(figure: number): SpeechAct | undefined {
    this.readFor(this.blockOf(figure))
    const act = this.innermost[figure]
    return act && this.relayed(act)
  }

  private relayed(act: SpeechAct): SpeechAct {
    return withoutOwnOutlet(act, this.analysis.report.outlet)
  }

  private blockOf(figure: number): number {
    const { figures, tokens, sentences } = this.analysis
    return sentences[tokens[figures[figure]?.firstToken ?? 0]?.sentence ?? 0]?.block ?? 0
  }

  private readFor(block: number): void {
    const end = endOfSpeech(this.reader.scan, block, this.lastStem)
    if (end <= this.end) return
    this.end = Math.min(this.analysis.sentences.length, Math.max(end, Math.floor(this.end * stride)))
    this.reader.readTo(this.end)
    this.innermost = actsByFigure(this.analysis.figures, this.reader.acts())
  }
}
