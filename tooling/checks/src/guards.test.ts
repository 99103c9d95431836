import { describe, expect, test } from 'vitest'
import { findServerCodeInBrowser } from './browser-code.ts'
import { findCycles } from './cycles.ts'
import { findDeadPaths } from './document-paths.ts'
import { findEnvironmentReaders, findUndocumentedVariables } from './environment.ts'
import { findLongFiles } from './file-sizes.ts'
import { findForbiddenDependencies, findForbiddenImports } from './import-table.ts'
import { treeOf } from './source-tree.ts'

const manifest = (name: string, rest: object = {}): string => JSON.stringify({ name: `@crosstally/${name}`, ...rest })
const exported = { exports: { '.': './src/index.ts' } }
const model = { 'packages/model/package.json': manifest('model', exported) }
const uses = (...names: string[]) => Object.fromEntries(names.map((name) => [`@crosstally/${name}`, 'workspace:*']))

describe('the import table', () => {
  test('lets services use model', () => {
    const dependencies = uses('model')
    const services = { 'packages/services/package.json': manifest('services', { dependencies }) }
    const code = { 'packages/services/src/verb.ts': "import { a } from '@crosstally/model'" }
    const tree = treeOf({ ...model, ...services, ...code })
    expect([...findForbiddenDependencies(tree), ...findForbiddenImports(tree)]).toEqual([])
  })

  test('refuses a dependency that it does not name', () => {
    const tree = treeOf({ 'packages/compare/package.json': manifest('compare', { dependencies: uses('db') }) })
    expect(findForbiddenDependencies(tree)).toEqual(['packages/compare/package.json may not depend on @crosstally/db'])
  })

  test('refuses a library in model', () => {
    const tree = treeOf({
      'packages/model/package.json': manifest('model', { dependencies: { zod: '4', lodash: '4' } }),
    })
    expect(findForbiddenDependencies(tree)).toEqual(['packages/model/package.json may not depend on lodash'])
  })

  test.each([
    ["import { a } from '@crosstally/services'", 'imports @crosstally/services, which is no package here'],
    [
      "import { a } from '@crosstally/model/src/a.ts'",
      'imports @crosstally/model/src/a.ts, which model does not export',
    ],
    ["export { a } from '@crosstally/db'", 'imports @crosstally/db, which its package.json does not name'],
    ["const a = await import('../../db/src/a.ts')", 'leaves its package: ../../db/src/a.ts'],
    ["import type { Stats } from 'node:fs'", 'uses node:fs: this package is pure'],
  ])('refuses %s in compare', (code, problem) => {
    const compare = { 'packages/compare/package.json': manifest('compare', { dependencies: uses('model') }) }
    const db = { 'packages/db/package.json': manifest('db', exported) }
    const tree = treeOf({ ...model, ...db, ...compare, 'packages/compare/src/a.ts': code })
    expect(findForbiddenImports(tree)).toEqual([`packages/compare/src/a.ts ${problem}`])
  })

  test('refuses an import that the manifest names and the table does not', () => {
    const compare = { 'packages/compare/package.json': manifest('compare', { dependencies: uses('db') }) }
    const db = { 'packages/db/package.json': manifest('db', exported) }
    const tree = treeOf({ ...db, ...compare, 'packages/compare/src/a.ts': "import '@crosstally/db'" })
    expect(findForbiddenImports(tree)).toEqual(['packages/compare/src/a.ts may not import @crosstally/db'])
  })

  test('lets tests use Node and the scripts that start servers', () => {
    const db = { 'packages/db/package.json': manifest('db') }
    const tree = treeOf({
      ...db,
      'packages/db/test/global-setup.ts': "import '../../../scripts/lib/a.mjs'\nimport 'node:os'",
    })
    expect(findForbiddenImports(tree)).toEqual([])
    expect(
      findForbiddenImports(treeOf({ ...db, 'packages/db/src/a.ts': "import '../../../scripts/lib/a.mjs'" })),
    ).toHaveLength(1)
  })
})

describe('browser code', () => {
  const widget = "'use client'\nimport { b } from './b.ts'"

  test('may not reach the server through another file', () => {
    const reached = "import { getReport } from '@crosstally/services'"
    const tree = treeOf({ 'apps/web/src/ui/a.tsx': widget, 'apps/web/src/ui/b.ts': reached })
    expect(findServerCodeInBrowser(tree)).toEqual([
      'apps/web/src/ui/b.ts goes to the browser and imports @crosstally/services',
    ])
  })

  test('may not import from src/server', () => {
    const tree = treeOf({ 'apps/web/src/ui/a.tsx': "'use client'\nimport { c } from '../server/c.ts'" })
    expect(findServerCodeInBrowser(tree)).toEqual([
      'apps/web/src/ui/a.tsx goes to the browser and imports ../server/c.ts',
    ])
  })

  test('may import types and server actions', () => {
    const types = "import type { View } from '@crosstally/services'\nimport { type Row } from '@crosstally/services'"
    const action = "'use server'\nimport { submitReport } from '@crosstally/services'"
    const client = `'use client'\nimport './action.ts'\n${types}`
    expect(findServerCodeInBrowser(treeOf({ 'apps/web/src/a.tsx': client, 'apps/web/src/action.ts': action }))).toEqual(
      [],
    )
  })

  test('leaves files alone that stay on the server', () => {
    expect(findServerCodeInBrowser(treeOf({ 'apps/web/src/ui/b.ts': "import '@crosstally/services'" }))).toEqual([])
  })
})

describe('circles', () => {
  test('of files are found, of types are not', () => {
    const a = "import { b } from './b.ts'\nexport const a = b"
    expect(findCycles(treeOf({ 'x/a.ts': a, 'x/b.ts': "import { a } from './a.ts'" }))).toEqual([
      'x/a.ts → x/b.ts → x/a.ts',
    ])
    expect(findCycles(treeOf({ 'x/a.ts': a, 'x/b.ts': "import type { A } from './a.ts'" }))).toEqual([])
  })

  test('of packages are found', () => {
    const a = { 'packages/a/package.json': manifest('a', { dependencies: uses('b') }) }
    const b = { 'packages/b/package.json': manifest('b', { devDependencies: uses('a') }) }
    expect(findCycles(treeOf({ ...a, ...b }))).toEqual(['@crosstally/a → @crosstally/b → @crosstally/a'])
  })
})

test('a file of 351 lines is too long, a test or a table is not', () => {
  const long = 'x\n'.repeat(351)
  const tree = treeOf({
    'a/src/a.ts': long,
    'a/src/b.ts': 'x\n'.repeat(350),
    'a/src/a.test.ts': long,
    'a/src/data/a.ts': long,
  })
  expect(findLongFiles(tree)).toEqual(['a/src/a.ts has 351 lines, more than 350'])
})

test('the environment is read in env.ts, scripts and tests only', () => {
  const text = 'process.env.PORT'
  const fine = {
    'apps/web/src/env.ts': text,
    'scripts/a.mjs': text,
    'apps/web/next.config.ts': text,
    'a/src/a.test.ts': text,
  }
  const problem = 'apps/web/src/page.ts reads process.env: only src/env.ts of a package may'
  expect(findEnvironmentReaders(treeOf({ ...fine, 'apps/web/src/page.ts': text }))).toEqual([problem])
})

test('.env.example names all variables and no others', () => {
  const schema = 'z.object({\n  PORT: z.string(),\n  NODE_ENV: z.string(),\n  REDIS_URL: z.string(),\n})'
  const tree = treeOf({ 'apps/web/src/env.ts': schema, '.env.example': '# PORT=3000\nOLD=1\n# Only words' })
  expect(findUndocumentedVariables(tree)).toEqual([
    '.env.example does not name REDIS_URL',
    '.env.example names OLD, which nothing reads',
  ])
})

test('documents may not name paths that are gone', () => {
  const page =
    'See [the record](adr/1.md#why), [gone](../gone.md), `apps/web/src/a.ts:12`, `docs/gone.md`, `packages/*/src`, https://a.b'
  const existing = ['docs/adr/1.md', 'apps/web/src/a.ts']
  expect(findDeadPaths(treeOf({ 'docs/page.md': page }), (path) => existing.includes(path))).toEqual([
    'docs/page.md names gone.md, which does not exist',
    'docs/page.md names docs/gone.md, which does not exist',
  ])
})
