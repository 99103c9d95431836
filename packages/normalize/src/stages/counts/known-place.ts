import type { Analysis, NamedEntity } from '../../document.ts'
import { findPlaces, foldName } from '../../gazetteer/gazetteer.ts'
import { capitalWord, nextMarked } from '../segment/marks.ts'
import { isDemonym } from './title-place.ts'
import { firstFrom } from './token-order.ts'
import { entityOf } from './unlisted-place.ts'

const inTitle = /(?:^|\s)(?:in|at|near|off|outside)\s+((?:\p{Lu}[\p{L}'’-]+\s?){1,4})/giu
const longestTitle = 200
const mostWords = 4

/**
 * Further mentions of places that no list has: what the title or another sentence names behind 'in' is a place everywhere in
 * the report. Pure.
 */
export function readKnown(analysis: Analysis, places: readonly NamedEntity[]): NamedEntity[] {
  const known = new Map<string, string[]>()
  const learn = (name: string) => {
    const words = name.trim().split(/\s+/)
    for (let count = words.length; count > 0; count -= 1) {
      const list = known.get(words[0] ?? '') ?? []
      list.push(words.slice(0, count).join(' '))
      known.set(words[0] ?? '', list)
    }
  }
  const { title } = analysis.report
  if (title)
    for (const [, name = ''] of title.slice(0, longestTitle).matchAll(inTitle))
      if (/^\p{Lu}/u.test(name) && !opensWithState(name) && !isDemonym(firstWord(name))) learn(name)
  for (const { rules, name } of places) if (rules[0] === 'counts/unlisted-place') known.set(firstWord(name), [name])
  return known.size === 0 ? [] : findMentions(analysis, known, places)
}

/** 'In Xland Market Horror': a headline in capitals, whose place is the state. */
function opensWithState(name: string): boolean {
  return findPlaces(foldName(firstWord(name)))?.[0]?.kind === 'country'
}

function firstWord(name: string): string {
  const space = name.indexOf(' ')
  return space < 0 ? name : name.slice(0, space)
}

function findMentions(
  analysis: Analysis,
  known: ReadonlyMap<string, readonly string[]>,
  places: readonly NamedEntity[],
): NamedEntity[] {
  const { tokens, text, marks } = analysis
  const found: NamedEntity[] = []
  for (let at = nextMarked(marks, 0, capitalWord); at < marks.length; at = nextMarked(marks, at + 1, capitalWord)) {
    const token = tokens[at]
    const names = token && known.get(token.text)
    if (!token || !names || isTaken(places, at)) continue
    const name = names.find((one) => text.startsWith(one, token.start))
    const end = name === undefined ? -1 : endAt(tokens, at, token.start + name.length)
    if (end < 0 || tokens[end]?.capital) continue
    found.push(entityOf(analysis, at, end))
    at = end - 1
  }
  return found
}

/** The token behind the one that ends at an offset, or -1 where none does. */
function endAt(tokens: Analysis['tokens'], from: number, end: number): number {
  for (let at = from; at < from + mostWords * 2; at += 1) if (tokens[at]?.end === end) return at + 1
  return -1
}

function isTaken(places: readonly NamedEntity[], at: number): boolean {
  const name = places[firstFrom(places, at + 1) - 1]
  return name !== undefined && name.endToken > at
}
