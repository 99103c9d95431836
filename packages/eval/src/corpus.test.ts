import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readCorpus } from './corpus.ts'

describe.each(['dev', 'check', 'holdout'])('corpus/%s', async (name) => {
  const { reports, gold, pairs } = await readCorpus(fileURLToPath(new URL(`../../../corpus/${name}`, import.meta.url)))
  const claimsOf = new Map(gold.map(({ id, claims }) => [id, claims]))

  it('has an annotation for each report, in its order', () => {
    expect(gold.map(({ id }) => id)).toEqual(reports.map(({ id }) => id))
  })
  it.each(reports.map((report) => [report.id, report] as const))(
    '%s is annotated where its numbers stand',
    (id, report) => {
      for (const { start, as_written } of claimsOf.get(id) ?? []) {
        expect(report.text.slice(start, start + as_written.length)).toBe(as_written)
      }
    },
  )
  it('gives bounds that its qualifiers allow', () => {
    for (const { low, best, high, qualifier } of gold.flatMap(({ claims }) => claims)) {
      const open = [low === null, best === null, high === null]
      if (qualifier === 'between') expect(open).toEqual([false, true, false])
      else if (qualifier === 'at_least' || qualifier === 'more_than') expect(open).toEqual([false, false, true])
      else if (qualifier === 'up_to' || qualifier === 'less_than') expect(open).toEqual([true, false, false])
      else expect([low, high]).toEqual([best, best])
    }
  })
  it('pairs claims of different reports that are there', () => {
    for (const { a, b } of pairs) {
      expect(a.id).not.toBe(b.id)
      for (const { id, claim } of [a, b]) expect(claimsOf.get(id)?.[claim]).toBeDefined()
    }
  })
})
