import type { Measure } from '@crosstally/model'
import frames from '../../../languages/en/lexicon/noun-frames.json' with { type: 'json' }
import type { CountRule } from '../candidate.ts'
import { measureNamed } from '../lexicon/compile-lexicon.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'

const reach = 6
const people: ReadonlySet<NounClass> = new Set([
  ...(['person', 'military', 'responder', 'militant', 'household', 'refugee', 'captive', 'crowd', 'bare'] as const),
  ...(['unknown', 'group'] as const),
])
const supplied: ReadonlySet<NounClass> = new Set([...people, 'building'])
const things: ReadonlySet<NounClass> = new Set(['building', 'equipment', 'craft', 'unknown'])

const fitting: Readonly<Partial<Record<Measure, ReadonlySet<NounClass>>>> = {
  damaged: things,
  destroyed: things,
  affected: supplied,
}
const giving = /^(?:re(?:stor|connect|turn)|(?:bring|brought|deliver|provid|suppl)[a-z]*$)/

/** By the preposition before the figure and the noun before that, what is counted. */
const measureOf = new Map<string, Measure>(
  Object.entries(frames).flatMap(([name, given]) =>
    given.flatMap((frame) => {
      const [noun = '', prepositions = ''] = frame.split(' ')
      return prepositions.split('|').map((preposition) => [`${preposition} ${noun}`, measureNamed(name)] as const)
    }),
  ),
)
const prepositions = new Set([...measureOf.keys()].map((key) => key.split(' ')[0]))

/** A noun whose complement is counted: 'the fate of 27 fishermen', 'the search goes on for nine', 'damage to 40 homes'. */
export const nounFrame: CountRule = {
  id: 'counts/noun-frame',
  find({ view, phrase }) {
    const preposition = wordAt(view, phrase.first - 1)
    if (!prepositions.has(preposition)) return undefined
    for (let at = phrase.first - 2; at >= phrase.first - reach; at -= 1) {
      if (isHardBreak(view, at) || figureAt(view, at) >= 0 || hasRole(view, at, role.say | role.relative))
        return undefined
      const measure = measureOf.get(`${preposition} ${wordAt(view, at)}`)
      if (measure === undefined) continue
      if (measure === 'affected' && isGivenBack(view, at)) return undefined
      if (measure === 'affected' && phrase.class === 'site')
        return { measure: 'sites', score: 0.6, rule: nounFrame.id, trigger: at }
      const fits = (fitting[measure] ?? people).has(phrase.class)
      return fits ? { measure, score: 0.9, rule: nounFrame.id, trigger: at } : undefined
    }
    return undefined
  },
}

/** 'restored electricity to 120,000 customers'. */
function isGivenBack(view: SentenceView, noun: number): boolean {
  for (let at = noun - 1; at >= noun - 4; at -= 1) if (giving.test(wordAt(view, at))) return true
  return false
}
