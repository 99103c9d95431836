import type { Analysis, NamedEntity, Token } from '../../document.ts'
import { countryName } from '../../gazetteer/gazetteer.ts'
import { wordSet } from '../../languages/word-table.ts'
import { markOf, nextMarked } from '../segment/marks.ts'
import { firstFrom } from './token-order.ts'

const arrows = wordSet(['→', '➡', '➡️', '⟶', '⇒', '➔', '►', '▶', '▶️'])
const arrow = markOf((spelling) => arrows.has(spelling))
const firstLetter = 0x1f1e6

/** 'IR → IL', '🇮🇷➡️🇮🇱', 'Xland → Yland': the state that what follows is aimed at. Pure. */
export function readArrowPlaces(analysis: Analysis): NamedEntity[] {
  const found: NamedEntity[] = []
  const { marks } = analysis
  for (let at = nextMarked(marks, 0, arrow); at < marks.length; at = nextMarked(marks, at + 1, arrow)) {
    const target = endsState(analysis, at) ? stateFrom(analysis, at + 1) : undefined
    if (target) found.push(target)
  }
  return found
}

/** The state that the last line with an arrow above a block is about. Pure. */
export function arrowPlaceAbove(
  { sentences, tokens }: Analysis,
  places: readonly NamedEntity[],
  first: number,
): NamedEntity | undefined {
  for (let at = firstFrom(places, first) - 1; at >= 0; at -= 1) {
    const name = places[at]
    if (!name || first - name.firstToken > reach) return undefined
    if (name.rules.includes('counts/arrow-place')) {
      const blocks = [name.firstToken, first].map((token) => sentences[tokens[token]?.sentence ?? 0]?.block ?? 0)
      return (blocks[1] ?? 0) - (blocks[0] ?? 0) <= farthest ? name : undefined
    }
  }
  return undefined
}

const farthest = 8
const reach = 300

function stateFrom(analysis: Analysis, at: number): NamedEntity | undefined {
  const { tokens, names } = analysis
  const named = names[firstFrom(names, at)]
  if (named?.firstToken === at && named.rules.includes('names/place-country'))
    return { ...named, rules: [...named.rules, 'counts/arrow-place'] }
  const flag = flagCode(tokens[at], tokens[at + 1])
  const code = flag ?? stateCode(tokens[at])
  const name = code === undefined ? undefined : countryName(code)
  if (code === undefined || name === undefined) return undefined
  const endToken = flag ? at + 2 : at + 1
  return {
    kind: 'place',
    name,
    country: code,
    start: tokens[at]?.start ?? 0,
    end: tokens[endToken - 1]?.end ?? 0,
    firstToken: at,
    endToken,
    rules: ['names/place-country', 'counts/arrow-place'],
  }
}

function endsState({ tokens, names }: Analysis, end: number): boolean {
  if (end < 1) return false
  const named = names[firstFrom(names, end) - 1]
  if (named?.endToken === end && named.rules.includes('names/place-country')) return true
  const code = (end > 1 ? flagCode(tokens[end - 2], tokens[end - 1]) : undefined) ?? stateCode(tokens[end - 1])
  return code !== undefined && countryName(code) !== undefined
}

function stateCode(token: Token | undefined): string | undefined {
  return token && /^[A-Z]{2}$/.test(token.text) ? token.text : undefined
}

function flagCode(first: Token | undefined, second: Token | undefined): string | undefined {
  const letters = [first, second].map((token) => (token?.text.codePointAt(0) ?? 0) - firstLetter)
  return letters.every((letter) => letter >= 0 && letter < 26)
    ? letters.map((letter) => String.fromCharCode(65 + letter)).join('')
    : undefined
}
