import type { Span } from '@crosstally/model'
import type { Analysis } from '../../document.ts'
import { actAround } from '../speech/attribution-of.ts'

/** Whether the figure at an index is said by somebody and a name of its sentence stands outside what they say. Pure. */
export function isOutsideSpeech(analysis: Analysis, name: Span, figure: number): boolean {
  const act = actAround(analysis, figure)
  return act !== undefined && !act.content.some((part) => name.start >= part.start && name.end <= part.end)
}

const occasions = new Set(
  'told speaking spoke reporters journalists addressing conference briefing interview visit visiting parliament'.split(
    ' ',
  ),
)

const tellings = new Set(['said', 'announced', 'presented', 'published', 'released', 'stated', 'declared'])

/** 'gave out in Xburg'. */
function isGivenOut({ tokens }: Pick<Analysis, 'tokens'>, at: number): boolean {
  return tokens[at]?.lower === 'out' && /^(?:gave|given|read|put|handed)$/.test(tokens[at - 1]?.lower ?? '')
}

/** 'told a crowd in Xville', 'speaking in Xville': where something was said. Pure. */
export function tellsOccasion({ tokens }: Pick<Analysis, 'tokens'>, name: { readonly firstToken: number }): boolean {
  const sentence = tokens[name.firstToken]?.sentence
  const told = tokens[name.firstToken - 2]
  if (told && told.sentence === sentence && (tellings.has(told.lower) || isGivenOut({ tokens }, name.firstToken - 2)))
    return true
  for (let at = name.firstToken - 2; at >= name.firstToken - 5; at -= 1) {
    const token = tokens[at]
    if (token?.sentence !== sentence) return false
    if (occasions.has(token?.lower ?? '')) return true
  }
  return false
}
