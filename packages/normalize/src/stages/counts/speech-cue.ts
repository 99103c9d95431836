import type { Span } from '@crosstally/model'
import type { Analysis, SpeechAct } from '../../document.ts'

const lookBack = 4

/** Whether a span stands among the words of saying ('the ministry in Seoul said on Wednesday') and not in what is said. Pure. */
export function isInCue(analysis: Analysis, span: Span): boolean {
  const act = actAround(analysis.speech, span)
  return act !== undefined && !isSaid(act, span)
}

/** Whether a figure is said by somebody and a name of its sentence stands outside what they say. Pure. */
export function isOutsideSpeech(analysis: Analysis, name: Span, figure: Span): boolean {
  const act = actAround(analysis.speech, figure)
  return act !== undefined && isSaid(act, figure) && !isSaid(act, name)
}

const occasions = new Set(
  'told speaking spoke reporters journalists addressing conference briefing interview visit visiting parliament'.split(
    ' ',
  ),
)

/** 'told a crowd in Xville', 'speaking in Xville': where something was said. Pure. */
export function tellsOccasion({ tokens }: Pick<Analysis, 'tokens'>, name: { readonly firstToken: number }): boolean {
  const sentence = tokens[name.firstToken]?.sentence
  for (let at = name.firstToken - 2; at >= name.firstToken - 5; at -= 1) {
    const token = tokens[at]
    if (token?.sentence !== sentence) return false
    if (occasions.has(token?.lower ?? '')) return true
  }
  return false
}

function isSaid(act: SpeechAct, span: Span): boolean {
  return act.content.some((part) => span.start >= part.start && span.end <= part.end)
}

function actAround(speech: readonly SpeechAct[], span: Span): SpeechAct | undefined {
  let low = 0
  let high = speech.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((speech[middle]?.start ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= 0 && at >= low - lookBack; at -= 1) {
    const act = speech[at]
    if (act && act.end >= span.end) return act
  }
  return undefined
}
