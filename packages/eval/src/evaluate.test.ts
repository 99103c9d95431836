import { fileURLToPath } from 'node:url'
import { compareReports } from '@crosstally/compare'
import { describe, expect, it } from 'vitest'
import { readCorpus } from './corpus.ts'
import { evaluate } from './evaluate.ts'
import { goldAsReports } from './gold-as-reports.ts'
import { scoreRelations } from './score-relations.ts'

/** What must never be lost again; raised as the engines get better, never lowered. */
const atLeast = {
  valueF1: 0.95,
  coreF1: 0.92,
  rootOrigin: 0.92,
  place: 0.86,
  time: 0.86,
  relationsOnGold: 0.97,
  relationsEndToEnd: 0.75,
  /** Of the further stories: what no change of comparison may lose again. */
  checkRelationsOnGold: 0.82,
}

const corpusAt = (name: string) => readCorpus(fileURLToPath(new URL(`../../../corpus/${name}`, import.meta.url)))
const [corpus, check] = [await corpusAt('dev'), await corpusAt('check')]
const { claims, relationsOnGold, relationsEndToEnd } = evaluate(corpus)

describe('on the corpus', () => {
  it('claims quote what the text says', () => {
    expect(claims.wrongSlices).toBe(0)
  })
  it('values and measures are found', () => {
    expect(claims.value.f1).toBeGreaterThanOrEqual(atLeast.valueF1)
    expect(claims.core.f1).toBeGreaterThanOrEqual(atLeast.coreF1)
  })
  it('figures are given to who first said them', () => {
    const { right, of } = claims.fields['root origin']
    expect(right / of).toBeGreaterThanOrEqual(atLeast.rootOrigin)
  })
  it.each(['place', 'time'] as const)('the %s of counts is found', (field) => {
    const { right, of } = claims.fields[field]
    expect(right / of).toBeGreaterThanOrEqual(atLeast[field])
  })
  it('relations are told', () => {
    expect(relationsOnGold.accuracy).toBeGreaterThanOrEqual(atLeast.relationsOnGold)
    expect(relationsEndToEnd.accuracy).toBeGreaterThanOrEqual(atLeast.relationsEndToEnd)
  })
})

describe('on the further stories', () => {
  it('relations of the annotated claims are told', () => {
    const { accuracy } = scoreRelations({ corpus: check, comparison: compareReports(goldAsReports(check)) })
    expect(accuracy).toBeGreaterThanOrEqual(atLeast.checkRelationsOnGold)
  })
})
