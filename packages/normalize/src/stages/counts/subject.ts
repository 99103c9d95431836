import type { Measure, Subject, SubjectKind } from '@crosstally/model'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import { type CountedPhrase, nameInside } from './counted-phrase.ts'
import type { NounClass } from './lexicon/word-entry.ts'
import type { SentenceView } from './sentence-view.ts'
import { firstFrom } from './token-order.ts'

const kindOfClass: Readonly<Partial<Record<NounClass, SubjectKind>>> = {
  military: 'military',
  militant: 'military',
  responder: 'person',
  group: 'military',
  munition: 'munition',
  equipment: 'equipment',
  craft: 'equipment',
  goods: 'equipment',
  building: 'building',
  site: 'place',
  money: 'money',
}
const defaultOfMeasure: Readonly<Partial<Record<Measure, { text: string; kind: SubjectKind }>>> = {
  cost: { text: 'damage', kind: 'money' },
  sites: { text: 'sites', kind: 'place' },
  launched: { text: 'munitions', kind: 'munition' },
  intercepted: { text: 'munitions', kind: 'munition' },
  destroyed: { text: 'buildings', kind: 'building' },
  damaged: { text: 'buildings', kind: 'building' },
  supplied: { text: 'supplies', kind: 'equipment' },
}
const carried = new Set<NounClass>(['bare', 'casualty', 'order'])
const peopleMeasures = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'captured',
  'returned_to_duty',
  'repatriated',
  'deployed',
  'training',
])

/** Who or what is counted. A bare figure takes the subject of the sentence's names or of the count before it. Pure. */
export function subjectOf(given: {
  view: SentenceView
  phrase: CountedPhrase
  candidate: Candidate
  context: Context
}): Subject {
  const { view, phrase, candidate, context } = given
  const actor = nameInside(view, phrase)?.country ?? actorBeforeTrigger(view, candidate)
  const text = phraseText(view, phrase)
  if (text !== '' && !carried.has(phrase.class)) {
    const kind = kindOfClass[phrase.class] ?? 'person'
    return actor ? { text, actor, kind } : { text, kind }
  }
  if (phrase.class === 'casualty' && actor) return { text, actor, kind: 'person' }
  const last = phrase.class === 'casualty' ? subjectBefore(view, context) : context.topic?.frame.subject
  if (
    last &&
    goesOn(given, last) &&
    peopleMeasures.has(candidate.measure) &&
    last.kind !== 'building' &&
    last.kind !== 'place' &&
    last.kind !== 'money'
  ) {
    return actor ? { ...last, actor } : last
  }
  const fallback = defaultOfMeasure[candidate.measure] ?? { text: 'people', kind: 'person' as const }
  return actor ? { ...fallback, actor } : { ...fallback }
}

/** Soldiers are spoken of through a whole report; nurses or pupils of one paragraph are not all that the next one counts. */
function goesOn({ view, candidate, context: { topic } }: Parameters<typeof subjectOf>[0], last: Subject): boolean {
  if (last.kind === 'military' || candidate.rule.startsWith('counts/topic')) return true
  return topic?.block === view.analysis.sentences[view.sentence]?.block
}

/** Whose dead or injured they are: those of the count before in the sentence ('400 soldiers were killed and 3,600 injured'). */
function subjectBefore(view: SentenceView, { topic }: Context): Subject | undefined {
  return topic?.sentence === view.sentence ? topic.frame.subject : undefined
}

/** The counted noun phrase as written, without the number. Pure. */
export function phraseText(view: SentenceView, phrase: CountedPhrase): string {
  const { tokens, text } = view.analysis
  const first = Math.min(phrase.figure.endToken, phrase.head >= 0 ? phrase.head : phrase.figure.endToken)
  const start = tokens[first]
  const last = tokens[phrase.end - 1]
  if (!start || !last || phrase.head < 0 || last.end <= start.start) return ''
  return text
    .slice(start.start, last.end)
    .replace(/^(?:of|more|other|others|additional|further|the|its|their|his)\s+/i, '')
    .replace(/\s+/g, ' ')
}

/** 'North Korean casualties at around 4,000': the nationality stands before the noun that gives the measure. */
function actorBeforeTrigger(view: SentenceView, candidate: Candidate): string | undefined {
  if (candidate.trigger < 0) return undefined
  const { names } = view.analysis
  for (let at = firstFrom(names, Math.max(view.first, candidate.trigger - 4)); at < names.length; at += 1) {
    const name = names[at]
    if (!name || name.firstToken >= candidate.trigger) return undefined
    if (name.kind === 'nationality' && name.country) return name.country
  }
  return undefined
}
