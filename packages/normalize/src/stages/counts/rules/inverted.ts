import type { Measure } from '@crosstally/model'
import type { CountRule } from '../candidate.ts'
import { form, type NounClass, role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, isHardBreak, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'
import { hasFollowers } from '../verb-phrase.ts'
import { placeMeasureOf } from './predicate-phrase.ts'

const reach = 9
const never = new Set<NounClass>(['money', 'time', 'abstract'])

/** The predicate first: 'Also killed were two guards', 'Among the dead were 12 children', 'Missing are four'. */
export const inverted: CountRule = {
  id: 'counts/inverted',
  find({ view, phrase }) {
    const be = phrase.first - 1
    if (never.has(phrase.class)) return undefined
    const includes = wordAt(view, be).startsWith('include')
    if (!includes && !hasRole(view, be, role.be)) return undefined
    const found = stateBefore(view, be) ?? placeInFront(view, be)
    if (!found || (found.at === view.first && !ofPeople.has(phrase.class))) return undefined
    const part = includes || wordAt(view, found.at - 2) === 'among' || wordAt(view, found.at - 1) === 'among'
    return {
      measure: found.measure,
      score: 0.84,
      rule: inverted.id,
      trigger: found.at,
      ...(part ? { scope: 'part' as const } : {}),
    }
  },
}

const ofPeople = new Set<NounClass>(['bare', 'person', 'military', 'militant', 'responder', 'captive'])
const placed = new Set<Measure>(['killed', 'wounded', 'detained', 'missing', 'displaced'])
const keywordReach = 3

/** 'In the hospitals, he says, are 121', 'under the rubble, by his estimate, are 40 more'. */
function placeInFront(view: SentenceView, be: number): { at: number; measure: Measure } | undefined {
  const { first } = view
  for (let at = first + 1; at < Math.min(be, first + 1 + keywordReach); at += 1) {
    const measure = placeMeasureOf(tokenAt(view, first), tokenAt(view, at))
    if (measure && placed.has(measure)) return { at: first, measure }
  }
  return undefined
}

/** 'Leaving the capital were two million', 'still living in tents are 3,000', 'among those fleeing were 40'. */
function measureOfDoing(view: SentenceView, at: number): Measure | undefined {
  const entry = entryAt(view, at)
  if (((entry?.forms ?? 0) & form.ing) === 0) return undefined
  const opens = at === view.first || isHardBreak(view, at - 1) || hasRole(view, at - 1, role.adverb | role.determiner)
  if (!opens && wordAt(view, at - 1) !== ',') return undefined
  const sense = entry?.senses.find((one) => one.as === 'subject' && one.of.has('person') && hasFollowers(view, at, one))
  return sense?.measure
}

function stateBefore(view: SentenceView, be: number): { at: number; measure: Measure } | undefined {
  for (let at = be - 1; at >= view.first && at > be - reach; at -= 1) {
    if (isHardBreak(view, at) || wordAt(view, at) === 'that') return undefined
    const entry = entryAt(view, at)
    if (entry?.state !== undefined) return { at, measure: entry.state }
    const sense = entry?.senses.find(
      (one) => one.as === 'object' && one.followers.length === 0 && one.of.has('person') && !one.weak,
    )
    if (sense && ((entry?.forms ?? 0) & form.participle) !== 0) return { at, measure: sense.measure }
    const measure = measureOfDoing(view, at)
    if (measure) return { at, measure }
  }
  return undefined
}
