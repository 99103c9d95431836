import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { accuracyTable } from './accuracy-table.ts'
import { readCorpus } from './corpus.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { formatEvaluation } from './format-evaluation.ts'

/** `pnpm eval [--json | --markdown] [--misses] [--corpus FOLDER]`: scores both engines and prints a table. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    corpus: { type: 'string', default: fileURLToPath(new URL('../../../corpus/dev', import.meta.url)) },
  },
})
process.stdout.write(print(evaluate(await readCorpus(values.corpus))))

function print(evaluation: Evaluation): string {
  if (values.json) return `${JSON.stringify(evaluation)}\n`
  if (values.markdown) return accuracyTable(evaluation)
  return formatEvaluation(evaluation) + (values.misses ? listMisses(evaluation) : '')
}

function listMisses({ claims, relationsOnGold, relationsEndToEnd }: Evaluation): string {
  const lists = [claims.misses, relationsOnGold.misses, relationsEndToEnd.misses]
  return `\n${lists.map((misses) => misses.join('\n')).join('\n\n')}\n`
}
