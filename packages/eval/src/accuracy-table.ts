import type { Evaluation } from './evaluate.ts'
import type { Share } from './score-claims.ts'

/** The README's table of what was measured, as Markdown. Pure. */
export function accuracyTable({ claims, reliability, relationsOnGold, relationsEndToEnd }: Evaluation): string {
  const { fields } = claims
  const rows: ReadonlyArray<readonly [string, string]> = [
    ['value, F1', percent(claims.value.f1)],
    ['value and measure, F1', percent(claims.core.f1)],
    ['qualifier · scope · certainty', shares(fields.qualifier, fields.scope, fields.certainty)],
    ['root origin · whole chain', shares(fields['root origin'], fields['attribution chain'])],
    ['place · time', shares(fields.place, fields.time)],
    ['expected calibration error of confidence', reliability.expectedError.toFixed(3)],
    ['relations of the annotated claims, accuracy', percent(relationsOnGold.accuracy)],
    ['relations from the texts, accuracy', percent(relationsEndToEnd.accuracy)],
  ]
  return ['| | measured |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`), ''].join('\n')
}

function shares(...given: readonly Share[]): string {
  return given.map(({ right, of }) => percent(of === 0 ? 0 : right / of)).join(' · ')
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
