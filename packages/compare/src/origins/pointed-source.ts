import type { Entry } from '../entry.ts'
import type { Hop } from '../parties/hop.ts'
import { singular, wordsOf } from '../text/words.ts'
import { endOf } from './root.ts'

/** Words for a body of any sort, which mean one named before. */
const anyBody = new Set([
  'body',
  'agency',
  'organisation',
  'organization',
  'group',
  'institution',
  'watchdog',
  'charity',
])
/** Words for a body of a sort, which mean one of that sort. */
const bodyOfSort = new Set([
  'ministry',
  'office',
  'department',
  'authority',
  'service',
  'union',
  'committee',
  'commission',
])
const pointers = new Set(['the', 'same', 'this', 'that', 'its', 'said'])

/**
 * 'The same ministry', 'the body', 'the agency': the one that figures before it in the report go back to. The entry as it is
 * where its source names more, or none such was named. Pure.
 */
export function pointSource(entry: Entry, before: readonly Entry[]): Entry {
  const end = endOf(entry.root)
  const noun = end === undefined ? null : bareNoun(end)
  if (noun === null || entry.root.isPresumed) return entry
  const named = before.findLast(({ root }) => {
    const hop = endOf(root)
    return hop?.kind === 'institution' && bareNoun(hop) === null && isMeant(noun, hop)
  })?.root
  const hop = named && endOf(named)
  if (!named || !hop) return entry
  const { name, institution, kind } = named
  return { ...entry, root: { ...entry.root, name, institution, kind, hops: [...entry.root.hops.slice(0, -1), hop] } }
}

/** The one noun of a name that says no more than what sort of body it is. */
function bareNoun({ name }: Hop): string | null {
  const words = wordsOf(name)
    .map(singular)
    .filter((word) => !pointers.has(word))
  const [noun = ''] = words
  return words.length === 1 && (anyBody.has(noun) || bodyOfSort.has(noun)) ? noun : null
}

const isMeant = (noun: string, { name, body }: Hop): boolean =>
  anyBody.has(noun) ||
  wordsOf(name).map(singular).includes(noun) ||
  (noun === 'ministry' && (body?.startsWith('ministry:') ?? false))
