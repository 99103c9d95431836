import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../../document.ts'
import { englishEntries, englishWords } from '../lexicon/english.ts'
import type { NounClass, WordEntry } from '../lexicon/word-entry.ts'
import { placeMeasureOf } from './predicate-phrase.ts'

const reach = 2
const window = 8

/** The measure that the sentences before, within the same block, speak of without a figure: 'It shipped its first soldiers there.' Pure. */
export function latentMeasure(
  analysis: Analysis,
  sentence: number,
  block: number,
): { measure: Measure; sentence: number } | undefined {
  const firstSentence = Math.max(analysis.blocks[block]?.firstSentence ?? sentence, sentence - reach)
  for (let at = sentence - 1; at >= firstSentence; at -= 1) {
    const measure = measureOfSentence(analysis, at)
    if (measure) return { measure, sentence: at }
  }
  return questionBefore(analysis, firstSentence) ?? explainedAfter(analysis, sentence)
}

const longestAnswer = 4

/** 'Twelve. That is how many have died': a number alone counts what the next sentence says of it. */
function explainedAfter(analysis: Analysis, sentence: number): { measure: Measure; sentence: number } | undefined {
  const { firstToken = 0, endToken = 0 } = analysis.sentences[sentence] ?? {}
  const next = analysis.sentences[sentence + 1]
  if (endToken - firstToken > longestAnswer || !next) return undefined
  const first = analysis.tokens[next.firstToken]?.lower
  if (first !== 'that' && first !== 'this') return undefined
  const measure = measureOfSentence(analysis, sentence + 1)
  return measure && { measure, sentence }
}

/** 'PRESENTER: Has anybody been arrested? / REPORTER: Seven': what the question before a block asks. */
function questionBefore(analysis: Analysis, sentence: number): { measure: Measure; sentence: number } | undefined {
  const before = analysis.sentences[sentence - 1]
  if (!before || analysis.text[before.end - 1] !== '?') return undefined
  const measure = measureOfSentence(analysis, sentence - 1) ?? measureOfThoseAsked(analysis, sentence - 1)
  return measure && { measure, sentence: sentence - 1 }
}

const asked: Readonly<Partial<Record<NounClass, Measure>>> = {
  responder: 'deployed',
  military: 'deployed',
  refugee: 'displaced',
  crowd: 'other',
}

/** 'What about the foreign police?': whom a short question names. */
function measureOfThoseAsked(analysis: Analysis, sentence: number): Measure | undefined {
  const { firstToken = 0, endToken = 0 } = analysis.sentences[sentence] ?? {}
  if (endToken - firstToken > longestQuestion) return undefined
  for (let at = endToken - 1; at >= firstToken; at -= 1) {
    const token = analysis.tokens[at]
    const noun = token && englishEntries.get(token)?.noun
    if (noun) return asked[noun.class]
  }
  return undefined
}

const longestQuestion = 9

function measureOfSentence(analysis: Analysis, sentence: number): Measure | undefined {
  const { firstToken = 0, endToken = 0 } = analysis.sentences[sentence] ?? {}
  for (let at = endToken - 1; at >= firstToken; at -= 1) {
    const token = analysis.tokens[at]
    const place = placeMeasureOf(token, analysis.tokens[at + 1])
    if (place && asksHowMany(analysis, firstToken, at)) return place
    const entry = token && englishEntries.get(token)
    if (!entry) continue
    if (entry.noun?.measure && entry.noun.strength >= 2) return entry.noun.measure
    if (entry.state) return entry.state
    const measure = measureOfVerb(analysis, entry, { at, firstToken, endToken })
    if (measure) return measure
  }
  return undefined
}

function asksHowMany(analysis: Analysis, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (analysis.tokens[at]?.lower === 'how' && analysis.tokens[at + 1]?.lower === 'many') return true
  return false
}

function measureOfVerb(
  analysis: Analysis,
  entry: WordEntry,
  range: { at: number; firstToken: number; endToken: number },
): Measure | undefined {
  for (const sense of entry.senses) {
    if (sense.followers.length > 0 || sense.weak) continue
    const step = sense.as === 'object' ? 1 : -1
    for (
      let near = range.at + step;
      near >= range.firstToken && near < range.endToken && Math.abs(near - range.at) <= window;
      near += step
    ) {
      const word = analysis.tokens[near]?.lower ?? ''
      const noun: NounClass | undefined =
        word === 'many' || word === 'number' ? 'person' : englishWords.get(word)?.noun?.class
      if (noun && noun !== 'bare' && sense.of.has(noun)) return sense.measure
    }
  }
  return undefined
}
