import type { Token } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'

/** Verbs that stand right before the place they befall or leave: 'stormed Xville', 'fled Xville'. */
const befalling = wordSet(
  (
    'fled flee flees fleeing stormed storm storming hit hits struck strikes shelled bombed bombarded raided captured recaptured seized ' +
    'overran overrun besieged pounded devastated ravaged flooded inundated rocked shook battered evacuated abandoned invaded retook ' +
    'occupied torched lashed engulfed entered entering left leaving liberated encircled reached took take taken retaken'
  ).split(' '),
)

/** Those of them that are not said of people. */
const ofPlaces = wordSet(
  'fled flee flees fleeing stormed shelled bombed bombarded recaptured overran overrun besieged flooded inundated liberated encircled'.split(
    ' ',
  ),
)

/** 'an attack on Xville', 'shells fell on Xville', 'the march on Xville'. */
const falling = wordSet(
  (
    'attack attacks assault assaults raid raids strike strikes airstrike airstrikes bombardment shelling offensive advance advances march ' +
    'fell fallen fall falling rained raining dropped drop landed closed descended fired firing opened siege blockade volcano village town beach camp'
  ).split(' '),
)

/** 'the bombing of Xville', 'control of Xville', 'the port of Xville'. */
const fates = wordSet(
  (
    'bombing shelling bombardment capture seizure fall liberation evacuation occupation defence defense control siege battle destruction ' +
    'port airport harbour harbor bay road streets people residents villagers inhabitants market prison hospital monastery castle fortress ' +
    'church mosque shrine station crossing quarter suburb suburbs slum slums hills mountains coast shore camp camps island valley'
  ).split(' '),
)

const sites = wordSet(
  (
    'bombing shelling bombardment siege port airport harbour harbor bay road streets residents villagers inhabitants market prison hospital ' +
    'monastery castle fortress church mosque shrine station crossing quarter suburb suburbs slum slums hills mountains coast shore camp camps island valley'
  ).split(' '),
)

const ways = wordSet(
  'road roads highway border train railway line route bus ferry bridge between fighting clashes'.split(' '),
)

/** 'delivered 300 tents to Xville', 'on the way to Xville'. */
const moving = wordSet(
  (
    'delivered deliver sent send flown fly flew shipped ship taken take took brought bring transferred moved move evacuated driven ' +
    'drove travelled returned return deported flee fled walked marched way road bus train flight ferry convoy trucks aid deployed ' +
    'dispatched rushed transported heading headed bound carried'
  ).split(' '),
)
const reach = 9

/** Whether the words before a capitalised name say that something befalls, is or goes there. Pure. */
export function cuesPlace(tokens: readonly Token[], first: number): boolean {
  const at = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  const before = tokens[at]
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return false
  if (befalling.has(before)) return true
  if (before.lower === 'on') return falling.hasAt(tokens, at - 1)
  if (before.lower === 'of' || before.lower === 'for') return fates.hasAt(tokens, at - 1)
  if (before.lower === 'between') return ways.hasAt(tokens, at - 1)
  if (before.lower === 'from') return tokens[at - 1]?.sentence !== before.sentence || movesTo(tokens, at)
  return before.lower === 'to' && movesTo(tokens, at)
}

/** The same for a name that no list has, which may be a person's: 'fled Xville', 'the monastery of Xville'. Pure. */
export function cuesUnlisted(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return false
  return ofPlaces.has(before) || (before.lower === 'of' && sites.hasAt(tokens, first - 2))
}

function movesTo(tokens: readonly Token[], to: number): boolean {
  for (let at = to - 1; at > to - reach; at -= 1) {
    const token = tokens[at]
    if (token?.sentence !== tokens[to]?.sentence || token?.text === ';' || token?.text === ',') return false
    if (token && moving.has(token)) return true
  }
  return false
}
