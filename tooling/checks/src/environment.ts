import { isCode, isTestOrTool } from './source-imports.ts'
import type { SourceTree } from './source-tree.ts'

/** A program that reads one variable, and the file where Next wants its own variable spelt out. */
const programs = ['packages/db/src/migrate.ts', 'apps/web/src/instrumentation.ts']
/** Set by the tools that start us, never by a person. */
const setByTools = ['NODE_ENV']

/** Files that read the environment beside the one place of their package that may. */
export function findEnvironmentReaders(tree: SourceTree): string[] {
  const readers = [...tree]
    .filter(([path, text]) => isCode(path) && /\bprocess\.env\b/.test(text))
    .map(([path]) => path)
  const wrong = readers.filter(
    (path) => !/\/src\/env\.ts$/.test(path) && !isTestOrTool(path) && !programs.includes(path),
  )
  return wrong.map((path) => `${path} reads process.env: only src/env.ts of a package may`)
}

/** Variables that the applications know and .env.example does not name, and the other way round. */
export function findUndocumentedVariables(tree: SourceTree): string[] {
  const schemas = [...tree].filter(([path]) => /^(?:apps|packages)\/[^/]+\/src\/env\.ts$/.test(path))
  const known = new Set(schemas.flatMap(([, text]) => matches(text, /^ {2}([A-Z][A-Z0-9_]+):/gm)))
  for (const name of setByTools) known.delete(name)
  const documented = new Set(matches(tree.get('.env.example') ?? '', /^(?:# ?)?([A-Z][A-Z0-9_]+)=/gm))
  return [
    ...[...known].filter((name) => !documented.has(name)).map((name) => `.env.example does not name ${name}`),
    ...[...documented]
      .filter((name) => !known.has(name))
      .map((name) => `.env.example names ${name}, which nothing reads`),
  ]
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])
}
