import { wordSet } from '../../../languages/word-table.ts'
import type { Candidate, CountRule } from '../candidate.ts'
import { form, role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, isHardBreak, kindAt, type SentenceView, wordAt } from '../sentence-view.ts'
import { hasObject, isPassive, joinStates, readVerb, strongerState } from '../verb-phrase.ts'

const reach = 16
const companions = wordSet(['along', 'together'])

/** Those who share somebody's lot: 'the judge was shot dead along with two guards', 'killed a judge together with …'. */
export const alongWith: CountRule = {
  id: 'counts/along-with',
  find({ view, phrase }) {
    const joint = phrase.first - 1
    if (wordAt(view, joint) !== 'with' || !hasWord(view, joint - 1, companions)) return undefined
    for (let at = joint - 2; at >= Math.max(view.first, joint - reach); at -= 1) {
      if (isHardBreak(view, at) || kindAt(view, at) === 'count' || hasRole(view, at, role.breaker | role.say))
        return undefined
      const found = readDone(view, at, phrase.class)
      if (found) return { ...found, rule: alongWith.id, trigger: at }
    }
    return undefined
  },
}

function readDone(
  view: SentenceView,
  at: number,
  counted: Parameters<typeof readVerb>[2]['counted'],
): Pick<Candidate, 'measure' | 'score'> | undefined {
  const forms = entryAt(view, at)?.forms ?? 0
  if ((forms & form.participle) !== 0 && (isPassive(view, at) || hasObject(view, at))) {
    const object = readVerb(view, at, { counted, as: 'object' })
    if (object)
      return { measure: joinStates(view, at, strongerState(view, at, object.sense)), score: 0.84 * object.fit }
  }
  if ((forms & form.past) === 0) return undefined
  const subject = readVerb(view, at, { counted, as: 'subject' })
  return subject && { measure: joinStates(view, at, subject.sense.measure), score: 0.82 * subject.fit }
}
