import { describe, expect, it } from 'vitest'
import { reviewedClaim } from '../../testing/reviewed-claim.ts'
import { boundsOf } from './bounds-of.ts'
import { correctionsBetween, draftOf, readDraft } from './claim-draft.ts'

const claim = reviewedClaim()
const read = (changes: Partial<ReturnType<typeof draftOf>>) => readDraft({ ...draftOf(claim), ...changes }, claim)
const correct = (changes: Partial<ReturnType<typeof draftOf>>) => {
  const result = read(changes)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return correctionsBetween(claim, result.claim)
}

describe('readDraft', () => {
  it('finds no correction in an untouched form', () => {
    expect(correct({})).toEqual({})
  })
  it('gives only the corrected field', () => {
    expect(correct({ measure: 'deployed' })).toEqual({ measure: 'deployed' })
    expect(correct({ certainty: 'planned' })).toEqual({ certainty: 'planned' })
  })
  it('keeps span and wording of a corrected figure', () => {
    expect(correct({ first: '3,600', qualifier: 'at_least' })).toEqual({
      quantity: { ...claim.quantity, low: 3600, best: 3600, high: null, qualifier: 'at_least' },
    })
  })
  it('keeps what is known of a speaker and takes a new one by name', () => {
    const given = correct({ attribution: ' Budanov \n\nHUR' })
    expect(given.attribution).toEqual([claim.attribution[1], { name: 'HUR', kind: 'person' }])
  })
  it('clears place and time', () => {
    expect(correct({ place: '', time: '' })).toEqual({ place: null, time: null })
  })
  it.each([
    ['first', '', /number/],
    ['first', '-5', /number/],
    ['first', 'about 5', /number/],
    ['subject', ' ', /counted/],
    ['time', 'yesterday', /2025-02-26/],
    ['unit', 'euros', /currency/],
  ] as const)('refuses %s %s at the field', (field, value, message) => {
    const result = read({ [field]: value })
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.errors[field]).toMatch(message)
  })
  it('asks for the upper number of a range', () => {
    const result = read({ qualifier: 'between', second: '' })
    expect(result).toMatchObject({ ok: false, errors: { second: expect.stringMatching(/upper/) } })
  })
})

describe('boundsOf', () => {
  it.each([
    ['exact', { low: 5, best: 5, high: 5 }],
    ['at_least', { low: 5, best: 5, high: null }],
    ['up_to', { low: null, best: 5, high: 5 }],
    ['between', { low: 5, best: null, high: 9 }],
  ] as const)('of %s', (qualifier, bounds) => {
    expect(boundsOf(qualifier, 5, 9)).toEqual(bounds)
  })
})
