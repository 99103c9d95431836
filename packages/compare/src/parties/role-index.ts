import { Counts } from '../collections/counts.ts'
import { obtain, putInto, takeFrom } from '../collections/groups.ts'
import { SortedList } from '../collections/sorted-list.ts'
import { personName, samePerson, spellingsOf } from './names.ts'
import { type RoleTold, sayingEnough } from './told-names.ts'

/** A role with the report that tells it. */
interface ReportedRole extends RoleTold {
  readonly reportId: string
}

/** The role that reports together give a name, and where it is first told. */
interface HeldRole {
  readonly key: string
  readonly role: string
  readonly rank: number
  readonly first: ReportedRole
}

/**
 * The role that tells most of each name, of equals the first; one said of a full name holds for its short form elsewhere,
 * where no role is said. Kept as reports come and go.
 */
export class RoleIndex {
  /** By name, then by how much it tells and where: the first of each is all that counts. */
  readonly #told = new Map<string, Map<string, SortedList<ReportedRole>>>()
  readonly #held = new Map<string, HeldRole>()
  readonly #names = new Counts<string>()
  /** Roles of names that no report gives one: those of the same person under another form of the name. */
  readonly #shared = new Map<string, string>()
  readonly #heldBySpelling = new Map<string, Set<string>>()
  readonly #namesBySpelling = new Map<string, Set<string>>()
  readonly #unsettled = new Set<string>()

  addName(key: string): void {
    if (!this.#names.add(key)) return
    for (const spelling of spellingsOf(personName(key))) putInto(this.#namesBySpelling, spelling, key)
    this.#unsettled.add(key)
  }

  removeName(key: string): void {
    if (!this.#names.remove(key)) return
    for (const spelling of spellingsOf(personName(key))) takeFrom(this.#namesBySpelling, spelling, key)
    this.#unsettled.add(key)
  }

  add(reportId: string, told: RoleTold): void {
    const lists = obtain(this.#told, told.key, () => new Map<string, SortedList<ReportedRole>>())
    obtain(lists, slotOf(told), () => new SortedList(byPosition)).add({ ...told, reportId })
    this.#unsettled.add(told.key)
  }

  remove(reportId: string, told: RoleTold): void {
    const lists = this.#told.get(told.key)
    const list = lists?.get(slotOf(told))
    list?.remove({ ...told, reportId })
    if (list?.items.length === 0) lists?.delete(slotOf(told))
    if (lists?.size === 0) this.#told.delete(told.key)
    this.#unsettled.add(told.key)
  }

  get(key: string): string | undefined {
    return this.#shared.get(key) ?? this.#held.get(key)?.role
  }

  /** Names whose role may have changed since. */
  settle(): ReadonlySet<string> {
    const changed = new Set(this.#unsettled)
    for (const key of this.#unsettled) this.#hold(key)
    for (const key of this.#unsettled)
      for (const spelling of spellingsOf(personName(key)))
        for (const name of this.#namesBySpelling.get(spelling) ?? []) changed.add(name)
    for (const key of changed) this.#share(key)
    this.#unsettled.clear()
    return changed
  }

  #hold(key: string): void {
    const spellings = spellingsOf(personName(key))
    for (const spelling of spellings) takeFrom(this.#heldBySpelling, spelling, key)
    const held = heldOf(key, this.#told.get(key))
    if (held === null) this.#held.delete(key)
    else this.#held.set(key, held)
    if (held !== null && held.rank > 0) for (const spelling of spellings) putInto(this.#heldBySpelling, spelling, key)
  }

  #share(key: string): void {
    const rank = this.#held.get(key)?.rank ?? -1
    const match = rank >= sayingEnough || !this.#names.has(key) ? undefined : this.#fullerOf(key)
    if (match !== undefined && match.rank > rank) this.#shared.set(key, match.role)
    else this.#shared.delete(key)
  }

  /** Of roles held by who may be the same person the one first told. */
  #fullerOf(key: string): HeldRole | undefined {
    const person = personName(key)
    const keys = new Set(spellingsOf(person).flatMap((spelling) => [...(this.#heldBySpelling.get(spelling) ?? [])]))
    return [...keys]
      .flatMap((other) => this.#held.get(other) ?? [])
      .filter((other) => samePerson(personName(other.key), person))
      .sort((a, b) => byPosition(a.first, b.first))[0]
  }
}

const slotOf = ({ rank, isInText }: RoleTold): string => `${isInText ? 'text' : 'chain'} ${rank}`

const byPosition = (a: ReportedRole, b: ReportedRole): number =>
  a.reportId === b.reportId ? a.at - b.at : a.reportId < b.reportId ? -1 : 1

/** Report by report, what tells more takes the place of what tells less; words beside a name only of what says little. */
function heldOf(key: string, lists: ReadonlyMap<string, SortedList<ReportedRole>> | undefined): HeldRole | null {
  const firsts = [...(lists?.values() ?? [])].flatMap((list) => list.items[0] ?? []).sort(byPosition)
  const [first] = firsts
  if (first === undefined) return null
  let held = first
  for (const next of firsts) if (next.rank > held.rank && (!next.isInText || held.rank < sayingEnough)) held = next
  return { key, role: held.role, rank: held.rank, first }
}
