import { describe, expect, it } from 'vitest'
import { dossierComparison } from '../../testing/dossier-comparison.ts'
import { readKnownOn } from './known-on.ts'
import { unusedFilters } from './unused-filters.ts'
import { findView } from './view-names.ts'
import type { ViewParams } from './view-params.ts'

const comparison = dossierComparison(
  [{ id: 'a', origin: 'HUR', figure: 3600, outlet: 'Harbour Wire', day: '2025-02-26' }],
  [],
)

function unusedOf(path: readonly string[], params: ViewParams): string[] {
  const material = { comparison, whole: comparison, known: readKnownOn(params), params }
  const view = findView(['demo', ...path])?.build(material)
  if (!view) throw new Error('no such view')
  return unusedFilters(params, view).map(({ name }) => name)
}

describe('unusedFilters', () => {
  it.each<[string, ViewParams]>([
    ['', { show: 'everything' }],
    ['', { measure: 'deaths' }],
    ['', { known: '2025-02-30' }],
    ['drift', { show: 'some' }],
    ['tree', { question: 'none' }],
    ['ledger', { origin: 'Nobody' }],
    ['side-by-side', { a: 'none' }],
  ])('tells that the view %j cannot use %j', (name, params) => {
    expect(unusedOf(name === '' ? [] : [name], params)).toEqual(Object.keys(params))
  })

  it.each<[string, ViewParams]>([
    ['', { show: 'all', by: 'submitted', utm_source: 'letter' }],
    ['', { show: 'conflict', measure: 'killed', known: '2025-03-01', by: 'submitted', all: 'yes' }],
    ['drift', { show: 'all' }],
    ['tree', { origin: 'HUR', outlet: 'Harbour Wire', all: 'yes' }],
    ['ledger', { sums: 'all' }],
  ])('says nothing of what the view %j uses, or what leaves it as it is: %j', (name, params) => {
    expect(unusedOf(name === '' ? [] : [name], params)).toEqual([])
  })
})
