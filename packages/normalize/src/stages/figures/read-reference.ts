import { matchPhrase } from '../../languages/phrases.ts'
import type { DraftFigure } from './draft-figure.ts'
import type { FigureContext } from './figures-stage.ts'
import { exactProduct, isHyphen } from './number-reading.ts'
import { unitAt } from './read-unit.ts'

/** '1/16 of': a fraction in digits. */
export function readDigitFraction({ tokens }: FigureContext, at: number): DraftFigure | undefined {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!top || !bottom || (slash?.text !== '/' && slash?.text !== '⁄') || slash.spaceBefore || bottom.spaceBefore)
    return undefined
  if (!/^\d{1,3}$/.test(top.text) || !/^\d{1,4}$/.test(bottom.text) || tokens[at + 3]?.lower !== 'of') return undefined
  const value = Number(top.text) / Number(bottom.text)
  if (!(value > 0 && value < 1)) return undefined
  return { ...draftOf({ at, end: at + 3, value, rule: 'figures/digit-fraction' }), kind: 'fraction' }
}

/** Figures that are not written as a number: zeros, back-references, 'sixfold', 'double murder', 'half of'. */
export function readSpecial(context: FigureContext, at: number): DraftFigure | undefined {
  return (
    readZero(context, at) ??
    readReference(context, at) ??
    readFold(context, at) ??
    readMultiple(context, at) ??
    readFraction(context, at) ??
    readOneOf(context, at)
  )
}

/** 'sixfold': a factor. */
function readFold({ tokens, pack }: FigureContext, at: number): DraftFigure | undefined {
  const value = pack.folds.get(tokens[at]?.lower ?? '')
  if (value === undefined) return undefined
  return { ...draftOf({ at, end: at + 1, value, rule: 'figures/fold' }), kind: 'measure', unit: 'fold' }
}

/** 'a triple murder': how many a deed was done to. */
function readMultiple({ tokens, pack }: FigureContext, at: number): DraftFigure | undefined {
  const value = pack.multiples.get(tokens[at]?.lower ?? '')
  if (value === undefined || !pack.multipleDeeds.has(tokens[at + 1]?.lower ?? '')) return undefined
  const joint = tokens[at + 2]
  if (isHyphen(joint) && joint?.spaceBefore === false) return undefined
  return draftOf({ at, end: at + 1, value, rule: 'figures/multiple' })
}

/** 'half of the clinics', 'a third of them', 'two-thirds of', 'half a percent': a share or a part of a unit. */
function readFraction(context: FigureContext, at: number): DraftFigure | undefined {
  const { tokens, pack } = context
  const word = (index: number) => tokens[index]?.lower ?? ''
  const count = word(at) === 'a' ? 1 : pack.units.get(word(at))
  let end = count === undefined ? at : at + 1
  if (count !== undefined && isHyphen(tokens[end])) end += 1
  const part = pack.fractions.get(word(end))
  if (part === undefined || (count === undefined && word(end) !== 'half') || (count ?? 1) * part >= 1) return undefined
  end += 1
  const value = (count ?? 1) * part
  const unit = /^an?$/.test(word(end)) ? unitAt(context, end + 1) : undefined
  if (unit) {
    return { ...draftOf({ at, end: unit.end, value, rule: 'figures/part-of-unit' }), kind: unit.kind, unit: unit.unit }
  }
  const scaled = word(end) === 'of' && /^an?$/.test(word(end + 1)) && pack.scales.has(word(end + 2))
  if (
    word(end) !== 'of' ||
    scaled ||
    pack.scales.has(word(end + 1)) ||
    pack.unitWords.has(word(end + 2)) ||
    pack.unitWords.has(word(end + 1))
  )
    return undefined
  return { ...draftOf({ at, end, value, rule: 'figures/fraction' }), kind: 'fraction' }
}

/** 'one of the largest': one, but no count of its own. */
function readOneOf({ tokens }: FigureContext, at: number): DraftFigure | undefined {
  const word = (index: number) => tokens[index]?.lower ?? ''
  if (word(at) !== 'one' || word(at + 1) !== 'of' || tokens[at - 1]?.lower === 'no') return undefined
  const superlative = /^(?:most|few|top|best|worst|main|leading)$|[a-z]{3}est$/.test(word(at + 3))
  if (!/^(?:the|its|his|her|their|our)$/.test(word(at + 2)) || !superlative) return undefined
  return { ...draftOf({ at, end: at + 1, value: 1, rule: 'figures/one-of' }), kind: 'fraction' }
}

/** 'nobody', 'none', 'not one', 'no casualties': a count of zero. */
function readZero(context: FigureContext, at: number): DraftFigure | undefined {
  const { tokens, pack } = context
  const match = matchPhrase(tokens, at, pack.zeroPhrases)
  if (match) return draftOf({ at, end: at + match.length, value: 0, rule: 'figures/zero' })
  if (tokens[at]?.lower !== 'no') return undefined
  const noun = tokens[at + 1]
  if (
    !noun ||
    !(pack.contexts.zeroNouns.has(noun.lower) || isPeople(noun.text)) ||
    noun.sentence !== tokens[at]?.sentence
  )
    return undefined
  return { ...draftOf({ at, end: at + 2, value: 0, rule: 'figures/zero' }), numberEnd: at + 1 }
}

/** 'no Americans', 'no Danes'. */
function isPeople(text: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:ans|ians|is|nes|ards|ish|ese)$/u.test(text)
}

/** 'the same number', 'twice as many': the value is set once the figures before it are known. */
function readReference(context: FigureContext, at: number): DraftFigure | undefined {
  const { tokens, pack } = context
  const match = matchPhrase(tokens, at, pack.references)
  if (!match) return undefined
  const end = at + match.length
  const last = tokens[end - 1]?.lower
  if (last === 'many' && readsOn(context, end)) return undefined
  return draftOf({ at, end, value: match.value, rule: 'figures/back-reference' })
}

/** 'as many as', 'as many people as': a comparison with something named after it. */
function readsOn({ tokens }: FigureContext, at: number): boolean {
  for (let index = at; index < at + 4; index += 1) {
    const token = tokens[index]
    if (!token || token.kind === 'mark' || token.sentence !== tokens[at - 1]?.sentence) return false
    if (token.lower === 'as') return true
  }
  return false
}

function draftOf(found: { at: number; end: number; value: number; rule: string }): DraftFigure {
  const { at, end, value, rule } = found
  return {
    first: at,
    end,
    numberFirst: at,
    numberEnd: end,
    low: value,
    best: value,
    high: value,
    qualifier: 'exact',
    kind: 'count',
    unit: null,
    change: undefined,
    noun: undefined,
    additional: undefined,
    refersTo: undefined,
    rules: [rule],
  }
}

/** Gives each back-reference the value of the last count before it, in its own or an earlier sentence. */
export function resolveReferences(context: FigureContext, drafts: DraftFigure[]): void {
  drafts.forEach((draft, index) => {
    if (draft.rules[0] !== 'figures/back-reference') return
    const target = referent(context, drafts, index)
    const factor = draft.best ?? draft.high ?? draft.low ?? 1
    const base = target === undefined ? undefined : drafts[target]
    if (target === undefined || !base) {
      draft.kind = 'label'
      return
    }
    const times = (value: number | null) => (value === null ? null : exactProduct(value, factor))
    const value = times(base.best)
    const plain = draft.qualifier === 'exact'
    if (plain) draft.qualifier = base.qualifier
    draft.best = value
    draft.low = plain ? times(base.low) : draft.low === null ? null : value
    draft.high = plain ? times(base.high) : draft.high === null ? null : value
    draft.unit = base.unit
    draft.kind = base.kind
    draft.refersTo = target
  })
}

function wordsAfter({ tokens }: FigureContext, at: number): string {
  return `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`
}

// Figures further back are another subject's; the limit also keeps a text of nothing but references linear.
const reach = 24

function referent(context: FigureContext, drafts: readonly DraftFigure[], index: number): number | undefined {
  const sentence = context.tokens[drafts[index]?.first ?? 0]?.sentence ?? 0
  for (let at = index - 1; at >= 0 && at >= index - reach; at -= 1) {
    const draft = drafts[at]
    if (!draft) return undefined
    if (sentence - (context.tokens[draft.first]?.sentence ?? 0) > 3) return undefined
    const earlier = context.tokens[draft.first]?.sentence !== sentence
    if (earlier && /^of (?:whom|them|which|these)$/.test(wordsAfter(context, draft.end))) continue
    if (draft.kind === 'count' || draft.kind === 'money') return at
  }
  return undefined
}
