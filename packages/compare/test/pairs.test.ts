import { claimSchema } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { compareReports, reasons } from '../src/index.ts'
import { makeReport } from './make-report.ts'
import cases from './pairs.json' with { type: 'json' }

interface Side {
  readonly value: number
  readonly measure?: string
  readonly qualifier?: string
  readonly unit?: string
  readonly subject?: string
  readonly place?: string
  readonly time?: string
  readonly scope?: string
  readonly certainty?: string
  readonly chain?: readonly string[]
  readonly later?: boolean
}

const {
  measure: measureSchema,
  scope: scopeSchema,
  certainty: certaintySchema,
  quantity: quantitySchema,
} = claimSchema.shape

function reportOf(id: string, side: Side) {
  return makeReport({
    id,
    publishedAt: side.later ? '2025-05-26' : '2025-05-25',
    claims: [
      {
        value: side.value,
        measure: measureSchema.parse(side.measure ?? 'killed'),
        qualifier: quantitySchema.shape.qualifier.parse(side.qualifier ?? 'exact'),
        unit: quantitySchema.shape.unit.parse(side.unit ?? 'person'),
        subject: { text: side.subject ?? 'people' },
        place: side.place ?? 'Kyiv',
        scope: scopeSchema.parse(side.scope ?? 'total'),
        certainty: certaintySchema.parse(side.certainty ?? 'asserted'),
        chain: side.chain ?? [],
        ...(side.time === undefined ? {} : { time: side.time }),
      },
    ],
  })
}

function relationOf(a: Side, b: Side): string {
  const { questions } = compareReports([reportOf('first', a), reportOf('second', b)])
  const [relation] = questions.flatMap(({ relations }) => relations)
  return relation ? `${relation.relation}/${relation.reason}` : 'none'
}

describe('pairs of claims', () => {
  it.each(cases)('$name: $is', ({ a, b, is }) => {
    expect(relationOf(a, b)).toBe(is)
    expect(relationOf(b, a).split('/')[0]).toBe(is.split('/')[0])
  })

  it('gives each reason one relation', () => {
    for (const { is } of cases) {
      const [relation, reason] = is.split('/')
      if (reason !== undefined) expect(reasons).toHaveProperty(`${reason}.relation`, relation)
    }
  })
})
