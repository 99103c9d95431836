import type { Analysis, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { markOf, nextMarked } from '../segment/marks.ts'
import { readArrowPlaces } from './arrow-place.ts'
import { readDateline } from './dateline-place.ts'
import { describesPlace, readDescribed } from './described-place.ts'
import { facilityWords, readFacility } from './facility-place.ts'
import { readHeadlineLabels } from './headline-label.ts'
import { bankWords, heldWords, readBank, readHeldArea } from './held-area.ts'
import { readKnown } from './known-place.ts'
import { capitalPlace, countryOf, countryPlace, regionOf } from './main-country.ts'
import { placePrepositions } from './stands-as-place.ts'
import { firstFrom } from './token-order.ts'
import { nameArticles, readUnlisted } from './unlisted-place.ts'

/** The places of a text in order: those of the names, and capitalised words that stand where only a place can. Pure. */
export function listPlaces(analysis: Analysis): NamedEntity[] {
  const arrows = readArrowPlaces(analysis)
  const targets = new Set(arrows.map(({ firstToken }) => firstToken))
  const surnames = surnamesOf(analysis)
  const places = analysis.names.filter(
    (name) => name.kind === 'place' && !targets.has(name.firstToken) && !isSurname(analysis, name, surnames),
  )
  places.push(...arrows)
  const { tokens, marks } = analysis
  const main = countryOf(places)
  const region = regionOf(places)
  const dateline = readDateline(analysis)
  if (dateline) places.push(dateline)
  for (let at = nextMarked(marks, 1, opensPlace); at < tokens.length; at = nextMarked(marks, at + 1, opensPlace)) {
    const token = tokens[at]
    if (!token) break
    if (describing.has(token)) {
      const side = readSide(analysis, at)
      if (side) places.push(side)
      const whole = readWhole(analysis, at, main) ?? readWholeRegion(analysis, at, region)
      if (whole) places.push(whole)
    }
    const held = readHeldArea(analysis, at) ?? readBank(analysis, at)
    if (held) {
      takeOver(places, held)
      at = held.endToken - 1
      continue
    }
    const facility = readFacility(analysis, at)
    if (facility) places.push(facility)
    const unlisted = readUnlisted(analysis, at)
    if (!unlisted) continue
    places.push(unlisted)
    at = unlisted.endToken - 1
  }
  places.push(
    ...readHeadlineLabels(analysis).filter(
      (label) => !places.some((one) => one.start < label.end && one.end > label.start),
    ),
  )
  places.sort((a, b) => a.firstToken - b.firstToken)
  places.push(...readKnown(analysis, places))
  places.sort((a, b) => a.firstToken - b.firstToken)
  return withDescribed(
    analysis,
    places.map((name, at) => withArea(analysis, name, places[at + 1])),
  )
}

/** Puts a place in the stead of those inside it. */
function takeOver(places: NamedEntity[], whole: NamedEntity): void {
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const one = places[index]
    if (one && one.firstToken >= whole.firstToken && one.endToken <= whole.endToken) places.splice(index, 1)
  }
  places.push(whole)
}

/** The last words of full names in the text. */
function surnamesOf({ names }: Analysis): ReadonlySet<string> {
  const found = new Set<string>()
  // 'the mayor of Xville' is no Mr Xville
  for (const { kind, name } of names)
    if (kind === 'person' && name.includes(' ') && !name.includes(' of '))
      found.add(name.slice(name.lastIndexOf(' ') + 1))
  return found
}

/** 'Torres: 155' where the text has an 'Ana Torres'. */
function isSurname({ tokens }: Analysis, name: NamedEntity, surnames: ReadonlySet<string>): boolean {
  return surnames.has(name.name) && !placePrepositions.has(tokens[name.firstToken - 1]?.lower ?? '')
}

/** Adds the places that are named by what they are, each after those it may stand for. */
function withDescribed(analysis: Analysis, places: readonly NamedEntity[]): NamedEntity[] {
  const all: NamedEntity[] = []
  let next = 0
  const { marks } = analysis
  for (
    let at = nextMarked(marks, 0, describesPlace);
    at < marks.length;
    at = nextMarked(marks, at + 1, describesPlace)
  ) {
    for (let name = places[next]; name && name.firstToken <= at; name = places[next]) {
      all.push(name)
      next += 1
    }
    if ((all.at(-1)?.endToken ?? 0) > at) continue
    const described = readDescribed(analysis, at, all)
    if (described) all.push(described)
  }
  return [...all, ...places.slice(next)].sort((a, b) => a.firstToken - b.firstToken)
}

/** 'the Xville mine in Xland', 'Xdorf, Xland': what the text says an unlisted place lies in. */
function withArea({ tokens }: Analysis, name: NamedEntity, next: NamedEntity | undefined): NamedEntity {
  if (name.country !== undefined || !next || next.country === undefined) return name
  const joint = tokens[name.endToken]?.lower
  const end = joint === ',' && tokens[name.endToken + 1]?.lower === 'in' ? name.endToken + 1 : name.endToken
  if ((joint !== 'in' && joint !== ',' && joint !== '(') || next.firstToken !== end + 1) return name
  const within = [next.name, ...(next.within ?? [])]
  return { ...name, country: next.country, within, rules: [...name.rules, 'counts/within'] }
}

const sideWords = 'side territory soil provinces coast part mainland'.split(' ')
const sides = wordSet(sideWords)

/** 'on the Turkish side', 'in the Turkish provinces': the country whose side it is. */
function readSide({ names, tokens, text }: Analysis, at: number): NamedEntity | undefined {
  if (!sides.hasAt(tokens, at)) return undefined
  const owner = names[firstFrom(names, at) - 1]
  if (owner?.kind !== 'nationality' || owner.endToken !== at || owner.country === undefined) return undefined
  const end = tokens[at]?.end ?? owner.end
  const { name = text.slice(owner.start, end) } = countryPlace(owner.country)
  return { ...owner, kind: 'place', name, end, endToken: at + 1, rules: ['counts/side-of-country'] }
}

/** 'in the capital', 'had come to the capital'. */
function isThe({ tokens }: Analysis, capital: number): boolean {
  const at = tokens[capital - 1]?.lower === 'federal' ? capital - 1 : capital
  const before = tokens[at - 2]?.lower ?? ''
  if (tokens[at - 1]?.lower !== 'the') return false
  return placePrepositions.has(before) || (before === 'to' && arrivals.hasAt(tokens, at - 3))
}

const arrivals = wordSet(['come', 'came', 'comes', 'coming', 'went', 'gone', 'travelled', 'returned', 'brought'])
const wideWords = ['nationwide', 'countrywide']
const wide = wordSet(wideWords)
/** The words that name a place by what it is: all that \`readSide\`, \`readWhole\` and \`readWholeRegion\` stop at. */
const describingWords = [...sideWords, ...wideWords, 'capital', 'country', 'province', 'state', 'region']
const describing = wordSet(describingWords)
/** Every word without a capital at which one of the readers of places starts. */
const opening = wordSet([...describingWords, ...facilityWords, ...nameArticles, ...heldWords, ...bankWords])
const opensPlace = markOf((spelling) => spelling.capital || opening.has(spelling))
const wholeWords = wordSet(['the', 'whole', 'entire'])
const wholeBefore = wordSet(['in', 'across', 'throughout', 'around', 'over', 'for'])

/** 'nationwide', 'in the whole country', "in the capital", "France's capital": places that are named by what they are. */
function readWhole(analysis: Analysis, at: number, main: string | undefined): NamedEntity | undefined {
  const { tokens } = analysis
  const lower = tokens[at]?.lower ?? ''
  if (lower === 'capital') {
    const owner = tokens[at - 1]?.lower === "'s" ? countryEndingAt(analysis, at - 1) : undefined
    const own = isThe(analysis, at) ? main : undefined
    const place =
      tokens[at + 1]?.text === ',' && tokens[at + 2]?.capital ? undefined : capitalPlace(owner?.country ?? own)
    if (!place) return undefined
    const seat = describedPlace(analysis, at, place, owner ? 'counts/capital-of' : 'counts/capital')
    return owner ? { ...seat, firstToken: owner.firstToken, start: owner.start } : seat
  }
  if (main === undefined || !(wide.hasAt(tokens, at) || (lower === 'country' && isWhole(analysis, at))))
    return undefined
  const { name, country } = countryPlace(main)
  return describedPlace(analysis, at, { name, ...(country ? { country } : {}) }, 'counts/whole-country')
}

/** 'across the province', 'in the whole state'. */
function readWholeRegion(
  analysis: Analysis,
  at: number,
  region: { name: string; country?: string } | undefined,
): NamedEntity | undefined {
  const lower = analysis.tokens[at]?.lower
  if (region === undefined || (lower !== 'province' && lower !== 'state' && lower !== 'region')) return undefined
  return isWhole(analysis, at) ? describedPlace(analysis, at, region, 'counts/whole-country') : undefined
}

/** 'in the whole country', "the country's toll". */
function isWhole({ tokens }: Analysis, at: number): boolean {
  if (tokens[at - 1]?.lower === 'the' && tokens[at + 1]?.lower === "'s")
    return tolls.hasAt(tokens, at + 2) || wholeBefore.hasAt(tokens, at - 2) || tokens[at - 2]?.lower === 'on'
  let first = at - 1
  while (first > at - 4 && wholeWords.hasAt(tokens, first)) first -= 1
  return first < at - 1 && wholeBefore.hasAt(tokens, first)
}

const tolls = wordSet(['toll', 'dead', 'death', 'deaths', 'injured', 'wounded', 'missing', 'displaced', 'total'])

function countryEndingAt({ names }: Analysis, end: number): NamedEntity | undefined {
  const name = names[firstFrom(names, end) - 1]
  return name?.kind === 'place' && name.endToken === end && name.rules.includes('names/place-country')
    ? name
    : undefined
}

function describedPlace(
  { tokens }: Analysis,
  at: number,
  place: { name: string; country?: string; within?: string[] },
  rule: string,
): NamedEntity {
  const { start = 0, end = 0 } = tokens[at] ?? {}
  return { kind: 'place', ...place, start, end, firstToken: at, endToken: at + 1, rules: [rule] }
}
