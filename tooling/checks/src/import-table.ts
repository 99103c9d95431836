import { isTestOrTool, readImports, resolveRelative, type SourceImport } from './source-imports.ts'
import type { SourceTree } from './source-tree.ts'
import { packageOfFile, readWorkspacePackages, type WorkspacePackage } from './workspace-packages.ts'

const scope = '@crosstally/'

/** Which packages of the workspace each may use. What is not named here may use none. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/normalize': ['model'],
  'packages/compare': ['model'],
  'packages/eval': ['model', 'normalize', 'compare'],
  'packages/db': ['model', 'observability'],
  'packages/queue': ['model', 'observability'],
  'packages/services': ['model', 'normalize', 'compare', 'db', 'queue', 'observability'],
  'apps/worker': ['model', 'queue', 'services', 'observability'],
  'apps/cli': ['model', 'normalize', 'compare'],
  'apps/web': ['model', 'compare', 'services', 'observability'],
}
/** Test rigs of other packages, for tests only. */
const allowedInTests = ['tsconfig', 'db', 'queue', 'services', 'model', 'observability', 'checks']
const pure = ['packages/model', 'packages/normalize', 'packages/compare']
/** Plain scripts that run before anything is installed, so they are no package; the test rigs use them, too. */
const sharedScripts = 'scripts/lib/'

/** What the packages' manifests allow themselves against the table. */
export function findForbiddenDependencies(tree: SourceTree): string[] {
  return readWorkspacePackages(tree).flatMap(({ folder, dependencies, devDependencies }) => {
    const own = allowed[folder] ?? []
    const isFine = (name: string, more: readonly string[]) => [...own, ...more].includes(name.slice(scope.length))
    const ours = (names: readonly string[]) => names.filter((name) => name.startsWith(scope))
    const wrong = [
      ...ours(dependencies).filter((name) => !isFine(name, [])),
      ...ours(devDependencies).filter((name) => !isFine(name, allowedInTests)),
    ]
    const outside = folder === 'packages/model' ? dependencies.filter((name) => name !== 'zod') : []
    return [...wrong, ...outside].map((name) => `${folder}/package.json may not depend on ${name}`)
  })
}

/** What files import against the table: other packages, their insides, files of theirs by path, and Node in pure code. */
export function findForbiddenImports(tree: SourceTree): string[] {
  const packages = readWorkspacePackages(tree)
  return [...readImports(tree)].flatMap(([path, imports]) => {
    const home = packageOfFile(path, packages)
    return imports.flatMap((imported) => {
      const problem = home && problemOf({ path, home, imported, packages })
      return problem ? [`${path} ${problem}`] : []
    })
  })
}

interface ImportInPackage {
  readonly path: string
  readonly home: WorkspacePackage
  readonly imported: SourceImport
  readonly packages: readonly WorkspacePackage[]
}

function problemOf({ path, home, imported, packages }: ImportInPackage): string | undefined {
  const { specifier } = imported
  const isTest = isTestOrTool(path)
  const target = resolveRelative(path, specifier)
  if (target !== undefined) {
    const isInside = target.startsWith(`${home.folder}/`) || (isTest && target.startsWith(sharedScripts))
    return isInside ? undefined : `leaves its package: ${specifier}`
  }
  if (specifier.startsWith('node:')) {
    return pure.includes(home.folder) && !isTest ? `uses ${specifier}: this package is pure` : undefined
  }
  return specifier.startsWith(scope) ? workspaceProblem({ home, specifier, packages, isTest }) : undefined
}

interface WorkspaceImport {
  readonly home: WorkspacePackage
  readonly specifier: string
  readonly packages: readonly WorkspacePackage[]
  readonly isTest: boolean
}

function workspaceProblem({ home, specifier, packages, isTest }: WorkspaceImport): string | undefined {
  const [name = '', ...rest] = specifier.slice(scope.length).split('/')
  const target = packages.find((candidate) => candidate.name === scope + name)
  if (target === undefined) return `imports ${specifier}, which is no package here`
  const subpath = ['.', ...rest].join('/')
  if (!target.exportedPaths.includes(subpath)) return `imports ${specifier}, which ${name} does not export`
  const declared = isTest ? [...home.dependencies, ...home.devDependencies] : home.dependencies
  if (!declared.includes(scope + name)) return `imports ${specifier}, which its package.json does not name`
  const names = [...(allowed[home.folder] ?? []), ...(isTest ? allowedInTests : [])]
  return names.includes(name) ? undefined : `may not import ${specifier}`
}
