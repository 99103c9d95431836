import type { Claim, Report } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { explainClaim } from './explain-claim.ts'

const text = 'Roughly 3,500 soldiers are training, Yu said, citing Budanov.'
const report: Report = { id: 'a', text }
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const claim: Claim = {
  id: 'a#0',
  quantity: {
    low: 3500,
    best: 3500,
    high: null,
    qualifier: 'about',
    unit: 'person',
    asWritten: 'Roughly 3,500',
    span: span('Roughly 3,500'),
  },
  measure: 'training',
  subject: { text: 'soldiers', kind: 'military' },
  place: null,
  time: null,
  scope: 'total',
  certainty: 'asserted',
  attribution: [
    { name: 'Yu', kind: 'person', cue: 'said', span: span('Yu') },
    { name: 'Budanov', cue: 'citing', span: span('Budanov') },
  ],
  via: [],
  evidence: {
    in: 'text',
    ...span('Roughly 3,500 soldiers are training'),
    quote: 'Roughly 3,500 soldiers are training',
  },
  confidence: 0.875,
  rules: ['figures/digits', 'counts/progressive', 'speech/said'],
}

describe('explainClaim', () => {
  it('marks the text hop by hop and lists the rules in order', () => {
    expect(explainClaim(report, claim).split('\n')).toEqual([
      'a#0  training: Roughly 3,500',
      '  quantity   about, low 3500, best 3500, high open, unit person',
      '  subject    soldiers (military)',
      '  place      not stated',
      '  time       not stated',
      '  scope      total',
      '  certainty  asserted',
      '  confidence 0.88',
      '',
      '  where it stands in the text:',
      '    [= [# Roughly 3,500] soldiers are training], [1 Yu] said, citing [2 Budanov].',
      '',
      '  who says so, nearest first:',
      "    [1] Yu (person), by the words 'said', characters 37 to 39",
      "    [2] Budanov, by the words 'citing', characters 53 to 60 = origin",
      '',
      '  rules, in order:',
      '     1. figures/digits',
      '     2. counts/progressive',
      '     3. speech/said',
    ])
  })
  it('says when the outlet speaks for itself', () => {
    expect(explainClaim(report, { ...claim, attribution: [] })).toContain("the outlet's own voice")
  })
})
