import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findServerCodeInBrowser } from './browser-code.ts'
import { findCycles } from './cycles.ts'
import { findDeadPaths } from './document-paths.ts'
import { findEnvironmentReaders, findUndocumentedVariables } from './environment.ts'
import { findLongFiles } from './file-sizes.ts'
import { findForbiddenDependencies, findForbiddenImports } from './import-table.ts'
import { readImports } from './source-imports.ts'
import { readSourceTree, repositoryRoot, type SourceTree } from './source-tree.ts'

const tree = readSourceTree()
// Parsing every file takes seconds: here no single test pays for it.
readImports(tree)
const exists = (path: string): boolean => existsSync(join(repositoryRoot, path))

test.each<[string, (tree: SourceTree) => string[]]>([
  ['manifests keep to the import table', findForbiddenDependencies],
  ['imports keep to the import table', findForbiddenImports],
  ['the browser gets no server code', findServerCodeInBrowser],
  ['nothing imports itself in a circle', findCycles],
  ['files are short', findLongFiles],
  ['the environment is read in one place', findEnvironmentReaders],
  ['.env.example agrees with what is read', findUndocumentedVariables],
  ['documents name paths that exist', (files) => findDeadPaths(files, exists)],
])('%s', (_, findProblems) => {
  expect(findProblems(tree)).toEqual([])
})

test('the tree is the real one', () => {
  expect(tree.size).toBeGreaterThan(200)
  expect(tree.has('packages/model/src/index.ts')).toBe(true)
})
