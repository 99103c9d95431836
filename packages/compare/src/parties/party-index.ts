import type { Party, Registry } from '@crosstally/model'
import { fold, wordsOf } from '../text/words.ts'

/** A registry made ready for looking names up. */
export interface PartyIndex {
  /** The registered party of this name, acronym or alias; null where none. */
  readonly named: (name: string) => Party | null
  /** The id and those of the parties it lies within, nearest first; an unregistered id alone. */
  readonly lineOf: (id: string) => readonly string[]
  /** What a registered party does in its state, else its id. */
  readonly functionOf: (id: string) => string
  /** The usual name of the registered body with this id, or with this function in a state; null where none. */
  readonly titleOf: (body: string, state: string | null) => string | null
  /** The registered publisher of an outlet; null where none. */
  readonly familyOf: (outlet: string) => string | null
}

const indexes = new WeakMap<Registry, PartyIndex>()

/** The index of a registry, made once for each. A later name stands before an earlier one. Pure. */
export function partyIndexOf(registry: Registry): PartyIndex {
  const known = indexes.get(registry)
  if (known) return known
  const made = indexFrom(registry)
  indexes.set(registry, made)
  return made
}

function indexFrom({ parties, families, aliases }: Registry): PartyIndex {
  const byId = new Map(parties.map((party) => [party.id, party]))
  const byName = new Map(parties.flatMap((party) => party.names.map((name) => [keyOf(name), party] as const)))
  for (const { name, party } of aliases) {
    const owner = byId.get(party)
    if (owner) byName.set(keyOf(name), owner)
  }
  const publishers = new Map(families.flatMap(({ name, outlets }) => outlets.map((outlet) => [keyOf(outlet), name])))
  const lineOf = (id: string): readonly string[] => {
    const line = [id]
    for (let next = byId.get(id)?.within; next !== undefined && !line.includes(next); next = byId.get(next)?.within)
      line.push(next)
    return line
  }
  const bodies = parties.filter((party) => party.kind === undefined || party.kind === 'institution')
  const byOffice = new Map(
    bodies.flatMap((party) =>
      party.function === undefined ? [] : [[officeKey(party.function, party.state), party] as const],
    ),
  )
  return {
    named: (name) => byName.get(keyOf(name)) ?? null,
    lineOf,
    functionOf: (id) => byId.get(id)?.function ?? id,
    titleOf: (body, state) => {
      const party = byId.get(body) ?? byOffice.get(officeKey(body, state))
      return party === undefined || party.kind === 'person' ? null : (party.names[0] ?? null)
    },
    familyOf: (outlet) => publishers.get(keyOf(outlet)) ?? null,
  }
}

const officeKey = (office: string, state: string | null | undefined): string => `${office} ${state ?? ''}`

function keyOf(name: string): string {
  return wordsOf(fold(name).replaceAll('.', '').replaceAll('-', ' ').replace(/^the /, '')).join(' ')
}
