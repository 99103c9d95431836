import { type Qualifier, qualifiers as qualifierNames } from '@crosstally/model'
import type { AbbreviationKind, LanguagePack, UnitWord, VagueNumber } from '../language-pack.ts'
import { buildPhrases } from '../phrases.ts'
import abbreviations from './lexicon/abbreviations.json' with { type: 'json' }
import boilerplate from './lexicon/boilerplate.json' with { type: 'json' }
import contexts from './lexicon/contexts.json' with { type: 'json' }
import currencySigns from './lexicon/currency-signs.json' with { type: 'json' }
import functionWords from './lexicon/function-words.json' with { type: 'json' }
import numbers from './lexicon/numbers.json' with { type: 'json' }
import qualifiers from './lexicon/qualifiers.json' with { type: 'json' }
import references from './lexicon/references.json' with { type: 'json' }
import starters from './lexicon/sentence-starters.json' with { type: 'json' }
import times from './lexicon/times.json' with { type: 'json' }
import units from './lexicon/units.json' with { type: 'json' }
import { currencyCodes, moneyWords, sharedMoneyWords, stateNames } from './money-words.ts'

/** The English pack. */
export const english: LanguagePack = {
  tag: 'en',
  abbreviations: abbreviationMap(),
  sentenceStarters: new Set(starters),
  boilerplate,
  units: new Map(Object.entries(numbers.units)),
  tens: new Map(Object.entries(numbers.tens)),
  scales: new Map(Object.entries(numbers.scales)),
  vague: vagueMap(numbers.vague),
  fewWords: vagueMap(numbers.few),
  ordinals: new Map(Object.entries(numbers.ordinals)),
  fractions: new Map(Object.entries(numbers.fractions)),
  unitWords: unitMap(),
  currencySigns: new Map([...currencyCodes(), ...Object.entries(currencySigns)]),
  sharedMoneyWords: sharedMoneyWords(),
  states: stateNames(),
  qualifiersBefore: buildPhrases(qualifierEntries(qualifiers.before), 'backwards'),
  qualifiersAfter: buildPhrases(qualifierEntries(qualifiers.after)),
  noQualifierAfter: new Set(qualifiers.aboutNoQualifierAfter),
  functionWords: new Set(functionWords),
  zeroPhrases: buildPhrases(references.zero.map((phrase) => [phrase, 0] as const)),
  references: buildPhrases(Object.entries(references.factors)),
  folds: new Map(Object.entries(references.folds)),
  multiples: new Map(Object.entries(references.multiples)),
  multipleDeeds: new Set(references.multipleDeeds),
  contexts: {
    labelBefore: new Set(contexts.labelBefore),
    labelBeforeCapital: new Set(contexts.labelBeforeCapital),
    labelBeforeSingular: new Set(contexts.labelBeforeSingular),
    indexNames: new Set(contexts.indexNames),
    productNames: new Set(contexts.productNames),
    streetWords: new Set(contexts.streetWords),
    emergencyNumbers: new Set(contexts.emergencyNumbers),
    callWords: new Set(contexts.callWords),
    outcomeWords: new Set(contexts.outcomeWords),
    scoreWords: new Set(contexts.scoreWords),
    changeVerbs: new Set(contexts.changeVerbs),
    upWords: new Set(contexts.upWords),
    downWords: new Set(contexts.downWords),
    zeroNouns: new Set(contexts.zeroNouns),
  },
  times: {
    months: new Map(Object.entries(times.months)),
    weekdays: new Map(Object.entries(times.weekdays)),
    ambiguousNames: new Set(times.ambiguousNames),
    dayParts: new Set(times.dayParts),
    seasons: new Map(Object.entries(times.seasons)),
    days: new Map(Object.entries(times.days)),
    units: new Map(Object.entries(times.units)),
    sets: new Map(Object.entries(times.sets)),
    holidays: buildPhrases(Object.entries(times.holidays)),
    feasts: buildPhrases(Object.entries(times.feasts)),
    now: buildPhrases(times.nowPhrases.map((phrase) => [phrase, true] as const)),
    futureWords: new Set(times.futureWords),
    pastWords: new Set(times.pastWords),
    sinceWords: new Set(times.sinceWords),
    untilWords: new Set(times.untilWords),
    asOfPhrases: buildPhrases(
      times.asOfPhrases.map((phrase) => [phrase, true] as const),
      'backwards',
    ),
    yearBefore: new Set(times.yearBefore),
  },
}

function qualifierEntries(lists: Partial<Record<Qualifier, string[]>>): [string, Qualifier][] {
  return qualifierNames.flatMap((name) => (lists[name] ?? []).map((phrase): [string, Qualifier] => [phrase, name]))
}

function abbreviationMap(): Map<string, AbbreviationKind> {
  const map = new Map<string, AbbreviationKind>()
  for (const word of abbreviations.end) map.set(word, 'end')
  for (const word of abbreviations['before-number']) map.set(word, 'before-number')
  for (const word of abbreviations.title) map.set(word, 'title')
  return map
}

function vagueMap(words: Record<string, number[]>): Map<string, VagueNumber> {
  const map = new Map<string, VagueNumber>()
  for (const [word, [low, high]] of Object.entries(words)) {
    if (low !== undefined && high !== undefined) map.set(word, { low, high })
  }
  return map
}

function unitMap(): Map<string, UnitWord> {
  const map = moneyWords()
  for (const kind of ['percent', 'money', 'duration', 'measure'] as const) {
    for (const [unit, words] of Object.entries(units[kind])) {
      for (const word of words) map.set(word, { unit, kind })
    }
  }
  return map
}
