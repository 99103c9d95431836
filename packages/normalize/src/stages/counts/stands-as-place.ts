import type { Analysis } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { cuesUnlisted } from '../names/place-cues.ts'
import { labelsRowOfPlaces } from './table-head.ts'
import { firstFrom } from './token-order.ts'

/** Prepositions behind which a name is a place. */
export const placePrepositions: ReadonlySet<string> = new Set(
  'in at near outside around inside through off into reached above below beyond across throughout along via upstream downstream'.split(
    ' ',
  ),
)

/** Nouns that say what a place is, after its name: 'Xville district'. */
export const placeHeadWords: readonly string[] = (
  'island islands district province county village camp governorate valley peninsula township municipality region ' +
  'prefecture area commune canton ward parish borough suburb plain basin delta river town city direction axis sector'
).split(' ')
export const placeHeads = wordSet(placeHeadWords)
const headings = wordSet(
  'district districts town city village province region state county municipality commune area place location where camp site island'.split(
    ' ',
  ),
)

/** 'Xville (Xona province): six dead'. */
function isBracketed({ tokens, names }: Analysis, end: number): boolean {
  if (tokens[end]?.text !== '(') return false
  const area = names[firstFrom(names, end + 1)]
  return area?.kind === 'place' && area.firstToken === end + 1 && tokens[area.endToken]?.text === ')'
}

/** Disasters that are called after where they were: 'the Xville earthquake'. */
export const eventWords: readonly string[] =
  'flood floods flooding earthquake quake landslide landslides mudslide avalanche wildfire wildfires massacre shipwreck derailment blast explosion stampede fire collapse eruption'.split(
    ' ',
  )
export const eventNouns = wordSet(eventWords)
const kinds = wordSet(
  (
    'town towns city cities village villages hamlet hamlets province provinces district districts region regions state ' +
    'port island islands county suburb suburbs camp settlement settlements community communities municipality peninsula ' +
    'township quarter neighbourhood neighborhood parish borough commune governorate prefecture valley outskirts edge ' +
    'centre center heart streets bank banks shore shores coast mouth bridge school schools hospital market mayor governor ' +
    'people residents inhabitants villagers north south east west northeast northwest southeast southwest siege battle ' +
    'bombing shelling bombardment capture fall front airport station square prison rest part parts area areas'
  ).split(' '),
)
const offices = wordSet('mayor governor mayoress prefect councillors villagers'.split(' '))
const motions = wordSet(
  (
    'fled flee flees fleeing crossed cross crossing moved move moving sent send sending walked walk walking driven drove drive ' +
    'taken take taking brought bring bringing evacuated evacuate evacuating transferred transfer transferring travelled traveled ' +
    'travel returned return returning relocated relocate relocating flown flew fly ferried shipped ship deployed dispatched came ' +
    'come coming went going gone marched bussed bused rushed escaped escape delivered headed heading back road way route convoy ' +
    'highway bus train flight'
  ).split(' '),
)
const articles = wordSet(['a', 'an', 'the'])
const settlements = wordSet(
  'town city village suburb district hamlet island port commune settlement neighbourhood neighborhood quarter province river valley lake mountain'.split(
    ' ',
  ),
)
const strikes = wordSet(
  'hit hits struck strikes ravaged battered devastated rocked lashed pounded inundated flooded shook engulfed'.split(
    ' ',
  ),
)
const motionReach = 12
const appositionReach = 6

/** Whether the words around a capitalised name say that it is a place. Pure. */
export function standsAsPlace(analysis: Analysis, at: number, end: number): boolean {
  const { tokens } = analysis
  const from = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1
  const word = tokens[at - 1]?.lower ?? ''
  const second = tokens[at - 2]?.lower ?? ''
  if (placePrepositions.has(word)) return !feasts.hasAt(tokens, at)
  if (strikes.hasAt(tokens, at - 1) && !tokens[end]?.capital) return true
  if (word === 'of' && (kinds.hasAt(tokens, at - 2) || isSceneOf(analysis, at))) return true
  if (isCalled(analysis, at) || cuesUnlisted(tokens, at)) return true
  if (word === 'as' && second === 'known') return true
  if ((word === 'to' || word === 'towards' || word === 'toward') && isMoving(analysis, at - 1)) return true
  if (from < at - 1 && isCrossed(analysis, from, end)) return true
  if (opensLabel(analysis, at, end) || isHeaded(analysis, at, end) || hasOffice(analysis, end)) return true
  if (isBracketed(analysis, end) || labelsRowOfPlaces(analysis, { first: at, end }, headings)) return true
  return isExplained(analysis, end) || namesEvent(analysis, at, end) || isSharedOut(analysis, at, end)
}

/** 'in the whole of Xville', 'the calamity of Xville', 'at the station of Xville': what stands there sets a scene there. Pure. */
export function isSceneOf({ tokens }: Analysis, at: number): boolean {
  if (tokens[at - 1]?.lower !== 'of') return false
  return sceneNouns.hasAt(tokens, at - 2) || eventNouns.hasAt(tokens, at - 2)
}

const sceneNouns = wordSet(
  (
    'whole entirety calamity disaster tragedy catastrophe station junction hub depot dam quarry mine crossing terminal port harbour ' +
    'harbor slum garrison stronghold enclave market bazaar hospital refinery shrine temple resort locality'
  ).split(' '),
)

/** 'the railway junction Xville', 'in the village Xville': a noun that says what the name behind it is. Pure. */
export function isCalled({ tokens }: Analysis, at: number): boolean {
  // 'residents of one subdivision, Xville, are'
  if (tokens[at - 1]?.text === ',' && tokens[at + 1]?.text === ',' && calling.hasAt(tokens, at - 2))
    return articles.hasAt(tokens, at - 3) || tokens[at - 3]?.lower === 'one'
  // 'in a village called Xville'
  if ((tokens[at - 1]?.lower === 'called' || tokens[at - 1]?.lower === 'named') && calling.hasAt(tokens, at - 2))
    return true
  const noun = tokens[at - 1]
  if (!noun || noun.capital || !calling.has(noun)) return false
  for (let near = at - 2; near >= at - 4; near -= 1) {
    if (articles.hasAt(tokens, near)) return true
    if (tokens[near]?.kind !== 'word' || tokens[near]?.capital) return false
  }
  return false
}

const calling = wordSet(
  'junction town village hamlet settlement locality township suburb island subdivision district municipality'.split(
    ' ',
  ),
)

/** 'the Xville earthquake', but not 'the Hurricane Xara floods'. */
function namesEvent({ tokens }: Analysis, at: number, end: number): boolean {
  if (!eventNouns.hasAt(tokens, end) || tokens[end]?.sentence !== tokens[at]?.sentence) return false
  return !storms.hasAt(tokens, at) && !storms.hasAt(tokens, at - 1)
}

const storms = wordSet(['storm', 'cyclone', 'hurricane', 'typhoon', 'operation'])

/** 'Dead: 58 (Xville 39, Ydorf 19)': what a count in brackets is divided among. */
function isSharedOut(analysis: Analysis, at: number, end: number): boolean {
  const { tokens } = analysis
  if (tokens[end]?.kind !== 'number') return false
  const mark = tokens[at - 1]?.text
  if (mark === '(') return tokens[at - 2]?.kind === 'number' && tokens[end + 1]?.text === ','
  if ((mark !== ',' && mark !== ';') || tokens[at - 2]?.kind !== 'number') return false
  return opensShare(tokens, at - 3) || followsShare(analysis, at - 2)
}

/** ', Xville 148, Ydorf 28': after another place with its number. */
function followsShare({ names, tokens }: Analysis, number: number): boolean {
  for (let at = number, items = 0; items < mostItems && tokens[at]?.kind === 'number'; items += 1) {
    const name = names[firstFrom(names, at) - 1]
    if (name?.kind === 'place' && name.endToken === at) return true
    while (tokens[at - 1]?.capital) at -= 1
    at -= 2
  }
  return false
}

const mostItems = 12

function opensShare(tokens: Analysis['tokens'], from: number): boolean {
  for (let at = from; at > from - breakdownReach; at -= 1) {
    const token = tokens[at]
    if (token?.text === '(') return tokens[at - 1]?.kind === 'number'
    if (!token || token.text === ')' || token.text === '.') return false
  }
  return false
}

const breakdownReach = 24

/** 'brought up to 40 people to Xville'. */
function isMoving({ tokens }: Analysis, to: number): boolean {
  const sentence = tokens[to]?.sentence
  for (let at = to - 1; at >= to - motionReach; at -= 1) {
    const token = tokens[at]
    if (token?.sentence !== sentence || token?.text === ';') return false
    if (token && motions.has(token)) return true
  }
  return false
}

/** 'crossed the Xona', 'waded through the Xona': a river or border that nothing but its name tells. */
function isCrossed({ tokens }: Analysis, at: number, end: number): boolean {
  if (tokens[end]?.capital || tokens[end]?.lower === "'s") return false
  return crossings.hasAt(tokens, at)
}

const feasts = wordSet([
  'christmas',
  'easter',
  'ramadan',
  'eid',
  'nowruz',
  'diwali',
  'passover',
  'advent',
  'lent',
  'carnival',
])

const crossings = wordSet(
  'across through over along crossed cross crossing crosses into in beyond up down off near reached'.split(' '),
)

/** 'Xville district', 'on Xville Island', but not the first word of a sentence. */
function isHeaded({ tokens }: Analysis, at: number, end: number): boolean {
  if (tokens[at]?.sentence !== tokens[at - 1]?.sentence) return false
  if (tokens[end + 1]?.lower === 'of' && tokens[end + 2]?.capital) return false
  const head = tokens[end]
  return head !== undefined && placeHeads.has(head) && head.spaceBefore && head.sentence === tokens[at]?.sentence
}

/** 'Xville, a fishing village'. */
function isExplained({ tokens }: Analysis, end: number): boolean {
  const article = tokens[end + 1]?.lower
  const joint = tokens[end]?.lower
  if (joint !== ',' && joint !== 'is' && joint !== 'was') return false
  const from = article === 'not' ? end + 2 : end + 1
  if (!articles.hasAt(tokens, from)) return false
  for (let at = from + 1; at < from + 1 + appositionReach; at += 1) {
    if (settlements.hasAt(tokens, at)) return true
    if (tokens[at]?.kind !== 'word') return false
  }
  return false
}

/** "Xville's mayor". */
function hasOffice({ tokens }: Analysis, end: number): boolean {
  return tokens[end]?.lower === "'s" && offices.hasAt(tokens, end + 1)
}

/** The label of a bullet, before its colon and figure. */
function opensLabel({ tokens, sentences, blocks }: Analysis, at: number, end: number): boolean {
  const sentence = sentences[tokens[at]?.sentence ?? 0]
  const kind = blocks[sentence?.block ?? 0]?.kind
  if (!sentence || at - sentence.firstToken > 2 || (kind !== 'bullet' && kind !== 'table_row')) return false
  for (let near = sentence.firstToken; near < at; near += 1) if (tokens[near]?.kind === 'word') return false
  return tokens[end]?.text === ':' && tokens[end + 1]?.kind === 'number' && !labels.hasAt(tokens, at)
}

const labels = wordSet('read total sum result correction note men women boys girls adults males females of'.split(' '))
