import type { Entry } from '../entry.ts'
import { endOf } from './root.ts'
import { sameRoot } from './same-root.ts'

/** Claims that go back to one origin. */
export interface OriginGroup {
  /** The registered body it resolves to, else the fullest name the texts give. */
  readonly name: string
  readonly entries: readonly Entry[]
  /** Whether the texts name the origin; unnamed and unattributed ones never add to the lower bound. */
  readonly isNamed: boolean
}

/** Groups claims by origin; best named first. Independent of the order of the claims. Pure. */
export function groupOrigins(entries: readonly Entry[]): OriginGroup[] {
  const groups: { head: Entry; entries: Entry[] }[] = []
  const byChain = Map.groupBy(entries, chainKey)
  const chains = [...byChain].sort(
    ([keyA, a], [keyB, b]) => namedness(b[0]) - namedness(a[0]) || b.length - a.length || (keyA < keyB ? -1 : 1),
  )
  for (const [, members] of chains) {
    const [head] = members
    if (!head) continue
    const home = groups.find((group) => sameRoot(group.head.root, head.root) === 'same')
    if (home) home.entries.push(...members)
    else groups.push({ head, entries: [...members] })
  }
  return groups.map((group) => ({
    name: institutionOf(group.entries) ?? longestName(group.entries, group.head),
    entries: group.entries.sort((a, b) => (a.id < b.id ? -1 : 1)),
    isNamed: namedness(group.head) === 2,
  }))
}

const chainKey = (entry: Entry): string =>
  JSON.stringify([
    entry.root.hops.map((hop) => [hop.kind, hop.body, hop.state, hop.words.join(' ')]),
    entry.root.isPresumed,
    entry.root.hops.length === 0 || endOf(entry.root)?.kind === 'unnamed'
      ? [entry.root.outlet, entry.root.relays]
      : null,
  ])

function namedness(entry: Entry | undefined): number {
  if (!entry || entry.root.isPresumed) return 0
  const end = endOf(entry.root)
  if (!end) return 0
  return end.kind === 'unnamed' || end.kind === 'document' ? 1 : 2
}

/** The one registered body that the named ends resolve to; a carried-over chain does not speak for it. */
function institutionOf(entries: readonly Entry[]): string | null {
  const own = entries.filter((entry) => !entry.root.isPresumed)
  const bodies = new Set(own.map(({ root }) => root.institution).filter((name) => name !== null))
  return bodies.size === 1 ? ([...bodies][0] ?? null) : null
}

/** The fullest name among the group's ends of the same sort as its head's. */
function longestName(entries: readonly Entry[], head: Entry): string {
  const kind = head.root.kind
  const names = entries
    .filter((entry) => entry.root.kind === kind && !entry.root.isPresumed)
    .map((entry) => entry.root.name)
  return names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? head.root.name
}
