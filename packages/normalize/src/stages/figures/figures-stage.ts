import type { Analysis, Figure, Stage } from '../../document.ts'
import { packOf } from '../../languages/packs.ts'
import type { WordSet } from '../../languages/word-table.ts'
import { nextMarked } from '../segment/marks.ts'
import type { DraftFigure } from './draft-figure.ts'
import { readNumberHabit } from './number-habit.ts'
import type { NumberContext } from './number-reading.ts'
import { opensFigure, readFigure, startersOf } from './read-figure.ts'
import { resolveReferences } from './read-reference.ts'
import { spreadChanges } from './read-surroundings.ts'

/** What the readers of figures know of the text. */
export interface FigureContext extends NumberContext {
  readonly analysis: Analysis
  /** 1 where a token belongs to a calendar date or a set of times. */
  readonly covered: Uint8Array
  /** Numbers that the text has used as names so far ('787'). */
  readonly names: Set<string>
  /** The words that can start a figure. */
  readonly starters: WordSet
}

/** Every number of a text with its qualifier, bounds, unit and kind. */
export const figuresStage: Stage = {
  id: 'figures',
  run(analysis) {
    const { text, tokens } = analysis
    const pack = packOf(analysis.language)
    const context: FigureContext = {
      analysis,
      text,
      tokens,
      pack,
      habit: readNumberHabit(analysis),
      covered: coverOfTimes(analysis),
      names: new Set(),
      starters: startersOf(pack),
    }
    const drafts: DraftFigure[] = []
    let floor = 0
    const next = (from: number) => nextMarked(analysis.marks, from, opensFigure)
    for (let at = next(0); at < tokens.length; at = next(Math.max(at + 1, floor))) {
      const found = context.covered[at] === 1 ? undefined : readFigure(context, at, floor)
      if (!found) continue
      drafts.push(found)
      floor = found.end
    }
    resolveReferences(context, drafts)
    spreadChanges(context, drafts)
    return { figures: drafts.map((draft) => finish(context, draft)) }
  },
}

function coverOfTimes(analysis: Analysis): Uint8Array {
  const covered = new Uint8Array(analysis.tokens.length)
  for (const time of analysis.times) {
    // 'the past two years' is a stretch of days, and two years all the same.
    if (time.kind !== 'duration' && time.rules[0] !== 'times/stretch') covered.fill(1, time.firstToken, time.endToken)
  }
  return covered
}

function finish({ tokens }: NumberContext, draft: DraftFigure): Figure {
  const { first, end, numberFirst, numberEnd } = draft
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    number: { start: tokens[numberFirst]?.start ?? 0, end: tokens[numberEnd - 1]?.end ?? 0 },
    firstToken: first,
    endToken: end,
    low: draft.low,
    best: draft.best,
    high: draft.high,
    qualifier: draft.qualifier,
    kind: draft.kind,
    unit: draft.unit,
    additional: draft.additional,
    change: draft.change,
    noun: draft.noun,
    refersTo: draft.refersTo,
    rules: draft.rules,
  }
}
