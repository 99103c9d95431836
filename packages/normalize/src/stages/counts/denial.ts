import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { englishWords } from './lexicon/english.ts'
import { role } from './lexicon/word-entry.ts'
import { hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'

const before = 24
const after = 16
const negations = new Set(['not', "n't", "didn't", "doesn't", "don't", 'never'])
const nobody = wordSet(['nobody', 'noone'])
const predicates = wordSet(['is', 'was', 'are', 'were', 'as', 'be', 'been'])
const judged = wordSet(['correspond', 'true', 'correct', 'accurate', 'real'])

/** Whether the text says that a count is wrong or did not happen: in its clause, or in the sentence after. Pure. */
export function isDenied(view: SentenceView, phrase: CountedPhrase, candidate: Candidate): boolean {
  if (phrase.figure.best === 0) return deniedBefore(view, phrase)
  return (
    isContrasted(view, phrase) ||
    isDisbelieved(view, phrase) ||
    deniedBefore(view, phrase) ||
    deniedAfter(view, phrase) ||
    negatedVerb(view, phrase, candidate) ||
    (candidate.measure !== 'missing' && nobodyCounted(view, phrase)) ||
    isCalledFake(view, phrase) ||
    deniedNext(view) ||
    isAnsweredNo(view)
  )
}

const disbelief = 7

/** 'does not believe in 500 dead, nor in 200', 'would not believe the 40'. */
function isDisbelieved(view: SentenceView, { first }: CountedPhrase): boolean {
  for (let at = first - 1; at > first - disbelief && !isHardBreak(view, at); at -= 1) {
    if (wordAt(view, at) === 'nor' && wordAt(view, at + 1) === 'even') return true
    if (!wordAt(view, at).startsWith('believe')) continue
    return isNegation(view, at - 1) || isNegation(view, at - 2)
  }
  return false
}

function isNegation(view: SentenceView, at: number): boolean {
  return negations.has(wordAt(view, at)) || wordAt(view, at).endsWith("n't")
}

const tales = wordSet(['rubbish', 'bunk', 'bunkum', 'garbage', 'tale', 'fiction'])
const unreal = new Set(['nothing', 'anything', 'little'])
const air = 'air'

/** '"900 men lost" — fake, says the army', 'plucked its 20,000 dead out of thin air', 'have nothing in common with reality'. */
function isCalledFake(view: SentenceView, { end }: CountedPhrase): boolean {
  for (let at = end; at < Math.min(view.end, end + after); at += 1) {
    const isMark = isHardBreak(view, at) || wordAt(view, at) === ':'
    if (isMark && hasRole(view, at + 1, role.denial) && wordAt(view, at - 1) !== '.') return true
    if (hasWord(view, at, tales) && (hasWord(view, at - 1, predicates) || isTale(view, at))) return true
    if (wordAt(view, at) === air && wordAt(view, at - 1) === 'thin') return true
    if (unreal.has(wordAt(view, at)) && wordAt(view, at + 1) === 'in' && wordAt(view, at + 2) === 'common') return true
  }
  return false
}

/** 'calls it a fairy tale', 'is fiction'. */
function isTale(view: SentenceView, at: number): boolean {
  return wordAt(view, at - 1) === 'fairy' || (wordAt(view, at - 1) === 'pure' && hasWord(view, at - 2, predicates))
}

const noes = wordSet(['neither', 'nonsense', 'untrue', 'false', 'wrong', 'fake', 'rubbish', 'never'])
const mistaken = wordSet(['misread', 'misheard', 'swapped', 'transposed', 'mistyped', 'erred', 'misstated'])

/** 'Is the dam broken, with thirty drowned? Neither, says the agency'; 'We had 1,200 dead. We misread a line'. */
function isAnsweredNo(view: SentenceView): boolean {
  const { sentences, tokens, text } = view.analysis
  const next = sentences[view.sentence + 1]
  const own = sentences[view.sentence]
  if (!next || !own || next.block !== own.block) return false
  const at = next.firstToken
  const isNo = noes.hasAt(tokens, at) || (tokens[at]?.lower === 'not' && tokens[at + 1]?.lower === 'so')
  if (text[own.end - 1] === '?' && isNo) return true
  for (let near = at; near < Math.min(next.endToken, at + 4); near += 1) if (mistaken.hasAt(tokens, near)) return true
  return false
}

/** 'not 36 but 63', '63, not 36', '63 instead of 36'; in 'dozens, if not hundreds' nothing is denied. */
function isContrasted(view: SentenceView, { figure }: CountedPhrase): boolean {
  const at = figure.firstToken - 1
  if (figure.qualifier !== 'exact') return false
  if (wordAt(view, at) === 'of') return wordAt(view, at - 1) === 'instead'
  return wordAt(view, at) === 'not' && wordAt(view, at - 1) !== 'if'
}

function deniedBefore(view: SentenceView, phrase: CountedPhrase): boolean {
  for (let at = phrase.first - 1; at >= Math.max(view.first, phrase.first - before); at -= 1) {
    if (wordAt(view, at) === ':' && hasWord(view, at - 1, warnings) && at - 1 <= view.first + 1) return true
    if (isHardBreak(view, at) || wordAt(view, at) === 'but') return false
    if (hasRole(view, at, role.denial) || isLie(view, at) || isWarning(view, at)) return true
  }
  return false
}

const warnings = wordSet(['fake', 'fakes', 'hoax', 'rumour', 'rumor', 'myth', 'false', 'disinformation'])

/** 'STOP sharing "2,470 dead"'. */
function isWarning(view: SentenceView, at: number): boolean {
  return hasWord(view, at, spreading) && /^(?:stop|don't|not)$/.test(wordAt(view, at - 1))
}

const spreading = wordSet(['sharing', 'spreading', 'share', 'spread', 'forward', 'forwarding', 'believe'])

/** 'a lie', not 'here lie 12'. */
function isLie(view: SentenceView, at: number): boolean {
  if (wordAt(view, at) !== 'lie') return false
  return hasRole(view, at - 1, role.determiner) || /^an?$/.test(wordAt(view, at - 2))
}

function deniedAfter(view: SentenceView, phrase: CountedPhrase): boolean {
  for (let at = phrase.end; at < Math.min(view.end, phrase.end + after); at += 1) {
    if (isHardBreak(view, at) || wordAt(view, at) === 'but') return false
    const word = wordAt(view, at)
    if (
      (hasRole(view, at, role.denial) || isLie(view, at)) &&
      (hasWord(view, at - 1, predicates) ||
        (hasWord(view, at - 2, predicates) && hasRole(view, at - 1, role.determiner)) ||
        word === 'rumours' ||
        word === 'rumors')
    )
      return true
    if (negations.has(word) && (hasWord(view, at + 1, judged) || hasWord(view, at + 2, judged))) return true
    if (word === 'without' && hasWord(view, at + 1, grounds)) return true
  }
  return false
}

const grounds = wordSet(['foundation', 'basis', 'substance', 'merit'])

/** 'did not lose 12 men'. */
function negatedVerb(view: SentenceView, phrase: CountedPhrase, candidate: Candidate): boolean {
  const { trigger } = candidate
  // '64 people were not shot dead'
  if (trigger > phrase.end && candidate.measure === 'killed')
    return wordAt(view, trigger - 1) === 'not' && hasRole(view, trigger - 2, role.be)
  if (trigger < 0 || trigger >= phrase.first) return false
  return negations.has(wordAt(view, trigger - 1)) && hasRole(view, trigger - 2, role.do)
}

/** 'nobody has counted 20,000 dead'. */
function nobodyCounted(view: SentenceView, phrase: CountedPhrase): boolean {
  for (let at = phrase.first - 1; at >= Math.max(view.first, phrase.first - 4); at -= 1) {
    if (hasWord(view, at, nobody)) return true
    if (isHardBreak(view, at)) return false
  }
  return false
}

/** 'It was wrong', 'That was our mistake' right after. */
function deniedNext(view: SentenceView): boolean {
  const { sentences, tokens } = view.analysis
  const next = sentences[view.sentence + 1]
  if (!next || next.block !== sentences[view.sentence]?.block) return false
  const first = tokens[next.firstToken]?.lower
  if (first !== 'it' && first !== 'that' && first !== 'this') return false
  for (let at = next.firstToken + 1; at < Math.min(next.endToken, next.firstToken + 6); at += 1) {
    if (((englishWords.get(tokens[at]?.lower ?? '')?.roles ?? 0) & role.denial) !== 0) return true
  }
  return false
}
