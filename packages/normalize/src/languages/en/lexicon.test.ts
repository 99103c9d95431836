import { qualifierSchema } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import abbreviations from './lexicon/abbreviations.json' with { type: 'json' }
import boilerplate from './lexicon/boilerplate.json' with { type: 'json' }
import contexts from './lexicon/contexts.json' with { type: 'json' }
import currencies from './lexicon/currencies.json' with { type: 'json' }
import currencySigns from './lexicon/currency-signs.json' with { type: 'json' }
import functionWords from './lexicon/function-words.json' with { type: 'json' }
import numbers from './lexicon/numbers.json' with { type: 'json' }
import qualifiers from './lexicon/qualifiers.json' with { type: 'json' }
import references from './lexicon/references.json' with { type: 'json' }
import starters from './lexicon/sentence-starters.json' with { type: 'json' }
import times from './lexicon/times.json' with { type: 'json' }
import units from './lexicon/units.json' with { type: 'json' }

const phrase = z
  .string()
  .regex(/^\S+(?: \S+)*$/)
  .refine((text) => text === text.toLowerCase(), 'is not lower case')
const phrases = z.array(phrase).refine((list) => new Set(list).size === list.length, 'has a word twice')
const positive = z.record(phrase, z.number().positive())
const bounds = z.record(
  phrase,
  z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high),
)
const currency = z.string().regex(/^[A-Z]{3}$/)
const duration = z.string().regex(/^(?:\d*[DWMY]|T[HMS])$/)
const qualified = z.partialRecord(qualifierSchema, phrases)

const schemas = {
  abbreviations: [abbreviations, z.strictObject({ title: phrases, 'before-number': phrases, end: phrases })],
  boilerplate: [boilerplate, phrases],
  contexts: [contexts, z.record(z.string(), phrases)],
  currencies: [currencies, z.record(currency, phrases)],
  'currency-signs': [currencySigns, z.record(phrase, currency)],
  'function-words': [functionWords, phrases],
  numbers: [
    numbers,
    z.strictObject({
      units: positive,
      tens: positive,
      scales: positive,
      vague: bounds,
      few: bounds,
      ordinals: positive,
      fractions: positive,
    }),
  ],
  qualifiers: [qualifiers, z.strictObject({ before: qualified, after: qualified, aboutNoQualifierAfter: phrases })],
  references: [
    references,
    z.strictObject({ zero: phrases, factors: positive, folds: positive, multiples: positive, multipleDeeds: phrases }),
  ],
  'sentence-starters': [starters, phrases],
  times: [
    times,
    z.looseObject({
      months: z.record(phrase, z.int().min(1).max(12)),
      weekdays: z.record(phrase, z.int().min(1).max(7)),
      seasons: z.record(phrase, z.int().min(21).max(24)),
      days: z.record(phrase, z.int()),
      holidays: z.record(phrase, z.string().regex(/^\d\d-\d\d$/)),
      feasts: z.record(phrase, z.int()),
      units: z.record(phrase, duration),
      sets: z.record(phrase, z.string().regex(/^PT?1[HDWMY]$/)),
      futureWords: phrases,
      pastWords: phrases,
    }),
  ],
  units: [
    units,
    z.strictObject({
      percent: z.record(phrase, phrases),
      money: z.record(currency, phrases),
      duration: z.record(phrase, phrases),
      measure: z.record(z.string(), phrases),
    }),
  ],
} as const

describe('English lexicon', () => {
  it.each(Object.entries(schemas))('%s keeps its form', (_name, [words, schema]) => {
    expect(schema.safeParse(words).error?.issues ?? []).toEqual([])
  })
})
