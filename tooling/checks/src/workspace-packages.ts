import type { SourceTree } from './source-tree.ts'

/** A package of the workspace as its package.json states it. */
export interface WorkspacePackage {
  readonly name: string
  /** Its folder from the root, without a slash at the end. */
  readonly folder: string
  /** Subpaths that others may import, such as `.` and `./testing`. */
  readonly exportedPaths: readonly string[]
  /** Names of what it needs to run. */
  readonly dependencies: readonly string[]
  /** Names of what it needs in tests and builds only. */
  readonly devDependencies: readonly string[]
}

/** Every package of the tree, the root excepted. */
export function readWorkspacePackages(tree: SourceTree): WorkspacePackage[] {
  const manifests = [...tree].filter(([path]) => /^(?:(?:apps|packages|tooling)\/[^/]+|e2e)\/package\.json$/.test(path))
  return manifests.map(([path, text]) => readManifest(path.slice(0, -'/package.json'.length), JSON.parse(text)))
}

/** The package a file lies in. */
export function packageOfFile(path: string, packages: readonly WorkspacePackage[]): WorkspacePackage | undefined {
  return packages.find(({ folder }) => path.startsWith(`${folder}/`))
}

function readManifest(folder: string, manifest: unknown): WorkspacePackage {
  const name = fieldOf(manifest, 'name')
  return {
    folder,
    name: typeof name === 'string' ? name : folder,
    exportedPaths: keysOf(fieldOf(manifest, 'exports')),
    dependencies: keysOf(fieldOf(manifest, 'dependencies')),
    devDependencies: keysOf(fieldOf(manifest, 'devDependencies')),
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
