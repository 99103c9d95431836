import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readCorpus } from './corpus.ts'
import { evaluate } from './evaluate.ts'
import { formatEvaluation } from './format-evaluation.ts'

/** `pnpm eval [--json] [--misses] [--corpus FOLDER]`: scores both engines and prints a table. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    corpus: { type: 'string', default: fileURLToPath(new URL('../../../corpus/dev', import.meta.url)) },
  },
})
const evaluation = evaluate(await readCorpus(values.corpus))
process.stdout.write(values.json ? `${JSON.stringify(evaluation)}\n` : formatEvaluation(evaluation))
if (values.misses && !values.json) {
  const { claims, relationsOnGold, relationsEndToEnd } = evaluation
  const lists = [claims.misses, relationsOnGold.misses, relationsEndToEnd.misses]
  process.stdout.write(`\n${lists.map((misses) => misses.join('\n')).join('\n\n')}\n`)
}
