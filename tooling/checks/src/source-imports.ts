import { dirname, join, normalize } from 'node:path/posix'
import ts from 'typescript'
import type { SourceTree } from './source-tree.ts'

/** One import, export-from or dynamic import of a file. */
export interface SourceImport {
  readonly specifier: string
  /** Nothing of it is left when the types are gone. */
  readonly isTypeOnly: boolean
}

const known = new WeakMap<SourceTree, ReadonlyMap<string, SourceImport[]>>()

/** The imports of every code file of the tree, read once. */
export function readImports(tree: SourceTree): ReadonlyMap<string, SourceImport[]> {
  const code = [...tree].filter(([path]) => isCode(path))
  const imports = known.get(tree) ?? new Map(code.map(([path, text]) => [path, importsOf(path, text)]))
  known.set(tree, imports)
  return imports
}

/** Whether a path names a file of code. */
export function isCode(path: string): boolean {
  return /\.(?:ts|tsx|mts|mjs)$/.test(path)
}

/** Whether a file belongs to the tests or the settings of tools, and never to the running application. */
export function isTestOrTool(path: string): boolean {
  return /\.(?:test|e2e)\.(?:ts|tsx|mjs)$|\/(?:test|testing|bench|scripts)\/|\.config\.(?:ts|mjs)$|^(?:e2e|scripts|tooling)\//.test(
    path,
  )
}

/** The file that a relative import means, whether it is in the tree or not; `undefined` for the name of a package. */
export function resolveRelative(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : undefined
}

function importsOf(path: string, text: string): SourceImport[] {
  const found: SourceImport[] = []
  const visit = (node: ts.Node): void => {
    const imported = importOf(node)
    if (imported) found.push(imported)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false))
  return found
}

function importOf(node: ts.Node): SourceImport | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, isTypeImport(node.importClause))
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return named(node.moduleSpecifier, isTypeExport(node))
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  const argument = isDynamic ? node.arguments[0] : undefined
  return argument ? named(argument, false) : undefined
}

function named(node: ts.Node, isTypeOnly: boolean): SourceImport | undefined {
  return ts.isStringLiteral(node) ? { specifier: node.text, isTypeOnly } : undefined
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const bindings = clause.namedBindings
  const areNamed = clause.name === undefined && bindings !== undefined && ts.isNamedImports(bindings)
  return areNamed && bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly)
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  const clause = node.exportClause
  const areNamed = clause !== undefined && ts.isNamedExports(clause)
  return (
    node.isTypeOnly ||
    (areNamed && clause.elements.length > 0 && clause.elements.every((element) => element.isTypeOnly))
  )
}
