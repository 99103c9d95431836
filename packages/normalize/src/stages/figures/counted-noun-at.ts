import type { FigureContext } from './figures-stage.ts'

/** Whether a plain plural noun or a word of an outcome stands at a token. Pure. */
export function isCountedNoun({ tokens, pack }: FigureContext, at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.sentence !== tokens[at - 1]?.sentence) return false
  if (pack.contexts.outcomeWords.has(token.lower)) return true
  if (pack.functionWords.has(token.lower)) return false
  return token.text === token.lower && /(?:[^s]s|people|men|women|children|personnel|staff|police)$/.test(token.lower)
}
