import type { Analysis, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isFarFrom } from './far-from.ts'
import { isDateline } from './place-role.ts'
import { isSeat } from './seat-place.ts'
import { tellsOccasion } from './speech-cue.ts'
import { isCalled, isSceneOf } from './stands-as-place.ts'
import { firstFrom } from './token-order.ts'

const inside = new Set(
  'in at near outside against above below along off across throughout around within over hit struck rocked shook devastated ,'.split(
    ' ',
  ),
)
const areas = wordSet(
  'port city town village hamlet settlement township province region district state coast island suburb capital'.split(
    ' ',
  ),
)
const leadBlocks = 3
const unlisted = 0.6
// a hospital or camp that is only named speaks for itself alone
const hinted = 0.2
const firm = 0.8
const lead = 2.5

/** How much one mention speaks for its place as the one the report is about. Pure. */
export function weigh(analysis: Analysis, name: NamedEntity): number {
  const { tokens, sentences, blocks } = analysis
  const block = sentences[tokens[name.firstToken]?.sentence ?? 0]?.block ?? 0
  const kind = blocks[block]?.kind
  if (kind === 'boilerplate') return 0
  if (kind === 'dateline' || isDateline(name) || isDatelineArea(analysis, name)) return 0.3
  const place = kind === 'headline' || kind === 'heading' ? 2 : block === 0 ? lead : block < leadBlocks ? 1.5 : 1
  const firmness = standing(analysis, name)
  const listed = name.rules.includes('counts/facility')
    ? firmness < 1
      ? hinted
      : 1
    : name.country === undefined && !isFirm(analysis, name)
      ? unlisted
      : 1
  return listed * firmness * place
}

/** What else can only be a place: 'at the station of Xville', 'the village Xville'. Pure. */
export function isFirm(analysis: Analysis, { firstToken }: NamedEntity): boolean {
  return isSceneOf(analysis, firstToken) || isCalled(analysis, firstToken)
}

/** 'XVILLE, Xland (Agency)': the area in a dateline. */
function isDatelineArea({ names, tokens }: Analysis, name: NamedEntity): boolean {
  const before = names[firstFrom(names, name.firstToken - 1) - 1]
  return before !== undefined && before.firstToken === 0 && isDateline(before) && tokens[before.endToken]?.text === ','
    ? before.endToken === name.firstToken - 1
    : false
}

/** Whether a mention says that something is there; owners, subjects and the words of saying do not. Pure. */
export function isLocated(analysis: Analysis, name: NamedEntity): boolean {
  const { tokens, sentences, blocks } = analysis
  const kind = blocks[sentences[tokens[name.firstToken]?.sentence ?? 0]?.block ?? 0]?.kind
  const heads = (kind === 'headline' || kind === 'heading') && !name.rules.includes('counts/facility')
  if (heads || isDateline(name) || name.rules.includes('counts/headline-label')) return true
  if (tellsReporter(analysis, before(analysis, name))) return true
  return standsThere(analysis, name)
}

/** Whether the words before or behind a mention say that something is there. Pure. */
export function standsThere(analysis: Analysis, name: NamedEntity): boolean {
  return standing(analysis, name) >= firm
}

/** '19 of them in Xville', 'of these 19 in Xville': only a share of a count is there. Pure. */
export function isShare({ tokens, figures }: Analysis, name: NamedEntity): boolean {
  let at = name.firstToken - 1
  if (tokens[at]?.lower === 'the') at -= 1
  if (tokens[at - 2]?.lower === 'of' && partWords.hasAt(tokens, at - 1)) return true
  const figure = figures[firstFrom(figures, at) - 1]
  if (figure?.endToken !== at) return false
  return tokens[figure.firstToken - 2]?.lower === 'of' && partWords.hasAt(tokens, figure.firstToken - 1)
}

/** How far a name says where something is: 1 behind a preposition, little as an owner or as one side of a contrast. */
function standing(analysis: Analysis, name: NamedEntity): number {
  const { tokens } = analysis
  const after = tokens[name.endToken]?.lower ?? ''
  if (after === "'s" || isFarFrom(analysis, name)) return 0.25
  if (after === 'alone') return 0.3
  if (name.rules.includes('counts/facility') && failing.hasAt(tokens, name.endToken)) return 1
  if (after === ':') return 0.8
  if (name.rules.includes('counts/within') || name.rules.includes('counts/headline-label')) return 1
  if (after === '/' || tokens[name.firstToken - 1]?.text === '/') return 1
  const at = before(analysis, name)
  if (tokens[at - 2]?.lower === 'of' && partWords.hasAt(tokens, at - 1)) return 0.3
  const word = tokens[at]?.lower ?? ''
  if (word === ',' && !isAreaOfList(analysis, at)) return 0.35
  if (word === 'of' && areas.hasAt(tokens, at - 1)) return 1
  if (isFirm(analysis, name)) return 1
  if (tellsReporter(analysis, at) || tellsOccasion({ tokens }, name)) return 0.3
  return inside.has(word) && !isSeat(analysis, name) ? 1 : 0.35
}

/** The token before a name, its article and its owner: 'in' of "in Xland's Xona district". */
function before({ tokens, names }: Analysis, name: NamedEntity): number {
  const at = name.firstToken - 1
  if (tokens[at]?.lower === 'the') return at - 1
  if (tokens[at]?.lower !== "'s") return at
  const owner = names[firstFrom(names, at) - 1]
  return owner?.kind === 'place' && owner.endToken === at ? owner.firstToken - 1 : at
}

/** 'Xville, Xland' at the comma. */
function isAreaOfList({ names }: Analysis, comma: number): boolean {
  const name = names[firstFrom(names, comma) - 1]
  return name?.kind === 'place' && name.endToken === comma
}

/** 'The Xville dam burst': what befell a site happened there. */
const failing = wordSet(
  'burst bursts collapsed collapses exploded explodes broke breaks caved failed fails overflowed overflows burned burnt burns'.split(
    ' ',
  ),
)
const partWords = wordSet(['them', 'whom', 'which', 'these', 'those'])
const reporters = wordSet(['reporter', 'correspondent', 'colleague', 'team', 'crew'])

/** 'Our reporter is in Xville', 'Ann Poe is in Xville' tell where the outlet stands. */
function tellsReporter({ names, tokens }: Analysis, at: number): boolean {
  for (let near = at - 1; near >= at - 5; near -= 1) if (reporters.hasAt(tokens, near)) return true
  if (tokens[at - 1]?.lower !== 'is') return false
  const person = names[firstFrom(names, at - 1) - 1]
  return person?.kind === 'person' && person.endToken === at - 1
}
