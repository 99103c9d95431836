import { describe, expect, it } from 'vitest'
import { makeReport } from '../test/make-report.ts'
import { resolveReport } from './resolve-report.ts'

const two = makeReport({
  id: 'r',
  claims: [
    { value: 40, measure: 'killed', chain: ['UNICEF'] },
    { value: 40, measure: 'killed' },
  ],
})
const repeated = (where: 'text' | 'title') => ({
  ...two,
  claims: two.claims.map((claim, index) =>
    index === 0 ? { ...claim, evidence: { ...claim.evidence, in: where } } : { ...claim, repeatOf: 'r#0' },
  ),
})
const ids = (report: typeof two) => resolveReport(report).map(({ id }) => id)

describe('resolveReport', () => {
  it('leaves out what restates another claim', () => expect(ids(repeated('text'))).toEqual(['r#0']))

  it('takes the text rather than the title for a figure in both', () => expect(ids(repeated('title'))).toEqual(['r#1']))

  it('presumes the source before it for a figure beside it, not in the next paragraph', () => {
    const beside = { ...two, text: two.text?.replace('\n', ' ') ?? '' }
    expect(resolveReport(beside)[1]?.root).toMatchObject({ isPresumed: true })
    expect(resolveReport(two)[1]?.root).toMatchObject({ isPresumed: false, kind: 'outlet' })
  })

  it('gives a headline the source and place of the claim below it', () => {
    const text = '40 killed in blast\n\nOn Monday 40 people died.'
    const [headline, body] = two.claims
    if (!headline || !body) throw new Error('no claims')
    const quoted = {
      ...body,
      place: { text: 'Kyiv', name: 'Kyiv' },
      attribution: [{ name: 'UNICEF' }],
      evidence: { in: 'text' as const, start: 30, end: 32, quote: '40' },
      quantity: { ...body.quantity, span: { start: 30, end: 32 } },
    }
    const bare = { ...headline, attribution: [] }
    const [entry] = resolveReport({ ...two, text, claims: [bare, quoted] })
    expect(entry).toMatchObject({ isHeadline: true, place: { base: 'kyiv' }, root: { name: 'UNICEF' } })
  })
})
