import type { Measure } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { capitalOf } from '../../gazetteer/gazetteer.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import { isState } from './joint-place.ts'
import { isSeat } from './seat-place.ts'
import { entryAt, figureAt, hasWord, type SentenceView, wordAt } from './sentence-view.ts'
import { isCalled } from './stands-as-place.ts'
import { firstFrom } from './token-order.ts'

const locating = new Set(
  'in at near outside inside across throughout around within on over off along through via between beyond'.split(' '),
)
const heading = new Set(
  (
    'to into for towards against reached reaching entered entering hit struck rocked shook stormed shelled bombed ' +
    'bombarded raided attacked besieged flooded inundated devastated ravaged pounded lashed'
  ).split(' '),
)
/** Where those who left were, if they are not said to have come somewhere. */
const left = new Set(['fled', 'flee', 'left', 'leave', 'evacuated', 'abandoned', 'deserted'])
const determiners = new Set('the all whole entire of both every much neighbouring neighboring nearby'.split(' '))
const areaWords = new Set(
  'port city town village province region district state county coast island suburb capital camp outskirts north south east west centre center streets area areas rest quarter neighbourhood neighborhood hamlet'.split(
    ' ',
  ),
)
const localOfficials = new Set(
  'governor mayor region oblast prefecture police authorities officials administration hospital hospitals council district province doctors rescuers firefighters residents governorate county emergency fire'.split(
    ' ',
  ),
)
const localHeads = wordSet([
  'mayor',
  'governor',
  'prefect',
  'mayoress',
  'residents',
  'inhabitants',
  'villagers',
  'people',
])
const heads = wordSet(['heads', 'governs', 'runs', 'leads'])
const leaving = new Set<Measure>(['displaced', 'evacuated', 'rescued', 'repatriated'])

/** How firmly a name stands as the place of a count, 0 to 1: after a preposition, before a colon, as owner. Pure. */
export function roleOfName(view: SentenceView, name: NamedEntity, candidate: Candidate): number {
  const { firstToken } = name
  const endToken = pastArea(view, name.endToken)
  const next = wordAt(view, endToken)
  if (name.rules.includes('counts/whole-country') || name.rules.includes('counts/arrow-place')) return 0.9
  if (isDateline(name)) return 0
  if (candidate.measure === 'launched' && name.rules.includes('names/place-country') && acts(view, name)) return 0
  if (isLocal(view, name) && next !== ':') return 0.66
  const owns = next === "'s" && (ownsTrigger(view, endToken, candidate) || ownsToll(view, endToken))
  if (owns && figureAt(view, endToken + 1) >= 0) return 0.95
  if (ownsSite(view.analysis, name.endToken) && locating.has(leadingWord(view, firstToken))) return 0.85
  if (next === "'s" || next === "'")
    return ownsTrigger(view, endToken, candidate) || ownsToll(view, endToken) ? 0.75 : 0
  if (next === 'alone' || hosting.has(next) || hosting.has(wordAt(view, endToken + 1))) return 0.85
  if (next === ',' && wordAt(view, endToken + 1) === 'where') return 0.85
  const word = leadingWord(view, firstToken)
  if ((word === 'in' || word === 'of') && isSeat(view.analysis, name)) return 0
  if (locating.has(word)) return 0.9
  if (word === ',' && isCalled(view.analysis, firstToken)) return 0.85
  if (heading.has(word)) return 0.88
  if (left.has(word)) return 0.7
  if (word === 'from' && firstToken - view.first === 1) return 0.7
  if (word === 'from' && name.rules.includes('counts/facility')) return 0.62
  if (word === 'from') return leaving.has(candidate.measure) ? 0.62 : livesThere(view, name, candidate) ? 0.5 : 0
  if (word === 'of') return 0.62
  if (next === ':' || (next === '(' && opensBlock(view.analysis, firstToken, view.first))) return 0.88
  if (next === '.' && opensBlock(view.analysis, firstToken, view.first)) return 0.8
  const isSender = ofSender.has(candidate.measure)
  if (isSender && isState(name) && figureAt(view, endToken) >= 0) return 0
  if (isLowly(name) && counting.has(next) && (firstToken === view.first || figureAt(view, endToken + 1) >= 0))
    return 0.85
  const opens = firstToken === view.first || ((joins.has(word) || word === ';') && !isSender)
  if (opens && figureAt(view, endToken) >= 0) return 0.85
  if (candidate.measure === 'repatriated' && receives.has(next)) return 0.8
  if (!joins.has(word)) return qualifiesTrigger(view, endToken, candidate) ? 0.75 : 0
  const listed = nameEndingAt(view, firstToken - 1)
  if (listed) return roleOfName(view, listed, candidate) * 0.9
  if (word !== ',' && isLowerWord(view, endToken) && !follows.has(next)) return 0
  return has.has(next) ? 0 : 0.58
}

/** What a state named right before the number sends. */
const ofSender = new Set<Measure>(['deployed', 'supplied', 'launched', 'intercepted', 'cost'])

/** 'Xland launched', 'Xland has fired'. */
function acts(view: SentenceView, { endToken }: NamedEntity): boolean {
  const word = wordAt(view, endToken)
  return word === 'has' || word === 'had' || word === 'have' || /^(?:launch|fir|shot|sent|hurl|direct)/.test(word)
}

/** '40 people from Xville': a town that people are from is where they are counted, if nothing else is. */
function livesThere(view: SentenceView, name: NamedEntity, { trigger }: Candidate): boolean {
  const at = name.firstToken - 2
  return isLowly(name) && at !== trigger && entryAt(view, at)?.noun?.class === 'person'
}

/** 'the Xville arrests': the name stands before the counted noun. */
function qualifiesTrigger(view: SentenceView, at: number, candidate: Candidate): boolean {
  return candidate.trigger === at && entryAt(view, at)?.noun !== undefined
}

/** 'and Xland plans to send 50': a name with a verb behind it does something, it is no place. */
function isLowerWord(view: SentenceView, at: number): boolean {
  return /^\p{Ll}/u.test(view.analysis.tokens[at]?.text ?? '') && at < view.end
}

/** 'Xville city: 12 dead': past the word that says what it is. */
function pastArea(view: SentenceView, at: number): number {
  return areaWords.has(wordAt(view, at)) ? at + 1 : at
}

const receives = new Set('got gets received receives welcomed'.split(' '))
const has = new Set('has have had is was were will says said would sent'.split(' '))
const hosting = new Set('shelters hosts houses sheltered hosted hosting sheltering'.split(' '))
/** 'Xville has 40 of the dead', 'Xville recorded nine'. */
const counting = new Set(
  'has had recorded reported registered lost saw counts counted mourns accounted suffered buried'.split(' '),
)
const follows = new Set(
  'and or in at on by with from to as after before where when while who which that since between during'.split(' '),
)
const joins = new Set([',', 'and', 'or', '&'])

/** The place that ends before a token, as the one before it in a list whose preposition governs both. */
function nameEndingAt(view: SentenceView, end: number): NamedEntity | undefined {
  const { names } = view.analysis
  const last = firstFrom(names, end) - 1
  for (let at = last; at >= 0 && at > last - 3; at -= 1) {
    const name = names[at]
    if (name?.kind === 'place' && name.endToken === end && name.firstToken >= view.first) return name
  }
  return undefined
}

const tollWords = wordSet('toll dead injured wounded losses casualties death deaths missing displaced'.split(' '))

/** "moves Türkiye's toll to 1,651". */
function ownsToll(view: SentenceView, at: number): boolean {
  return hasWord(view, at + 1, tollWords) || hasWord(view, at + 2, tollWords)
}

/** The preposition that governs a name, past its determiners, its owner and a noun of place ('in the port of'). */
function leadingWord(view: SentenceView, firstToken: number): string {
  let at = firstToken - 1
  let sawOf = false
  for (let steps = 0; steps < 6; steps += 1, at -= 1) {
    const word = wordAt(view, at)
    if (locating.has(word) || heading.has(word)) return word
    const owner = word === "'s" ? nameEndingAt(view, at) : undefined
    if (owner) at = owner.firstToken
    else if (word === "'s") at -= 1
    else if (word === 'of' && areaWords.has(wordAt(view, at - 1))) sawOf = true
    else if (!determiners.has(word) && !(sawOf && areaWords.has(word))) return word === 'of' || sawOf ? 'of' : word
    else if (word === 'of') return word
  }
  return sawOf ? 'of' : ''
}

/** An entry that opens with a place, or a local official of it, speaks of that place. Pure. */
export function isLocal(view: SentenceView, name: NamedEntity): boolean {
  const at = name.endToken
  const next = wordAt(view, at)
  if (next === ':' || localOfficials.has(next) || hasWord(view, name.firstToken - 1, heads)) return true
  if (wordAt(view, name.firstToken - 1) === 'of' && hasWord(view, name.firstToken - 2, localHeads)) return true
  if (next !== "'s") return false
  return localOfficials.has(wordAt(view, at + 1)) || localOfficials.has(wordAt(view, at + 2))
}

/** 'who heads the delegation in Xville': what they count is of the place. Pure. */
export function runsThere(view: SentenceView, name: NamedEntity): boolean {
  for (let at = name.firstToken - 1; at > name.firstToken - 9; at -= 1) {
    if (hasWord(view, at, heads)) return true
    if (wordAt(view, at) === ',') return false
  }
  return false
}

/** "In Xville, the governor said": who speaks there is of the place. Pure. */
export function speaksLocally(view: SentenceView, name: NamedEntity): boolean {
  let at = name.endToken
  if (wordAt(view, at) === ',') at = pastApposition(view, at + 1)
  if (wordAt(view, at) === 'the') at += 1
  if (hasWord(view, at, ofThePlace)) at += 1
  return localOfficials.has(wordAt(view, at))
}

const ofThePlace = wordSet('local provincial regional municipal district city state town county communal'.split(' '))

/** ', a suburb, residents said', ', 60 km north of Xburg, residents said': to what follows the words between the commas. */
function pastApposition(view: SentenceView, from: number): number {
  const word = wordAt(view, from)
  const isNumber = view.analysis.tokens[from]?.kind === 'number'
  if (word !== 'a' && word !== 'an' && word !== 'the' && !isNumber) return from
  for (let at = from + 1; at < from + 7; at += 1) if (wordAt(view, at) === ',') return at + 1
  return from
}

/** "Türkiye's toll", "Syria's injured". */
function ownsTrigger(view: SentenceView, at: number, candidate: Candidate): boolean {
  return candidate.trigger > at && candidate.trigger - at < 4 && entryAt(view, candidate.trigger)?.noun !== undefined
}

/** Whether only a clock time or bullet stands between a block's start and the name. Pure. */
function opensBlock(analysis: Analysis, first: number, start: number): boolean {
  for (let at = start; at < first; at += 1) if (analysis.tokens[at]?.kind === 'word') return false
  return first - start < 6
}

/** Whether a place stands where something is or goes, for what is carried to later sentences. Pure. */
export function setsScene(
  analysis: Analysis,
  name: NamedEntity,
  options: { destination: boolean; start: number },
): boolean {
  let at = name.firstToken - 1
  if (analysis.tokens[at]?.lower === 'the') at -= 1
  const word = analysis.tokens[at]?.lower ?? ''
  const next = analysis.tokens[name.endToken]?.lower ?? ''
  const isOwner = (next === "'s" || next === '’s') && !(ownsSite(analysis, name.endToken) && locating.has(word))
  if (isOwner || isSeat(analysis, name)) return false
  if (locating.has(word) || (options.destination && heading.has(word)) || localOfficials.has(next)) return true
  // 'in the Xburg suburb of Yville'
  if (word === 'of' && areaWords.has(analysis.tokens[at - 1]?.lower ?? '')) return true
  return opensBlock(analysis, name.firstToken, options.start) && (next === ':' || next === '.' || isLowly(name))
}

const siteWords = wordSet(
  'square centre center port harbour harbor market streets suburbs outskirts slum slums airport station downtown stadium'.split(
    ' ',
  ),
)

/** "in Xville's main square": a part of a town without a name of its own. */
function ownsSite({ tokens }: Pick<Analysis, 'tokens'>, end: number): boolean {
  if (tokens[end]?.lower !== "'s") return false
  const at = tokens[end + 2]?.capital === false && !siteWords.hasAt(tokens, end + 1) ? end + 2 : end + 1
  return tokens[end + 1]?.capital === false && siteWords.hasAt(tokens, at)
}

/** Not a country, a capital or a dateline: those stand for governments and outlets as often as for places. Pure. */
export function isLowly(name: NamedEntity): boolean {
  if (name.rules.includes('names/place-country') || isDateline(name)) return false
  return name.country === undefined || capitalOf(name.country) !== name.name
}

const datelineReach = 40

/** 'XVILLE, May 3 (Agency) -': where the report was written. Pure. */
export function isDateline(name: NamedEntity): boolean {
  if (name.rules.includes('counts/dateline-place')) return true
  return name.start < datelineReach && name.name.length > 3 && name.name === name.name.toUpperCase()
}
