import type { Token } from '../../document.ts'
import { buildPhrases, matchPhrase, type PhraseTree } from '../phrases.ts'
import phrases from './lexicon/reporting-phrases.json' with { type: 'json' }
import verbs from './lexicon/reporting-verbs.json' with { type: 'json' }

/** How a form of a reporting verb is inflected. `plain` is the base form and the third person. */
export type VerbForm = 'plain' | 'third' | 'past' | 'participle' | 'ing'

/** One form of a reporting verb. */
export interface ReportingVerb {
  readonly lemma: string
  readonly forms: readonly VerbForm[]
  /** It brings a clause ('said', 'believes'). */
  readonly says: boolean
  /** It brings a figure ('counted', 'puts'). */
  readonly counts: boolean
  /** It is a source's verb only with a body or office as subject and a figure close by. */
  readonly weak: boolean
  readonly denies: boolean
}

/** Forms of reporting verbs, one or two words long. */
export const reportingVerbs: PhraseTree<ReportingVerb> = buildVerbs()

/** 'according to', 'as noted by', 'figures from': a source follows. */
export const accordingTo: PhraseTree<true> = tree(phrases.accordingTo)
/** 'citing', 'quoting', 'briefed by': the source behind the speaker follows. */
export const upstream: PhraseTree<true> = tree(phrases.upstream)
/** 'stems from', 'is based on'. */
export const stems: PhraseTree<true> = tree(phrases.stems)
/** 'told', 'in an interview with': the outlet that follows heard it. */
export const hearers: PhraseTree<true> = tree(phrases.hearers)
export const denialPhrases: PhraseTree<true> = tree(verbs.denialPhrases)

/** Whether a word is a form of a reporting verb. Pure. */
export function isReportingVerb(lower: string): boolean {
  return reportingVerbs.branches.get(lower)?.value !== undefined
}

/** Whether a reporting verb of several words begins at a token ('sticks to'). Pure. */
export function opensReportingVerb(tokens: readonly Token[], at: number): boolean {
  return (matchPhrase(tokens, at, reportingVerbs)?.length ?? 0) > 1
}

function tree(list: readonly string[]): PhraseTree<true> {
  return buildPhrases(list.map((phrase): [string, true] => [phrase, true]))
}

function buildVerbs(): PhraseTree<ReportingVerb> {
  const found = new Map<string, ReportingVerb>()
  const weak = new Set(verbs.weak)
  const denial = new Set(verbs.denial)
  const add = (spelled: string, form: VerbForm, given: { lemma: string; says: boolean; counts: boolean }) => {
    const there = found.get(spelled)
    const { lemma } = given
    found.set(spelled, {
      lemma,
      forms: there?.lemma === lemma ? [...there.forms, form] : [form],
      says: given.says || there?.says === true,
      counts: given.counts || there?.counts === true,
      weak: weak.has(lemma),
      denies: denial.has(lemma),
    })
  }
  for (const [list, kind] of [
    [verbs.say, 'says'],
    [verbs.count, 'counts'],
  ] as const) {
    for (const entry of list) {
      const [lemma = '', past = '', participle, ing] = entry.split('/')
      const given = { lemma, says: kind === 'says', counts: kind === 'counts' }
      add(lemma, 'plain', given)
      add(third(lemma), 'third', given)
      add(past, 'past', given)
      add(participle ?? past, 'participle', given)
      add(ing ?? `${lemma}ing`, 'ing', given)
    }
  }
  return buildPhrases(found)
}

function third(lemma: string): string {
  const [verb = '', ...rest] = lemma.split(' ')
  const form =
    verb === 'have'
      ? 'has'
      : verb === 'be'
        ? 'is'
        : /[^aeiou]y$/.test(verb)
          ? `${verb.slice(0, -1)}ies`
          : /(?:s|sh|ch|x|o)$/.test(verb)
            ? `${verb}es`
            : `${verb}s`
  return [form, ...rest].join(' ')
}
