import type { CountedPhrase } from './counted-phrase.ts'
import { role } from './lexicon/word-entry.ts'
import { figureAt, hasRole, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'

const oldest = 105
const years = { first: 1900, last: 2099 } as const
const yearWords = new Set(['since', 'in', 'from', 'until', 'by', 'during', 'of', 'before', 'after'])
const ageWords = new Set(['age', 'aged', 'ages'])

/** Whether a bare number is an age, a year, a ratio or part of a dialled number, whatever stands around it. Pure. */
export function isNoCount(view: SentenceView, phrase: CountedPhrase): boolean {
  return (
    standsAmongMeasures(view, phrase) ||
    isDialled(view, phrase) ||
    isAge(view, phrase) ||
    isYear(view, phrase) ||
    isRatio(view, phrase) ||
    isPlainReference(view, phrase) ||
    isNumbered(view, phrase) ||
    isClock(view, phrase)
  )
}

/** 'Randall Smith, 26, likely saved many', 'She is 31', 'the pension age from 62 to 64'. */
function isAge(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken, best, high, qualifier } = phrase.figure
  if (qualifier === 'less_than' && (high ?? oldest) <= 18 && wordAt(view, firstToken) === 'under') return true
  if (best === null || best > oldest || best < 2) return false
  for (let at = firstToken - 1; at > firstToken - 5; at -= 1) if (ageWords.has(wordAt(view, at))) return true
  if (hasRole(view, firstToken - 1, role.be) && /^(?:s?he)$/.test(wordAt(view, firstToken - 2))) return true
  if (wordAt(view, firstToken - 1) !== ',') return false
  const next = wordAt(view, endToken)
  if (next === ',') return figureAt(view, endToken + 1) < 0 && figureAt(view, firstToken - 2) < 0
  const name = tokenAt(view, firstToken - 2)
  if (!name || !/^\p{Lu}\p{Ll}/u.test(name.text)) return false
  return (
    next === '.' ||
    next === '' ||
    (hasRole(view, endToken, role.adverb) && !hasRole(view, endToken, role.preposition | role.be))
  )
}

/** 'since 2023': four plain digits after a preposition of time. */
function isYear(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, best, qualifier } = phrase.figure
  if (best === null || best < years.first || best > years.last || qualifier !== 'exact') return false
  return (tokenAt(view, firstToken)?.text.length ?? 0) === 4 && yearWords.has(wordAt(view, firstToken - 1))
}

/** 'One litre in three', 'one station in six'. */
function isRatio(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken } = phrase.figure
  if (wordAt(view, firstToken - 1) !== 'in') return false
  for (let at = firstToken - 2; at > firstToken - 7; at -= 1) if (wordAt(view, at) === 'one') return true
  return false
}

const numberWords = new Set(['no', 'no.', 'nr', 'number', 'unit', 'call', 'hotline', 'isbn', 'issn', 'ext'])
const clockZones = new Set(['gmt', 'utc', 'hours', 'local'])

/** 'unit no 93', 'call 140', '1210 GMT': a number that names something. */
function isNumbered(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken } = phrase.figure
  const before = wordAt(view, firstToken - 1)
  if (clockZones.has(wordAt(view, endToken))) return true
  return numberWords.has(before) || (before === ':' && numberWords.has(wordAt(view, firstToken - 2)))
}

const clockMarks = new Set(['on', 'today', 'yesterday', 'last', 'this', '[', '(', 'when', ',', '.', 'gmt'])

/** 'at 2100 on 15 January': hours and minutes without a mark. */
function isClock(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken, best } = phrase.figure
  const text = tokenAt(view, firstToken)?.text ?? ''
  if (!/^(?:[01]\d|2[0-4])[0-5]\d$/.test(text) || best === null) return false
  return wordAt(view, firstToken - 1) === 'at' && clockMarks.has(wordAt(view, endToken))
}

/** 'as many do not register': a comparison that takes no number over. */
function isPlainReference(view: SentenceView, phrase: CountedPhrase): boolean {
  return phrase.figure.refersTo !== undefined && hasRole(view, phrase.figure.endToken, role.do)
}

/** '8, 12 and 17 years old', 'a man of 77': a bare number listed with an age or a measure is one itself. */
function standsAmongMeasures(view: SentenceView, phrase: CountedPhrase): boolean {
  const before = phrase.figure.firstToken - 1
  if (wordAt(view, before) === 'of' && singularPeople.has(wordAt(view, before - 1))) return true
  return isMeasure(view, nextInList(view, phrase.end, 1)) || isMeasure(view, nextInList(view, before, -1))
}

const singularPeople = new Set(['man', 'woman', 'boy', 'girl', 'child', 'age', 'ages'])

function nextInList(view: SentenceView, from: number, step: 1 | -1): number {
  let at = from
  let joined = false
  for (let round = 0; round < 8; round += 1) {
    const figure = figureAt(view, at)
    const word = wordAt(view, at)
    if (figure >= 0 && joined) {
      if (view.analysis.figures[figure]?.kind !== 'count') return figure
      at =
        step > 0
          ? (view.analysis.figures[figure]?.endToken ?? at + 1)
          : (view.analysis.figures[figure]?.firstToken ?? at) - 1
      joined = false
      continue
    }
    if (word !== ',' && word !== 'and' && word !== 'or' && word !== 'to') return -1
    joined = true
    at += step
  }
  return -1
}

function isMeasure(view: SentenceView, figure: number): boolean {
  const kind = view.analysis.figures[figure]?.kind
  return kind === 'age' || kind === 'measure' || kind === 'duration'
}

/** '250 555 0134', '(213) 485-1383': digits next to digits are dialled. */
function isDialled(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken } = phrase.figure
  if (!isNumber(view, firstToken)) return false
  return (
    isNumber(view, firstToken - 1) ||
    isNumber(view, endToken) ||
    (joins(view, endToken) && isNumber(view, endToken + 1)) ||
    (joins(view, firstToken - 1) && isNumber(view, firstToken - 2))
  )
}

function isNumber(view: SentenceView, at: number): boolean {
  const token = tokenAt(view, at)
  return token?.kind === 'number' && /^\d+$/.test(token.text)
}

function joins(view: SentenceView, at: number): boolean {
  const token = tokenAt(view, at)
  return token?.text === ')' || (token?.text === '-' && !token.spaceBefore)
}
