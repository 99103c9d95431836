import { wordSet } from '../../languages/word-table.ts'
import type { NounClass } from './lexicon/word-entry.ts'
import { figureAt, hasWord, type SentenceView, tokenAt } from './sentence-view.ts'

const missiles = wordSet(
  'kh geran shahed lancet iskander zircon oniks kalibr kinzhal tochka scud fateh grad kab fab odab gbu agm bgm kn qasef mq rq uj'.split(
    ' ',
  ),
)
const aircraft = wordSet('f su mig tu il an yak jf j b a c ch uh ah mi ka kc be'.split(' '))
const longest = 8

/** The end of a model name at a token, 'MiG-29s', 'Kh-59/69' or 'D-30', or -1. Pure. */
export function endOfModel(view: SentenceView, at: number): number {
  if (!isCapital(tokenAt(view, at)?.text ?? '')) return -1
  const hyphen = tokenAt(view, at + 1)
  const number = tokenAt(view, at + 2)
  if (!hyphen || !/^[-‑]$/.test(hyphen.text) || hyphen.spaceBefore) return -1
  if (!number || number.spaceBefore || !/^\d/.test(number.text)) return -1
  let end = at + 3
  while (end < Math.min(view.end, at + longest) && isJoined(view, end)) end += 1
  return end
}

/** What a model name stands for where no noun follows it. Pure. */
export function classOfModel(view: SentenceView, at: number): NounClass {
  if (hasWord(view, at, missiles)) return 'munition'
  return hasWord(view, at, aircraft) ? 'craft' : 'equipment'
}

/** 'two Name 3 batteries': the number of a model inside the phrase that ends before a token. Pure. */
export function isModelLabel(view: SentenceView, at: number, head: number): boolean {
  const index = figureAt(view, at)
  const figure = index < 0 ? undefined : view.analysis.figures[index]
  return (
    figure?.kind === 'label' &&
    figure.endToken === figure.firstToken + 1 &&
    head === at - 1 &&
    isCapital(tokenAt(view, head)?.text ?? '')
  )
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x41 && code <= 0x5a
}

function isJoined(view: SentenceView, at: number): boolean {
  const token = tokenAt(view, at)
  if (!token || token.spaceBefore) return false
  if (token.kind === 'word' || token.kind === 'number') return true
  const next = tokenAt(view, at + 1)
  return /^[-‑/]$/.test(token.text) && next !== undefined && !next.spaceBefore && next.kind !== 'mark'
}
