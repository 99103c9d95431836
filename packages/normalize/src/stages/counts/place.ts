import type { Place } from '@crosstally/model'
import type { NamedEntity } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { figureAt, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'
import { firstFrom } from './token-order.ts'

const near = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'throughout',
  'over',
  'on',
  'off',
  'within',
  'to',
  'into',
  'for',
  'from',
  'reached',
  'of',
])
const strong = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'throughout',
  'around',
  'within',
  'to',
  'into',
  'for',
])

/** Where a count is: the place of its clause, else that of its block, heading or lead. Pure. */
export function placeOf(given: {
  view: SentenceView
  phrase: CountedPhrase
  candidate: Candidate
  context: Context
  block: number
}): { place: Place | null; rule?: string } {
  const { view, context, block } = given
  const named = bestName(given)
  if (named) return { place: named, rule: 'counts/place-in-sentence' }
  if (context.place && context.place.block === block)
    return { place: context.place.place, rule: 'counts/place-of-block' }
  const heading = headingPlace(view, block)
  if (heading) return { place: heading, rule: 'counts/place-of-heading' }
  const lead = context.leadPlace ?? context.place?.place
  return lead ? { place: lead, rule: 'counts/place-of-lead' } : { place: null }
}

function bestName(given: { view: SentenceView; phrase: CountedPhrase; candidate: Candidate }): Place | undefined {
  const { view, phrase, candidate } = given
  const { names } = view.analysis
  let best: { name: NamedEntity; score: number } | undefined
  for (let at = firstFrom(names, view.first); at < names.length; at += 1) {
    const name = names[at]
    if (!name || name.firstToken >= view.end) break
    if (name.kind !== 'place') continue
    const score = scoreName(view, name, { phrase, candidate })
    if (score > 0.25 && (!best || score > best.score)) best = { name, score }
  }
  return best ? toPlace(view, best.name) : undefined
}

function scoreName(
  view: SentenceView,
  name: NamedEntity,
  given: { phrase: CountedPhrase; candidate: Candidate },
): number {
  const { phrase } = given
  const before = wordAt(view, name.firstToken - 1)
  const beforeThat = wordAt(view, name.firstToken - 2)
  const preposed = strong.has(before) || (before === 'the' && strong.has(beforeThat))
  const loosely = near.has(before) || before === ',' || before === 'and' || beforeThat === 'in'
  let score = preposed ? 0.9 : loosely ? 0.55 : 0.35
  if (wordAt(view, name.endToken) === "'s" || wordAt(view, name.endToken) === "'") score -= 0.25
  const after = name.firstToken >= phrase.end
  const distance = after ? name.firstToken - phrase.end : phrase.first - name.endToken
  score -= Math.max(0, distance) * 0.012
  score -=
    crossings(view, after ? phrase.end : name.endToken, after ? name.firstToken : phrase.first) * (after ? 0.22 : 0.1)
  return score
}

function crossings(view: SentenceView, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const figure = figureAt(view, at)
    if (
      figure >= 0 &&
      view.analysis.figures[figure]?.firstToken === at &&
      view.analysis.figures[figure]?.kind === 'count'
    )
      count += 1
    else if (isHardBreak(view, at)) count += 1
  }
  return count
}

/** A name as a claim's place. Pure. */
export function toPlace(view: Pick<SentenceView, 'analysis'>, name: NamedEntity): Place {
  return {
    text: view.analysis.text.slice(name.start, name.end),
    name: name.name,
    ...(name.country === undefined ? {} : { country: name.country }),
    ...(name.within === undefined ? {} : { within: [...name.within] }),
  }
}

function headingPlace(view: SentenceView, block: number): Place | undefined {
  const { blocks } = view.analysis
  const heading = blocks[block]?.heading
  return heading === undefined ? undefined : firstPlaceOfBlock(view, heading)
}

/** The first place named in a block, or undefined. Pure. */
export function firstPlaceOfBlock(view: Pick<SentenceView, 'analysis'>, block: number): Place | undefined {
  const { blocks, names, sentences } = view.analysis
  const one = blocks[block]
  const from = sentences[one?.firstSentence ?? 0]?.firstToken ?? 0
  const to = sentences[(one?.endSentence ?? 1) - 1]?.endToken ?? 0
  for (let at = firstFrom(names, from); at < names.length; at += 1) {
    const name = names[at]
    if (!name || name.firstToken >= to) return undefined
    if (name.kind === 'place') return toPlace(view, name)
  }
  return undefined
}
