/** An engine under comparison: loads once, then reads texts. What it returns is kept from being optimized away. */
export interface Engine {
  readonly name: string
  readonly what: string
  load(): Promise<(text: string) => unknown>
}

const published = '2025-03-06'

/** The engines that the benchmark compares, ours first. */
export const engines: readonly Engine[] = [
  {
    name: 'crosstally',
    what: 'claims with all fields',
    async load() {
      const { normalizeReport } = await import('../src/index.ts')
      return (text) => normalizeReport({ id: 'bench', text, publishedAt: published, lang: 'en' })
    },
  },
  {
    name: 'with-mentions',
    what: 'crosstally, and every quantity with its source, every time',
    async load() {
      const { normalizeReport } = await import('../src/index.ts')
      return (text) => normalizeReport({ id: 'bench', text, publishedAt: published, lang: 'en' }, { mentions: true })
    },
  },
  {
    name: 'wink-nlp',
    what: 'sentences, part of speech, entities',
    async load() {
      const { default: winkNlp } = await import('wink-nlp')
      const { default: model } = await import('wink-eng-lite-web-model')
      const nlp = winkNlp(model, ['sbd', 'pos', 'ner'])
      return (text) => {
        const document = nlp.readDoc(text)
        return [document.sentences().out(), document.entities().out(), document.tokens().out(nlp.its.pos)]
      }
    },
  },
  {
    name: 'compromise',
    what: 'numbers, dates, people, places',
    async load() {
      const { default: compromise } = await import('compromise')
      return (text) => {
        const view = compromise(text)
        return [view.numbers().json(), view.match('#Date+').json(), view.people().json(), view.places().json()]
      }
    },
  },
  {
    name: 'recognizers-text',
    what: 'numbers, ranges, percentages, units, currencies, ages, dates',
    async load() {
      const suite = await import('@microsoft/recognizers-text-suite')
      const culture = suite.Culture.English
      const anchor = new Date(published)
      return (text) => [
        suite.recognizeNumber(text, culture),
        suite.recognizePercentage(text, culture),
        suite.recognizeOrdinal(text, culture),
        suite.recognizeDimension(text, culture),
        suite.recognizeCurrency(text, culture),
        suite.recognizeAge(text, culture),
        suite.recognizeTemperature(text, culture),
        suite.recognizeDateTime(text, culture, undefined, anchor),
      ]
    },
  },
]
