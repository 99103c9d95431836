import { fitOf } from './candidate.ts'
import type { NounClass, VerbSense } from './lexicon/word-entry.ts'

/** A reading of a verb with how well it fits what is counted. */
export interface FittingSense {
  readonly sense: VerbSense
  readonly fit: number
}

type BySenses = Map<readonly VerbSense[], readonly FittingSense[]>

/** By what is counted: a verb of the lists is weighed once for each kind of noun. */
const plain = new Map<NounClass, BySenses>()
/** The same by what went before it. */
const after = new Map<NounClass, Map<NounClass, BySenses>>()

/** The readings of a verb that fit, the best first and of two as good the one that the lists have first. Pure. */
export function fittingSenses(
  senses: readonly VerbSense[],
  counted: NounClass,
  inherited: NounClass | undefined,
): readonly FittingSense[] {
  const bySenses = mapOf(counted, inherited)
  const found = bySenses.get(senses)
  if (found) return found
  const fitting = weigh(senses, counted, inherited)
  bySenses.set(senses, fitting)
  return fitting
}

function mapOf(counted: NounClass, inherited: NounClass | undefined): BySenses {
  const list = inherited === undefined ? plain : entryOf(after, inherited, () => new Map<NounClass, BySenses>())
  return entryOf(list, counted, () => new Map())
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key)
  if (there) return there
  const made = make()
  map.set(key, made)
  return made
}

function weigh(
  senses: readonly VerbSense[],
  counted: NounClass,
  inherited: NounClass | undefined,
): readonly FittingSense[] {
  const weighed = senses.map((sense) => {
    const own = fitOf(sense, counted)
    const fit = inherited === undefined ? own : fitOfInherited(own, fitOf(sense, inherited))
    const continues = inherited !== undefined && sense.of.has(inherited)
    return { sense, fit, rank: fit + lengthOf(sense) + (continues ? 1 : 0) }
  })
  return weighed
    .filter(({ fit }) => fit !== 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ sense, fit }) => ({ sense, fit }))
}

/** Longer phrases win. */
function lengthOf(sense: VerbSense): number {
  return (sense.followers.length + (sense.particle === undefined ? 0 : 1)) * 0.2
}

/** A bare number goes on counting what the one before it did, where the verb allows: 'of the 110 drones, 95 were liquidated'. */
function fitOfInherited(own: number, inherited: number): number {
  return inherited > 0 ? Math.max(own, 0.94 * inherited) : 0.85 * own
}
