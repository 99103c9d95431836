import { readImports, resolveRelative, type SourceImport } from './source-imports.ts'
import type { SourceTree } from './source-tree.ts'

const web = 'apps/web/src/'
const serverOnly = /^(?:server-only|node:.*|@crosstally\/(?:services|observability|db|queue|normalize)(?:\/.*)?)$/

/** Files that are sent to the browser and import what only the server has. Types may be imported from anywhere. */
export function findServerCodeInBrowser(tree: SourceTree): string[] {
  const imports = readImports(tree)
  const reached = new Set(
    [...tree].filter(([path, text]) => path.startsWith(web) && hasDirective(text, 'use client')).map(([path]) => path),
  )
  const problems: string[] = []
  // A set grows while it is walked: every file that is reached is looked at once.
  for (const path of reached) {
    for (const imported of valueImports(imports.get(path))) {
      const target = resolveRelative(path, imported)
      if (serverOnly.test(imported) || target?.startsWith(`${web}server/`)) {
        problems.push(`${path} goes to the browser and imports ${imported}`)
      } else if (target !== undefined && !hasDirective(tree.get(target) ?? '', 'use server')) reached.add(target)
    }
  }
  return problems
}

function valueImports(imports: readonly SourceImport[] | undefined): string[] {
  return (imports ?? []).filter(({ isTypeOnly }) => !isTypeOnly).map(({ specifier }) => specifier)
}

function hasDirective(text: string, directive: string): boolean {
  return new RegExp(`^(?:\\s|//[^\\n]*\\n|/\\*[^]*?\\*/)*['"]${directive}['"]`).test(text)
}
