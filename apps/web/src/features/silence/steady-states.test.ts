import { describe, expect, it } from 'vitest'
import { dossierComparison } from '../../testing/dossier-comparison.ts'
import { entriesOf } from '../views/compared-reports.ts'
import { withSteadyStates } from './steady-states.ts'

const plain = dossierComparison([
  { id: 'a', origin: 'South Korea', figure: 400 },
  { id: 'b', origin: 'South Korea', figure: 500 },
])
const [first, second] = entriesOf(plain)
if (!first || !second) throw new Error('two claims')
const stateOf = (entries: readonly (typeof first)[]) => entries.map(({ root }) => root.hops.at(-1)?.state)
const end = first.root.hops.at(-1)
if (!end) throw new Error('a chain')

describe('withSteadyStates', () => {
  it('leaves a state that a name always has', () => {
    expect(stateOf(withSteadyStates([first, second]))).toEqual(['KR', 'KR'])
  })
  it('takes away states that differ under one name', () => {
    const elsewhere = { ...second, root: { ...second.root, hops: [{ ...end, state: 'RU' }] } }
    expect(stateOf(withSteadyStates([first, elsewhere]))).toEqual([null, null])
  })
})
