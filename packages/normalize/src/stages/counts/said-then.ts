import type { TimeExpression } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { role } from './lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'

const cueReach = 6
const subjectReach = 9
const opening = 4
const speaking = wordSet(['spoke', 'spoken', 'speaking', 'informed', 'informs', 'briefed'])
const documents = wordSet(
  'report update statement briefing bulletin note communiqué communique release dispatch count tally register list'.split(
    ' ',
  ),
)

/** 'said on Monday', 'told reporters in Xville on Monday': the day on which it was said. Pure. */
export function isSaidThen(view: SentenceView, time: TimeExpression): boolean {
  if (isOfDocument(view, time) || opensGiving(view, time)) return true
  const from = Math.max(view.first, time.firstToken - cueReach + 1)
  for (let at = time.firstToken - 1; at >= from; at -= 1) {
    if (figureAt(view, at) >= 0 || isHardBreak(view, at) || wordAt(view, at) === ',') return false
    if (hasRole(view, at, role.say) || hasWord(view, at, speaking) || gaveIt(view, at)) return true
    if (hasRole(view, at, role.be | role.have | role.relative)) return false
  }
  return opensSaying(view, time)
}

/** 'On Monday the ministry said that': no count stands between the date and the word of saying. */
function opensSaying(view: SentenceView, time: TimeExpression): boolean {
  if (time.firstToken - view.first > opening) return false
  const from = wordAt(view, time.endToken) === ',' ? time.endToken + 1 : time.endToken
  for (let at = from; at < from + subjectReach; at += 1) {
    if (figureAt(view, at) >= 0 || isHardBreak(view, at) || wordAt(view, at) === ',') return false
    if (hasRole(view, at, role.say)) return true
  }
  return false
}

/** 'the ministry on Friday put the dead at 98', 'on Sunday raised its toll'. */
function opensGiving(view: SentenceView, time: TimeExpression): boolean {
  if (!hasWord(view, time.endToken, giving)) return false
  for (let at = time.endToken + 1; at < time.endToken + givingReach; at += 1) if (hasWord(view, at, given)) return true
  return false
}

/** 'gave it this morning', 'published them on Friday'. */
function gaveIt(view: SentenceView, at: number): boolean {
  return hasWord(view, at, giving) && hasWord(view, at + 1, pronouns)
}

const pronouns = wordSet(['it', 'them', 'that', 'this'])
const givingReach = 7
const giving = wordSet('put puts raised lowered revised gave set placed released published issued updated'.split(' '))
const given = wordSet(
  'toll number count dead death deaths figure figures tally losses casualties injured missing list estimate total'.split(
    ' ',
  ),
)

/** "the agency's report of 2 July". */
function isOfDocument(view: SentenceView, time: TimeExpression): boolean {
  const before = wordAt(view, time.firstToken - 1)
  return (before === 'of' || before === 'on') && hasWord(view, time.firstToken - 2, documents)
}
