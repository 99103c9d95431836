import type { Evaluation } from './evaluate.ts'
import { fieldNames, type Precision } from './score-claims.ts'
import type { RelationScores } from './score-relations.ts'

/** An evaluation as a table for people. Pure. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { claims, reliability, relationsOnGold, relationsEndToEnd } = evaluation
  return [
    `${claims.reports} reports, ${claims.gold} claims in the gold, ${claims.predicted} found, ${claims.wrongSlices} wrong quotes`,
    '',
    row('claims', 'F1', 'precision', 'recall'),
    precisionRow('value', claims.value),
    precisionRow('value and measure', claims.core),
    '',
    row('field, where those are right', 'right', 'of'),
    ...fieldNames.map((name) => {
      const { right, of } = claims.fields[name]
      return row(name, percent(of === 0 ? 0 : right / of), String(of))
    }),
    '',
    row('confidence', 'promised', 'right', 'claims'),
    ...reliability.bins.map((bin) =>
      row(
        `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`,
        percent(bin.meanConfidence),
        percent(bin.share),
        String(bin.claims),
      ),
    ),
    row('expected calibration error', reliability.expectedError.toFixed(3)),
    '',
    ...relationRows('relations of the gold claims', relationsOnGold),
    '',
    ...relationRows('relations from the texts', relationsEndToEnd),
    '',
  ].join('\n')
}

function relationRows(title: string, scores: RelationScores): readonly string[] {
  return [
    row(title, 'F1', 'right', 'of'),
    ...Object.entries(scores.perRelation).map(([relation, { right, of, f1 }]) =>
      row(relation, percent(f1), String(right), String(of)),
    ),
    row('macro F1', percent(scores.macroF1)),
    row('accuracy', percent(scores.accuracy), '', String(scores.pairs)),
  ]
}

function precisionRow(name: string, { f1, precision, recall }: Precision): string {
  return row(name, percent(f1), percent(precision), percent(recall))
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(30) + cells.map((cell) => cell.padStart(11)).join('')
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
