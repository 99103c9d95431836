import { readImports, resolveRelative } from './source-imports.ts'
import type { SourceTree } from './source-tree.ts'
import { readWorkspacePackages } from './workspace-packages.ts'

type Graph = ReadonlyMap<string, readonly string[]>

/** Circles of packages that depend on each other, and of files that import each other for more than types. */
export function findCycles(tree: SourceTree): string[] {
  return [...findCircles(packageGraph(tree)), ...findCircles(fileGraph(tree))].map((circle) => circle.join(' → '))
}

function packageGraph(tree: SourceTree): Graph {
  const packages = readWorkspacePackages(tree)
  return new Map(
    packages.map(({ name, dependencies, devDependencies }) => [name, [...dependencies, ...devDependencies]]),
  )
}

function fileGraph(tree: SourceTree): Graph {
  const edges = [...readImports(tree)].map(([path, imports]) => {
    const targets = imports.map(({ specifier, isTypeOnly }) =>
      isTypeOnly ? undefined : resolveRelative(path, specifier),
    )
    return [path, targets.filter((target) => target !== undefined)] as const
  })
  return new Map(edges)
}

/** One circle for each edge that closes one, found by a walk in depth. */
function findCircles(graph: Graph): string[][] {
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (node: string, trail: readonly string[]): void => {
    const at = trail.indexOf(node)
    if (at >= 0) circles.push([...trail.slice(at), node])
    if (at >= 0 || done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return circles
}
