// pnpm bench NAME …: runs the benchmark of a package, packages/NAME/bench/bench.ts.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/checkout.mjs'

const [name = '', ...rest] = process.argv.slice(2)
const bench = join(root, 'packages', name, 'bench', 'bench.ts')
if (!/^[a-z-]+$/.test(name) || !existsSync(bench)) {
  process.stderr.write('Usage: pnpm bench normalize|compare|services [options]\n')
  process.exit(2)
}
process.exitCode = spawnSync(process.execPath, [bench, ...rest], { stdio: 'inherit' }).status ?? 1
