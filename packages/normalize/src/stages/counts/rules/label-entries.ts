import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import { type NounClass, role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'
import { type HeadingRange, measureOfHead, measureOfHeading } from './heading-words.ts'
import { measureOfLabel } from './measure-of-label.ts'

const longestLabel = 8
const million = 1_000_000
const weak = 0.62
const never: ReadonlySet<NounClass> = new Set(['time', 'abstract', 'money'])

/** 'Killed: Alda 12, Berro 6', 'Losses: 3 tanks, 5 trucks', 'Injured, 40': every entry behind a label counts what the label says. */
export function countAsLabel(view: SentenceView, settled: readonly Settled[]): void {
  let from = -1
  let label: HeadingRange | undefined
  for (const one of settled) {
    const { phrase, candidate } = one
    const own = labelBefore(view, phrase.first, Math.max(view.first, from))
    if (own) from = own.endToken
    label = own ?? label
    if (!label || !isEntry(view, from, phrase.first)) {
      label = undefined
      from = phrase.end
      continue
    }
    from = phrase.end
    if ((candidate && candidate.score >= weak) || !closes(view, phrase) || never.has(phrase.class)) continue
    const measure = measureOfEntry(view, label, phrase)
    // 'Damage: bridge 4m, school 1.2m'
    const isSum = measure === 'damaged' && phrase.class === 'bare' && (phrase.figure.best ?? 0) >= million
    if (measure !== undefined)
      one.candidate = {
        measure: isSum ? 'cost' : measure,
        score: 0.62,
        rule: 'counts/label',
        trigger: label.endToken - 1,
      }
  }
}

const goingOn: ReadonlySet<NounClass> = new Set(['building', 'site', 'munition', 'equipment', 'craft', 'goods'])

/** What a label says of an entry; a bare number goes on counting the things before it: 'Clinics visited: 78. Closed: 29'. */
function measureOfEntry(view: SentenceView, label: HeadingRange, phrase: Settled['phrase']): Measure | undefined {
  const { analysis } = view
  const inherited = phrase.inherited !== undefined && goingOn.has(phrase.inherited) ? phrase.inherited : undefined
  const carried = phrase.class === 'bare' && inherited ? measureOfHeading(analysis, label, inherited) : undefined
  const isDirect = phrase.first - 1 === label.endToken || /^\p{Lu}/u.test(analysis.tokens[phrase.first - 1]?.text ?? '')
  const own = phrase.class === 'bare' && !carried && isDirect ? measureOfLabel(analysis, label, inherited) : undefined
  const isPlace = inherited === 'building' || inherited === 'site'
  const measure =
    carried ??
    (own === 'affected' && isPlace ? 'sites' : own) ??
    measureOfHeading(analysis, label, phrase.class) ??
    measureOfHead(analysis, label, phrase.class) ??
    measureOfUnknown(view, label, phrase.class)
  if (measure === undefined) return undefined
  if (phrase.class === 'site') return 'sites'
  return measure === 'sites' && (phrase.class === 'person' || phrase.class === 'household') ? 'affected' : measure
}

/** 'Handed over: 600 mosquito sprays', 'Burnt: 12 sawpits': a noun that no list has, behind what befell things only. */
function measureOfUnknown(view: SentenceView, range: HeadingRange, counted: NounClass): Measure | undefined {
  if (counted !== 'unknown') return undefined
  const measure = measureOfHeading(view.analysis, range, 'goods') ?? measureOfHeading(view.analysis, range, 'building')
  return measure === 'supplied' || measure === 'destroyed' || measure === 'damaged' ? measure : undefined
}

function closes(view: SentenceView, { end }: Settled['phrase']): boolean {
  return (
    end >= view.end ||
    /^[,;.(]$/.test(wordAt(view, end)) ||
    hasRole(view, end, role.conjunction | role.preposition) ||
    wordAt(view, end) === 'elsewhere'
  )
}

/** The few words, without a verb or a number, that open a sentence or follow a semicolon and end in a colon, or in a comma or dash right before the number. */
function labelBefore(view: SentenceView, number: number, from: number): HeadingRange | undefined {
  let firstToken = number
  while (firstToken > from && wordAt(view, firstToken - 1) !== ';') firstToken -= 1
  if (firstToken !== view.first && wordAt(view, firstToken - 1) !== ';') return undefined
  if (firstToken === view.first && hasWord(view, firstToken, bullets)) firstToken += 1
  for (let at = firstToken; at < Math.min(number, firstToken + longestLabel); at += 1) {
    if (wordAt(view, at) === ':' || (at === number - 1 && isMark(view, at)))
      return at > firstToken ? { firstToken, endToken: at } : undefined
    if (isHardBreak(view, at) || figureAt(view, at) >= 0) return undefined
    if (hasWord(view, at, finite) || hasRole(view, at, role.do | role.modal)) return undefined
    if (hasRole(view, at, role.say | role.pronoun) && !hasRole(view, at, role.be)) return undefined
  }
  return undefined
}

/** 'Injured, 40', 'Launched – 88'. */
function isMark({ analysis: { tokens } }: SentenceView, at: number): boolean {
  const { text = '', spaceBefore = false } = tokens[at] ?? {}
  return text === ',' || (spaceBefore && /^[-–—]$/.test(text))
}

const bullets = wordSet(['•', '-', '–', '*', '▪', '●', '·', '→'])
const finite = wordSet(['is', 'was', 'are', 'were', 'has', 'have', 'had'])

/** Only names, commas and the like stand between two entries. */
function isEntry(view: SentenceView, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (wordAt(view, at) === ';') continue
    if (isHardBreak(view, at) && at < to - 1) return false
    if (hasRole(view, at, role.be | role.have | role.do | role.say | role.modal | role.breaker)) return false
  }
  return true
}
