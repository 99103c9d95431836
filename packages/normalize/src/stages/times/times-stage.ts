import type { Analysis, Stage, TimeExpression } from '../../document.ts'
import { packOf } from '../../languages/packs.ts'
import { matchPhrase } from '../../languages/phrases.ts'
import { type DateValue, dayNumber, dayValue } from './calendar.ts'
import { readTime } from './read-time.ts'
import { pointOf, type TimeContext, type TimeReading } from './time-context.ts'

/**
 * Every time expression of a text as EDTF, resolved against the publication date. `edtf` holds what the words around it
 * make of the date ('since May' is '2025-05/..'), `date` the date alone.
 */
export const timesStage: Stage = {
  id: 'times',
  run(analysis) {
    const pack = packOf(analysis.language)
    const context: TimeContext = {
      text: analysis.text,
      tokens: analysis.tokens,
      pack,
      words: pack.times,
      anchor: anchorOf(analysis),
      previous: undefined,
    }
    const times: TimeExpression[] = []
    for (let at = 0; at < analysis.tokens.length; ) {
      const reading = readTime(context, at) ?? readNow(context, at)
      if (!reading) {
        at += 1
        continue
      }
      if (reading.value && reading.rule !== 'times/clock' && reading.rule !== 'times/now')
        context.previous = reading.value
      times.push(finish(context, reading, times.at(-1)?.endToken ?? 0))
      at = Math.max(at + 1, reading.end)
    }
    return { ...analysis, times }
  },
}

/** The publication date as a day number; without one the first date the text itself names in full. */
function anchorOf({ report, text }: Analysis): number | undefined {
  const published = /^(\d{4})-(\d\d)-(\d\d)/.exec(report.publishedAt ?? '')
  const found = published ?? /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(text.slice(0, 400))
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined
}

function readNow(context: TimeContext, at: number): TimeReading | undefined {
  if (context.anchor === undefined) return undefined
  const match = matchPhrase(context.tokens, at, context.words.now)
  if (!match) return undefined
  return pointOf({ first: at, end: at + match.length, value: dayValue(context.anchor), rule: 'times/now', asOf: true })
}

function finish(context: TimeContext, reading: TimeReading, floor: number): TimeExpression {
  const { tokens } = context
  const first = Math.max(reading.first, floor)
  const start = tokens[first]?.start ?? 0
  const end = tokens[reading.end - 1]?.end ?? start
  const bound = boundOf(context, first)
  const asOf = reading.asOf === true || matchPhrase(tokens, first - 1, context.words.asOfPhrases, -1) !== undefined
  const base = { start, end, kind: reading.kind, firstToken: first, endToken: reading.end }
  const rules = bound ? [reading.rule, `times/${bound}`] : [reading.rule]
  return {
    ...base,
    edtf: reading.value && bound ? openValue(reading.value, bound) : reading.edtf,
    ...(reading.value ? { date: reading.edtf } : {}),
    ...(asOf ? { asOf: true } : {}),
    rules,
  }
}

function boundOf({ tokens, words }: TimeContext, first: number): 'since' | 'until' | undefined {
  for (let at = first - 1; at > first - 4; at -= 1) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence || token.kind !== 'word') return undefined
    if (words.sinceWords.has(token.lower)) return 'since'
    if (words.untilWords.has(token.lower)) return 'until'
    if (!/^(?:the|early|late|mid|middle|end|start|beginning|of|at|least|last)$/.test(token.lower)) return undefined
  }
  return undefined
}

function openValue(value: DateValue, bound: 'since' | 'until'): string {
  const [first, last] = value.edtf.split('/')
  return bound === 'since' ? `${first}/..` : `../${last ?? first}`
}
