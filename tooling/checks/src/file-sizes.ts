import { isCode, isTestOrTool } from './source-imports.ts'
import type { SourceTree } from './source-tree.ts'

const longest = 350

/** Files of code that are too long to read at once. Tests, and tables of data in folders named `data`, are left out. */
export function findLongFiles(tree: SourceTree): string[] {
  const code = [...tree].filter(
    ([path]) => isCode(path) && !path.includes('/data/') && !(isTestOrTool(path) && !path.startsWith('scripts/')),
  )
  const counted = code.map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
  return counted
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${longest}`)
}
