import { describe, expect, it } from 'vitest'
import { slugOf } from './slug.ts'
import { emptySubmission, submissionOf } from './submission.ts'

const dossiers = [{ slug: 'demo', title: 'Troops in Russia' }]
const dossierFor = (dossier: string) => submissionOf({ ...emptySubmission, dossier }, dossiers).dossier

describe('submissionOf', () => {
  it('keeps the text untouched', () => {
    expect(submissionOf({ ...emptySubmission, text: '  40 killed \n' }, []).text).toBe('  40 killed \n')
  })
  it.each([
    ['Troops in Russia', 'demo'],
    ['demo', 'demo'],
    [' Überschwemmung Süd 2025 ', 'uberschwemmung-sud-2025'],
    ['', ''],
    ['///', '///'],
  ])('sends %j to the dossier %j', (name, slug) => {
    expect(dossierFor(name)).toBe(slug)
  })
})

describe('slugOf', () => {
  it.each([
    ['North Korean troops', 'north-korean-troops'],
    [' --A!b-- ', 'a-b'],
    ['Ü', 'u'],
    ['///', ''],
    ['x'.repeat(200), 'x'.repeat(80)],
    [`${'x'.repeat(79)} y`, 'x'.repeat(79)],
  ])('makes %s to %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })
})
