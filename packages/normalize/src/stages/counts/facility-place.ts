import type { Analysis, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { firstFrom } from './token-order.ts'

const headWords = (
  'mine pit colliery quarry hospital clinic camp prison jail plant factory refinery dam school university college ' +
  'barracks base stadium market mall hotel church mosque temple cathedral monastery theatre theater nightclub shipyard ' +
  'depot tower bridge orphanage reactor tunnel lake lagoon reservoir strait gorge pass forest park reserve glacier volcano ' +
  'warehouse substation courthouse embassy consulate silo mill sawmill kindergarten library museum zoo bazaar landfill ' +
  'checkpoint outpost ' +
  'crossing terminal station arena cinema resort farm plantation estate slum compound seminary convent academy garrison ' +
  'street square avenue boulevard road highway roundabout airport airfield airbase'
).split(' ')
const heads = wordSet(headWords)
const landformWords =
  'lake mount mont cape fort river camp hotel plaza monte rio río sierra isla cerro pico volcán piz'.split(' ')
const landforms = wordSet(landformWords)
/** The words at which `readFacility` starts. */
export const facilityWords = [...headWords, ...landformWords]
const modifiers = wordSet(
  'coal gold copper iron steel power nuclear refugee military air naval teaching children primary secondary high'.split(
    ' ',
  ),
)
const longest = 4

/** 'the Xville coal mine', 'Xville Central Hospital', 'the mine "Xville"': a named place where things are done. Pure. */
export function readFacility(analysis: Analysis, at: number): NamedEntity | undefined {
  const head = analysis.tokens[at]
  if (!head) return undefined
  const landform = landforms.has(head) ? readLandform(analysis, at) : undefined
  if (landform || !heads.has(head)) return landform
  return readQuoted(analysis, at) ?? readNamed(analysis, at)
}

function readNamed(analysis: Analysis, at: number): NamedEntity | undefined {
  const { tokens } = analysis
  let first = at
  if (modifiers.hasAt(tokens, first - 1)) first -= 1
  const end = first
  while (first > at - longest && isProper(analysis, first - 1, at))
    first -= startsJoint(analysis, first - 1, at) ? 3 : 1
  if (first === end || !isOwnName(analysis, first, end) || isLongerName(analysis, at)) return undefined
  // a house is less than the town it stands in
  if (streets.hasAt(tokens, at) && tokens[first - 1]?.kind === 'number') return undefined
  return entityOf(analysis, { first, end: at + 1 })
}

const streets = wordSet(['street', 'square', 'avenue', 'boulevard', 'road'])

/** 'Xona Road Press': the name goes on. */
function isLongerName({ tokens }: Analysis, head: number): boolean {
  const next = tokens[head + 1]
  return (
    tokens[head]?.capital === true && next?.kind === 'word' && next.capital && next.sentence === tokens[head]?.sentence
  )
}

/** 'Al-Xville hospital': a name of two words joined by a hyphen. */
function startsJoint(analysis: Analysis, at: number, head: number): boolean {
  const hyphen = analysis.tokens[at - 1]
  return hyphen?.text === '-' && !hyphen.spaceBefore && isProper(analysis, at - 2, head)
}

function readQuoted(analysis: Analysis, at: number): NamedEntity | undefined {
  const { tokens, text } = analysis
  const name = tokens[at + 2]
  if (!quotes.hasAt(tokens, at + 1) || !quotes.hasAt(tokens, at + 3)) return undefined
  if (!name?.capital) return undefined
  const place = entityOf(analysis, { first: at, end: at + 4 })
  return { ...place, name: `${text.slice(name.start, name.end)} ${tokens[at]?.lower ?? ''}` }
}

const quotes = wordSet(['"', '“', '”', '«', '»', "'", '‘', '’'])

function isProper({ tokens }: Analysis, at: number, head: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && token.sentence === tokens[head]?.sentence && token.capital && !links.has(token)
}

/** In a line of capitals these are no part of a name. */
const links = wordSet(['the', 'of', 'a', 'an', 'at', 'in', 'on', 'and'])

/** 'Lake Xville', 'Mount Xville'. */
function readLandform(analysis: Analysis, at: number): NamedEntity | undefined {
  const { tokens } = analysis
  if (!tokens[at]?.capital || !isProper(analysis, at + 1, at)) return undefined
  return entityOf(analysis, { first: at, end: isProper(analysis, at + 2, at) ? at + 3 : at + 2 })
}

/** Not 'Xian base' or 'Xville hospital', whose words only say of which country or town. */
function isOwnName({ names, tokens, sentences }: Analysis, first: number, end: number): boolean {
  const opens = sentences[tokens[first]?.sentence ?? 0]?.firstToken === first
  if (opens && end - first === 1) return false
  for (let at = firstFrom(names, first); at < names.length; at += 1) {
    const name = names[at]
    if (!name || name.firstToken >= end) return true
    const general = name.kind === 'nationality' || name.kind === 'place'
    if (general && name.firstToken === first && name.endToken >= end) return false
  }
  return true
}

function entityOf({ tokens, text }: Analysis, { first, end }: { first: number; end: number }): NamedEntity {
  const start = tokens[first]?.start ?? 0
  const stop = tokens[end - 1]?.end ?? start
  const name = text.slice(start, stop)
  return { kind: 'place', name, start, end: stop, firstToken: first, endToken: end, rules: ['counts/facility'] }
}
