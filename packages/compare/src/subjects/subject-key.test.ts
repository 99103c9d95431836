import type { Measure } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { tieOf } from './same-thing.ts'
import { subjectKeyOf } from './subject-key.ts'

const key = (text: string, measure: Measure = 'killed') => subjectKeyOf({ text }, measure, new Set())

describe('subjectKeyOf', () => {
  it.each([
    ['North Korean troops', 'soldier', 'KP'],
    ['police and gendarmes', 'police', null],
    ['strike UAVs and decoys', 'drone', null],
    ['Sudanese', 'people', 'SD'],
    ['members of the Masalit', 'people', null],
    ['people who escaped to Chad', 'people', null],
    ['members of the border police', 'police', null],
    ['Malians, with those in families', 'people', 'ML'],
  ])('takes %s for %s of %s', (text, kind, actor) =>
    expect(key(text, kind === 'drone' ? 'launched' : 'killed')).toMatchObject({ kind, actor }),
  )

  it('marks a batch', () => expect(key('soldiers, initial contingent', 'deployed').batch).toBe('initial'))
  it('takes nobody killed for a thing', () => expect(key('drones').kind).toBe('people'))
})

describe('tieOf', () => {
  it.each([
    ['people', 'civilians', 'free'],
    ['people', 'children', 'never'],
    ['people', 'passengers', 'free'],
    ['Russian soldiers', 'Ukrainian soldiers', 'never'],
    ['servicemen', 'Azerbaijani dead', 'size'],
    ['people', 'Azerbaijani servicemen', 'figure'],
    ['injured people in critical condition', 'people', 'size'],
    ['injured people fighting for life', 'injured people in critical condition', 'free'],
  ])('%s and %s: %s', (a, b, tie) => {
    expect(tieOf(key(a), key(b))).toBe(tie)
    expect(tieOf(key(b), key(a))).toBe(tie)
  })
})
