import type { Claim, NormalizedReport } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { claimHeader, claimRows } from './claim-rows.ts'

const claim: Claim = {
  id: 'a#0',
  quantity: {
    low: 300,
    best: 300,
    high: null,
    qualifier: 'at_least',
    unit: 'person',
    asWritten: 'at least 300',
    span: { start: 0, end: 12 },
  },
  measure: 'killed',
  subject: { text: '=HYPERLINK("x")', actor: 'KP', kind: 'military' },
  place: { text: 'Kursk', name: 'Kursk', country: 'RU' },
  time: null,
  scope: 'total',
  certainty: 'asserted',
  attribution: [{ name: 'Yu' }, { name: 'Budanov, Kyrylo' }],
  via: [{ name: '@agency' }],
  evidence: { in: 'text', start: 0, end: 20, quote: 'at least 300 "dead"\n' },
  confidence: 0.9,
  rules: ['counts/verb', 'speech/said'],
}
const report: NormalizedReport = {
  id: 'a',
  text: 't',
  language: 'en',
  warnings: [],
  normalizer: 'n@1',
  claims: [claim],
}

describe('claimRows', () => {
  it('prints one row a claim, quoted as RFC 4180 wants and safe to open in a spreadsheet', () => {
    expect(claimRows(report)).toBe(
      'a,,,,,a#0,,killed,300,300,,at_least,person,at least 300,"\'=HYPERLINK(""x"")",KP,military,Kursk,RU,,,total,,asserted,' +
        '"Yu > Budanov, Kyrylo","Budanov, Kyrylo",\'@agency,0.9,text,0,20,"at least 300 ""dead""\n",counts/verb speech/said\r\n',
    )
  })
  it('has as many cells as the header has names', () => {
    const plain = {
      ...claim,
      subject: { text: 's' },
      attribution: [],
      via: [],
      evidence: { ...claim.evidence, quote: 'q' },
    }
    expect(claimRows({ ...report, claims: [plain] }).split(',')).toHaveLength(claimHeader().split(',').length)
  })
  it('prints nothing for a report without claims', () => {
    expect(claimRows({ ...report, claims: [] })).toBe('')
  })
})
