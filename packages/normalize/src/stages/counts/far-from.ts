import type { Analysis, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'

const joints = wordSet(['of', 'from', 'outside'])
const lengths = wordSet(
  'km kms kilometre kilometres kilometer kilometers mile miles mi metre metres meter meters hour hours minutes'.split(
    ' ',
  ),
)
const between = wordSet(
  (
    'north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern ' +
    'some about drive walk away up down inland upstream downstream offshore nautical - the by road'
  ).split(' '),
)
const directions = wordSet(
  'north south east west northeast northwest southeast southwest north-east north-west south-east south-west'.split(
    ' ',
  ),
)
const reach = 7

/** '60 km southwest of Xville', "an hour's drive from Xville": a place that only tells where another one lies. Pure. */
export function isFarFrom({ tokens }: Pick<Analysis, 'tokens'>, { firstToken }: NamedEntity): boolean {
  if (!joints.hasAt(tokens, firstToken - 1)) return false
  for (let at = firstToken - 2; at > firstToken - reach; at -= 1) {
    if (lengths.hasAt(tokens, at)) return true
    // 'in Yville, north of Xburg'
    if (tokens[at]?.text === ',' && at < firstToken - 2) return directions.hasAt(tokens, firstToken - 2)
    if (!between.hasAt(tokens, at) && tokens[at]?.lower !== "'s") return false
  }
  return false
}
