import type { Analysis, Figure, Stage } from '../../document.ts'
import { packOf } from '../../languages/packs.ts'
import type { DraftFigure } from './draft-figure.ts'
import { readNumberHabit } from './number-habit.ts'
import type { NumberContext } from './number-reading.ts'
import { readFigure } from './read-figure.ts'
import { resolveReferences } from './read-reference.ts'
import { spreadChanges } from './read-surroundings.ts'

/** What the readers of figures know of the text. */
export interface FigureContext extends NumberContext {
  readonly analysis: Analysis
  /** 1 where a token belongs to a calendar date or a set of times. */
  readonly covered: Uint8Array
  /** Numbers that the text has used as names so far ('787'). */
  readonly names: Set<string>
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
      habit: readNumberHabit(tokens),
      covered: coverOfTimes(analysis),
      names: new Set(),
    }
    const drafts: DraftFigure[] = []
    for (let at = 0; at < tokens.length; ) {
      const found = context.covered[at] === 1 ? undefined : readFigure(context, at, drafts.at(-1)?.end ?? 0)
      drafts.push(...(found ?? []))
      at = Math.max(at + 1, drafts.at(-1)?.end ?? 0)
    }
    resolveReferences(context, drafts)
    spreadChanges(context, drafts)
    return { ...analysis, figures: drafts.map((draft) => finish(context, draft)) }
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
  const { first, end, numberFirst, numberEnd, ...rest } = draft
  const startOf = (index: number) => tokens[index]?.start ?? 0
  const endOf = (index: number) => tokens[index - 1]?.end ?? 0
  return {
    ...rest,
    start: startOf(first),
    end: endOf(end),
    number: { start: startOf(numberFirst), end: endOf(numberEnd) },
    firstToken: first,
    endToken: end,
  }
}
