import type { Span } from '@crosstally/model'
import type { Analysis, SpeechAct } from '../../document.ts'

const lookBack = 4

/** Whether a span stands among the words of saying ('the ministry in Seoul said on Wednesday') and not in what is said. Pure. */
export function isInCue(analysis: Analysis, span: Span): boolean {
  const act = actAround(analysis.speech, span)
  return act?.content.every((part) => span.start < part.start || span.end > part.end) ?? false
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
