import { describe, expect, it } from 'vitest'
import { analyze } from '../../engine.ts'
import { segmentStage } from '../segment/segment-stage.ts'
import cases from './times.cases.json' with { type: 'json' }
import { timesStage } from './times-stage.ts'

function timesOf(text: string, publishedAt: string | undefined = '2025-03-06') {
  const report = { id: 'case', text, ...(publishedAt ? { publishedAt } : {}) }
  return analyze(report, { field: 'text', language: 'en', stages: [segmentStage, timesStage] }).times
}

describe('times', () => {
  it.each(cases)('$text', ({ text, times }) => {
    const found = timesOf(text).map(
      ({ start, end, edtf, asOf }) => `${text.slice(start, end)} = ${edtf}${asOf ? ' as-of' : ''}`,
    )
    expect(found).toEqual(times)
  })

  it('keeps the date alone beside what the words make of it', () => {
    expect(timesOf('Since May they wait.')[0]).toMatchObject({ edtf: '2024-05/..', date: '2024-05' })
  })

  it('takes the entries of a log before midnight for those of the day before', () => {
    const days = (text: string) => timesOf(text).map(({ edtf }) => edtf.slice(-2))
    const log = '21.10 Two are dead.\n23.30 Now four.\n00.40 Six are dead.\n09.15 Eight.'
    expect(days(log)).toEqual(['05', '05', '05', '06', '06'])
    expect(days('21.10 Two are dead.\n23.30 Four are.')).toEqual(['06', '06'])
    expect(days('23.30 Four are.\n21.10 Two are dead.\n07.40 Six are dead.')).toEqual(['06', '06', '06'])
  })

  it('leaves the year open where a report has no date', () => {
    const values = (text: string) => timesOf(text, '').map(({ edtf }) => edtf)
    expect(values('On 24 May it fell.')).toEqual(['XXXX-05-24'])
    expect(values('On Tuesday it fell.')).toEqual(['XXXX-XX-XX'])
    expect(values('On 24 May 2024 it fell.')).toEqual(['2024-05-24'])
  })
})
