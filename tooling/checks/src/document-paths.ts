import { dirname, join, normalize } from 'node:path/posix'
import type { SourceTree } from './source-tree.ts'

const rootedPath = /^(?:apps|packages|scripts|docs|docker|tooling|e2e|corpus|\.ci)\/[\w./[\]-]*$/

/** Paths that a document names, as links or as code, and that do not exist. `exists` answers for files and folders from the root. */
export function findDeadPaths(tree: SourceTree, exists: (path: string) => boolean): string[] {
  const documents = [...tree].filter(([path]) => path.endsWith('.md'))
  return documents.flatMap(([path, text]) => {
    const cited = [...linkTargets(path, text), ...codePaths(text)]
    return cited.filter((target) => !exists(target)).map((target) => `${path} names ${target}, which does not exist`)
  })
}

function linkTargets(path: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].flatMap(([, target]) => target ?? [])
  const local = targets.filter((target) => !/^[a-z]+:|^\//.test(target))
  return local.map((target) => normalize(join(dirname(path), target)))
}

/** Inline code that begins with a folder of the root; one with a placeholder or a wildcard is no path. */
function codePaths(text: string): string[] {
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code ?? [])
  return inline.map((code) => code.replace(/:\d+$/, '')).filter((code) => rootedPath.test(code))
}
