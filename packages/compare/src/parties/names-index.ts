import type { NormalizedReport, Registry } from '@crosstally/model'
import { Counts } from '../collections/counts.ts'
import { fold } from '../text/words.ts'
import { AliasIndex } from './alias-index.ts'
import { FirstTold } from './first-told.ts'
import { HolderIndex } from './holder-index.ts'
import type { KnownNames } from './hop.ts'
import { type Lookup, lookupOf } from './looked-up.ts'
import { type PartyIndex, partyIndexOf } from './party-index.ts'
import { RoleIndex } from './role-index.ts'
import { type ToldNames, toldNames } from './told-names.ts'

/** What became known of names, forgotten or otherwise since the last time. */
export interface NamesChange {
  /** What gives another answer now. */
  readonly lookups: ReadonlySet<Lookup>
  readonly isOneSite: boolean
}

/** What the reports of a dossier tell of names, kept as reports come and go. */
export class NamesIndex {
  readonly #parties: PartyIndex
  readonly #told = new Map<string, ToldNames>()
  readonly #sources = {
    acronyms: new FirstTold(),
    states: new FirstTold(),
    roles: new RoleIndex(),
    aliases: new AliasIndex(),
  }
  readonly #holders = new HolderIndex()
  readonly #incrementCounts = new Counts<string>()
  readonly #manySites = new Set<string>()
  readonly #touched = { acronyms: new Set<string>(), states: new Set<string>(), increments: new Set<string>() }
  readonly #known = {
    roles: new Map<string, string>(),
    holders: new Map<string, string>(),
    acronyms: new Map<string, string>(),
    states: new Map<string, string>(),
    aliases: new Map<string, string>(),
    increments: new Set<string>(),
    isOneSite: true,
  }

  constructor(registry: Registry) {
    this.#parties = partyIndexOf(registry)
  }

  /** What is known as of the last time it was settled; the same object always. */
  get known(): KnownNames {
    return this.#known
  }

  /** Takes in a report that is not among those held. */
  add(report: NormalizedReport): void {
    const told = toldNames(report, this.#parties)
    this.#told.set(report.id, told)
    const { roles, acronyms, states, aliases } = this.#sources
    for (const name of told.names) {
      roles.addName(fold(name))
      aliases.addName(name)
    }
    for (const role of told.roles) roles.add(report.id, role)
    for (const alias of told.aliases) aliases.add(alias)
    for (const [key, full] of told.acronyms) acronyms.add(key, report.id, full)
    for (const [key, state] of told.states) states.add(key, report.id, state)
    for (const key of told.increments) this.#incrementCounts.add(key)
    if (!told.isOneSite) this.#manySites.add(report.id)
    this.#touch(told)
  }

  /** Forgets a report; nothing where it is not held. */
  remove(reportId: string): void {
    const told = this.#told.get(reportId)
    if (told === undefined) return
    this.#told.delete(reportId)
    const { roles, acronyms, states, aliases } = this.#sources
    for (const name of told.names) {
      roles.removeName(fold(name))
      aliases.removeName(name)
    }
    for (const role of told.roles) roles.remove(reportId, role)
    for (const alias of told.aliases) aliases.remove(alias)
    for (const key of told.acronyms.keys()) acronyms.remove(key, reportId)
    for (const key of told.states.keys()) states.remove(key, reportId)
    for (const key of told.increments) this.#incrementCounts.remove(key)
    this.#manySites.delete(reportId)
    this.#touch(told)
  }

  #touch({ acronyms, states, increments }: ToldNames): void {
    for (const key of acronyms.keys()) this.#touched.acronyms.add(key)
    for (const key of states.keys()) this.#touched.states.add(key)
    for (const key of increments) this.#touched.increments.add(key)
  }

  /** Brings `known` up to date with the reports that came and went since. */
  settle(): NamesChange {
    const lookups = new Set<Lookup>()
    const { roles, aliases, acronyms, states } = this.#sources
    for (const key of this.#renew('roles', roles.settle(), roles, lookups))
      this.#holders.hold(key, this.#known.roles.has(key))
    this.#renew('holders', this.#holders.settle(), this.#holders, lookups)
    this.#renew('aliases', aliases.settle(), aliases, lookups)
    this.#renew('acronyms', this.#touched.acronyms, acronyms, lookups)
    this.#renew('states', this.#touched.states, states, lookups)
    for (const key of this.#touched.increments) this.#renewIncrement(key, lookups)
    for (const keys of Object.values(this.#touched)) keys.clear()
    const isOneSite = this.#manySites.size === 0
    const isOther = isOneSite !== this.#known.isOneSite
    this.#known.isOneSite = isOneSite
    return { lookups, isOneSite: isOther }
  }

  /** The keys that have another value than before. */
  #renew(
    field: 'roles' | 'holders' | 'aliases' | 'acronyms' | 'states',
    keys: Iterable<string>,
    source: KnownNames['roles'],
    lookups: Set<Lookup>,
  ): string[] {
    const known = this.#known[field]
    const changed: string[] = []
    for (const key of keys) {
      const value = source.get(key)
      if (value === known.get(key)) continue
      if (value === undefined) known.delete(key)
      else known.set(key, value)
      lookups.add(lookupOf(field, key))
      changed.push(key)
    }
    return changed
  }

  #renewIncrement(key: string, lookups: Set<Lookup>): void {
    const isKnown = this.#incrementCounts.has(key)
    if (isKnown === this.#known.increments.has(key)) return
    if (isKnown) this.#known.increments.add(key)
    else this.#known.increments.delete(key)
    lookups.add(lookupOf('increments', key))
  }
}
