import { fileURLToPath } from 'node:url'
import { isTieKnown } from '@crosstally/compare'
import { normalizeReport } from '@crosstally/normalize'
import { expect, it } from 'vitest'
import { readCorpus } from './corpus.ts'

it.each(['place', 'time'] as const)('comparison knows every rule by which the normalizer finds a %s', async (field) => {
  const corpus = await readCorpus(fileURLToPath(new URL('../../../corpus/dev', import.meta.url)))
  const rules = corpus.reports.flatMap((report) => normalizeReport(report).claims.flatMap((claim) => claim.rules))
  const own = new Set(rules.filter((rule) => rule.startsWith(`counts/${field}-`)))
  expect(own.size).toBeGreaterThan(2)
  expect([...own].filter((rule) => !isTieKnown(field, rule))).toEqual([])
})
