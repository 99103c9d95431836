import type { Claim, Span } from '@crosstally/model'
import { boundsOf } from './bounds-of.ts'
import type { ReviewableClaim } from './claim-draft.ts'
import { numberIn, sentenceAround } from './selection-offsets.ts'

/** A claim to fill in, from the words of its number: the figure as read from its digits, the sentence as evidence. Pure. */
export function claimFromSelection(text: string, span: Span): ReviewableClaim & Pick<Claim, 'evidence'> {
  const asWritten = text.slice(span.start, span.end)
  const sentence = sentenceAround(text, span)
  const figure = numberIn(asWritten) ?? 0
  return {
    quantity: { ...boundsOf('exact', figure, figure), qualifier: 'exact', unit: 'person', asWritten, span },
    measure: 'other',
    subject: { text: '' },
    place: null,
    time: null,
    scope: 'total',
    certainty: 'asserted',
    attribution: [],
    via: [],
    evidence: { in: 'text', ...sentence, quote: text.slice(sentence.start, sentence.end) },
  }
}
