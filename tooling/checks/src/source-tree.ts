import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Text files of a repository by their path from its root, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>

/** The root folder of this repository. */
export const repositoryRoot = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

const readable = /\.(?:ts|tsx|mts|mjs|json|md|css)$|(?:^|\/)\.env\.example$/
const untouched = /^(?:corpus\/|pnpm-lock)|\/generated\//

/** Reads the text files that git tracks or would track; those it ignores are left out. */
export function readSourceTree(root = repositoryRoot): SourceTree {
  const listing = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  const paths = listing.toString('utf8').split('\0')
  const wanted = paths.filter((path) => readable.test(path) && !untouched.test(path) && existsSync(join(root, path)))
  return new Map(wanted.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** A tree for a test, from paths and texts. */
export function treeOf(files: Readonly<Record<string, string>>): SourceTree {
  return new Map(Object.entries(files))
}
