import { createHash } from 'node:crypto'
import type { Entry, PreparedQuestion } from '@crosstally/compare'

/**
 * Hashes all that a question is made from, so that one whose input is the same need not be compared again: its claims as
 * resolved, the other claims of their reports, siblings, text families, rings of citing and settings. Each claim is hashed
 * once, as long as it is held.
 */
export function createInputHasher(): (question: PreparedQuestion) => string {
  const digests = new WeakMap<Entry, string>()
  const digestOf = (entry: Entry): string => {
    const known = digests.get(entry)
    if (known !== undefined) return known
    const digest = createHash('sha256').update(JSON.stringify(entry)).digest('base64')
    digests.set(entry, digest)
    return digest
  }
  return (question) => hashOne(question, digestOf)
}

function hashOne({ id, group, options }: PreparedQuestion, digestOf: (entry: Entry) => string): string {
  const reports = [...new Set(group.entries.map(({ reportId }) => reportId))].sort()
  const carriers = new Set(group.entries.map(({ root }) => root.carrier))
  const input = [
    id,
    group.entries.map(digestOf),
    options.mates.map(digestOf),
    options.siblings.map(({ a, b, reason }) => [digestOf(a), digestOf(b), reason]),
    reports.map((report) => options.families.get(report) ?? null),
    options.rings.filter((ring) => ring.every((outlet) => carriers.has(outlet))),
    options.settings,
  ]
  return createHash('sha256').update(JSON.stringify(input)).digest('hex')
}
