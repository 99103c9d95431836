import type { Analysis, NamedEntity } from '../../document.ts'
import { capitalOf } from '../../gazetteer/gazetteer.ts'
import { sourceWords, wordKind } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'

const bodies = wordSet([
  'ministry',
  'ministries',
  'government',
  'authorities',
  'headquarters',
  'parliament',
  'cabinet',
  'embassy',
  'secretariat',
])

/** Those who speak of far-off things from a capital; its police, doctors and residents speak of the place itself. */
const distant = wordSet(
  (
    'official officials diplomat diplomats analyst analysts minister ministers spokesman spokeswoman spokesperson lawmaker lawmakers ' +
    'leaders generals negotiators envoy envoys sources commission mission agency office nobody noone anyone investigators'
  ).split(' '),
)

const versions = wordSet(
  'claim claims message messages version versions account accounts assertion assertions denial denials demand demands'.split(
    ' ',
  ),
)

/** 'the home ministry in Xburg', 'the claims of Xburg': a capital where a body sits or that stands for its government. Pure. */
export function isSeat({ tokens }: Analysis, { name, country, firstToken }: NamedEntity): boolean {
  if (country === undefined || capitalOf(country) !== name) return false
  const joint = tokens[firstToken - 1]?.lower
  const word = tokens[firstToken - 2]?.lower ?? ''
  if (joint === 'in') return bodies.hasAt(tokens, firstToken - 2) || distant.hasAt(tokens, firstToken - 2)
  if (joint === 'of' && versions.hasAt(tokens, firstToken - 2)) return true
  const kind = sourceWords.get(word) ?? sourceWords.get(word.replace(/s$/u, '')) ?? 0
  return joint === 'of' && (kind & wordKind.document) !== 0
}
