import { wordSet } from '../../languages/word-table.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { role } from './lexicon/word-entry.ts'
import { entryAt, figureAt, hasRole, hasWord, kindAt, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'

const oldest = 105
const ageWords = wordSet(['age', 'aged', 'ages', 'youngest', 'oldest'])

/** Whether a bare number is somebody's age: 'Randall Smith, 26, likely saved many', 'She is 31', 'aged 8, 12 and 17'. Pure. */
export function isAge(view: SentenceView, phrase: CountedPhrase): boolean {
  return (
    standsAmongMeasures(view, phrase) ||
    isDecade(view, phrase) ||
    isSharedAge(view, phrase) ||
    followsItsCount(view, phrase) ||
    isPlainAge(view, phrase)
  )
}

/** 'in their 20's'. */
function isDecade(view: SentenceView, phrase: CountedPhrase): boolean {
  const { endToken, best } = phrase.figure
  return wordAt(view, endToken) === "'s" && best !== null && best <= 90 && best % 10 === 0
}

/** 'nationals between 18 and 35': a range right after people. Pure. */
export function isAgeRange(view: SentenceView, phrase: CountedPhrase): boolean {
  const { qualifier, low, high, firstToken } = phrase.figure
  return qualifier === 'between' && (low ?? 0) >= 5 && (high ?? oldest) < oldest && isPlural(view, firstToken - 1)
}

/** 'Ray Poll and Dan Orr, both 37', 'two men, 18 and 19, were', 'Ivo and Luka Moran, 26 and 24, respectively'. */
function isSharedAge(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken, best } = phrase.figure
  if (best === null || best > oldest) return false
  if (wordAt(view, firstToken - 1) === 'both' || wordAt(view, firstToken - 1) === 'each')
    return isName(view, firstToken - 3) && wordAt(view, firstToken - 2) === ','
  const second = figureAt(view, endToken + 1)
  const pair = wordAt(view, endToken) === 'and' && second >= 0 ? { first: firstToken, end: endToken + 2 } : undefined
  const at =
    pair ??
    (wordAt(view, firstToken - 1) === 'and' && figureAt(view, firstToken - 2) >= 0
      ? { first: firstToken - 2, end: endToken }
      : undefined)
  if (!at || wordAt(view, at.first - 1) !== ',') return false
  if (isPlural(view, at.first - 2) && wordAt(view, at.end) === ',') return true
  if (!isName(view, at.first - 2)) return false
  return wordAt(view, at.end) === 'respectively' || wordAt(view, at.end + 1) === 'respectively'
}

function isPlural(view: SentenceView, at: number): boolean {
  const noun = entryAt(view, at)?.noun
  return noun?.class === 'person' && noun.plural && noun.measure === undefined
}

function isName(view: SentenceView, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(tokenAt(view, at)?.text ?? '')
}

/** 'two eighteen years old, one nineteen': right after the count of those who are that old. */
function followsItsCount(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, best } = phrase.figure
  if (best === null || best > oldest || figureAt(view, firstToken - 1) < 0) return false
  return kindAt(view, firstToken - 1) === 'count' && hasAge(view)
}

function hasAge(view: SentenceView): boolean {
  for (let at = view.first; at < view.end; at += 1) if (kindAt(view, at) === 'age') return true
  return false
}

/** 'Randall Smith, 26, likely saved many', 'She is 31', 'the pension age from 62 to 64'. */
function isPlainAge(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken, best, high, qualifier } = phrase.figure
  if (qualifier === 'less_than' && (high ?? oldest) <= 18 && wordAt(view, firstToken) === 'under') return true
  if (best === null || best > oldest || best < 2) return false
  const next = wordAt(view, endToken)
  for (let at = firstToken - 1; at > firstToken - 5; at -= 1) if (hasWord(view, at, ageWords)) return true
  if (hasRole(view, firstToken - 1, role.be) && /^(?:s?he)$/.test(wordAt(view, firstToken - 2))) return true
  if (isWhoIs(view, firstToken, endToken) || isOfSingle(view, firstToken)) return true
  if (wordAt(view, firstToken - 1) === 'is' && wordAt(view, firstToken - 2) === 'who') return true
  if (
    next === '.' &&
    isDigits(view, firstToken) &&
    wordAt(view, firstToken - 1) === ',' &&
    isOnePerson(view, firstToken - 2)
  )
    return true
  if (wordAt(view, firstToken - 1) === '(' && wordAt(view, endToken) === ')')
    return isSinglePerson(view, firstToken - 2)
  if (wordAt(view, firstToken - 1) !== ',') return false
  if (followsTally(view, firstToken - 2)) return false
  if (entryAt(view, firstToken - 2)?.state !== undefined) return false
  if (next === ',' && hasWord(view, firstToken - 2, remainders)) return false
  if (next === ',') return figureAt(view, endToken + 1) < 0 && figureAt(view, firstToken - 2) < 0
  // 'Injured, 40.' is a label and its number
  if (!isName(view, firstToken - 2) || firstToken - 2 === view.first) return false
  return (
    next === '.' ||
    next === '' ||
    (hasRole(view, endToken, role.adverb) && !hasRole(view, endToken, role.preposition | role.be))
  )
}

function isDigits(view: SentenceView, at: number): boolean {
  return tokenAt(view, at)?.kind === 'number'
}

/** 'according to one father, 61.' */
function isOnePerson(view: SentenceView, at: number): boolean {
  return isSinglePerson(view, at) && (wordAt(view, at - 1) === 'one' || hasRole(view, at - 1, role.determiner))
}

/** 'Anton, who is 29 and writes software': of one person, and nothing counted. */
function isWhoIs(view: SentenceView, first: number, end: number): boolean {
  if (!/^(?:is|was)$/.test(wordAt(view, first - 1)) || wordAt(view, first - 2) !== 'who') return false
  return tokenAt(view, end)?.kind !== 'word' || hasRole(view, end, role.conjunction | role.preposition)
}

/** 'a baker of 41', 'a guy of 25': one person, of whom there are not as many. */
function isOfSingle(view: SentenceView, first: number): boolean {
  if (wordAt(view, first - 1) !== 'of' || !/^an?$/.test(wordAt(view, first - 3))) return false
  const noun = entryAt(view, first - 2)?.noun
  return isSinglePerson(view, first - 2) || (noun === undefined && single.has(wordAt(view, first - 2)))
}

const single = new Set([
  'guy',
  'lad',
  'lady',
  'girl',
  'chap',
  'bloke',
  'gentleman',
  'nun',
  'monk',
  'cook',
  'clerk',
  'nurse',
])

const remainders = wordSet(['rest', 'others', 'remainder', 'remaining', 'difference'])

/** 'Their helper (17)'. */
function isSinglePerson(view: SentenceView, at: number): boolean {
  const noun = entryAt(view, at)?.noun
  if (!noun) return /^[a-z]{2,}(?:er|or|ist|ian|man|ee)$/.test(tokenAt(view, at)?.text ?? '')
  return noun.class === 'person' && !noun.plural && noun.measure === undefined
}

const tallyReach = 6

/** 'whose figure for hurt officers, 17, is higher'. */
function followsTally(view: SentenceView, from: number): boolean {
  for (let at = from; at > from - tallyReach; at -= 1) if (entryAt(view, at)?.roles === role.tally) return true
  return false
}

/** '8, 12 and 17 years old', 'a man of 77': a bare number listed with an age or a measure is one itself. */
function standsAmongMeasures(view: SentenceView, phrase: CountedPhrase): boolean {
  const before = phrase.figure.firstToken - 1
  if (wordAt(view, before) === 'of' && hasWord(view, before - 1, singularPeople)) return true
  return isMeasure(view, nextInList(view, phrase.end, 1)) || isMeasure(view, nextInList(view, before, -1))
}

const singularPeople = wordSet(
  'man woman boy girl child mother father parent widow widower age ages guy lad baker farmer driver student nurse teacher soldier worker resident lawyer doctor fisherman shopkeeper grandmother grandfather'.split(
    ' ',
  ),
)

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
  const kind = figure < 0 ? undefined : view.analysis.figures[figure]?.kind
  return kind === 'age' || kind === 'measure' || kind === 'duration'
}
