import type { Analysis, Found, LaterList, NamedEntity, Speech, Stage } from './document.ts'

/** Where no stage reads speech. */
const silence: Speech = { acts: [], around: () => undefined }

/**
 * The analysis of one field of a report while its stages run. A stage that can wait runs when one of its lists is first
 * read: most sentences of the news hold no count, and nobody asks who is named or who speaks in them.
 */
export class Reading implements Analysis {
  readonly report: Analysis['report']
  readonly field: Analysis['field']
  readonly text: string
  readonly language: string
  tokens: Analysis['tokens'] = []
  marks: Analysis['marks'] = new Int32Array(0)
  sentences: Analysis['sentences'] = []
  blocks: Analysis['blocks'] = []
  figures: Analysis['figures'] = []
  times: Analysis['times'] = []
  frames: Analysis['frames'] = []
  claims: Analysis['claims'] = []
  private waiting: readonly Stage[] = []
  private namesRead: readonly NamedEntity[] = []
  private speechRead: Speech = silence
  private headlineRead: Analysis['headlinePlace'] = undefined
  private warningsRead: Analysis['warnings'] = []

  constructor(given: Pick<Analysis, 'report' | 'field' | 'text' | 'language'>) {
    this.report = given.report
    this.field = given.field
    this.text = given.text
    this.language = given.language
  }

  /** Runs a stage, or lets it wait until what it finds is asked for. */
  run(stage: Stage): void {
    if (stage.onDemand) this.waiting = [...this.waiting, stage]
    else this.add(stage.run(this))
  }

  get names(): Analysis['names'] {
    if (this.waiting.length > 0) this.demand('names')
    return this.namesRead
  }

  get headlinePlace(): Analysis['headlinePlace'] {
    if (this.waiting.length > 0) this.demand('headlinePlace')
    return this.headlineRead
  }

  get speech(): Analysis['speech'] {
    if (this.waiting.length > 0) this.demand('speech')
    return this.speechRead
  }

  get warnings(): Analysis['warnings'] {
    if (this.waiting.length > 0) this.demand('warnings')
    return this.warningsRead
  }

  /** Runs the stages that fill a list, in their order; each is taken off the list first, so that it may read its own. */
  private demand(list: LaterList): void {
    for (;;) {
      const next = this.waiting.find(({ onDemand }) => onDemand?.includes(list))
      if (!next) return
      this.waiting = this.waiting.filter((one) => one !== next)
      this.add(next.run(this))
    }
  }

  private add({ names, speech, headlinePlace, warnings, ...found }: Found): void {
    if (names) this.namesRead = names
    if (speech) this.speechRead = speech
    if (headlinePlace) this.headlineRead = headlinePlace
    if (warnings) this.warningsRead = warnings
    Object.assign(this, found)
  }
}
