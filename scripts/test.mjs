// npm test: everything that must hold, in one command; the last line is the sum. Names of steps as arguments run only those.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { localDir, root } from './lib/checkout.mjs'
import { Failure } from './lib/failure.mjs'
import { collect } from './lib/run-command.mjs'
import { say } from './lib/say.mjs'
import { createStopper } from './lib/stopper.mjs'
import { bringSystemPackages } from './lib/system-packages.mjs'
import { underNewNode } from './lib/under-new-node.mjs'
import { generateCode, installDependencies } from './lib/workspace.mjs'

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Count
 * @typedef {{name: string, command: string, args: string[], project?: string, needs?: string}} Step
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'lint', command: 'biome', args: ['check', '.'] },
  { name: 'knip', command: 'knip', args: [] },
  {
    name: 'types',
    command: 'turbo',
    args: ['run', 'typecheck', 'typecheck:scripts', '--concurrency=100%', '--output-logs=errors-only'],
  },
  { name: 'unit', ...vitest('unit') },
  { name: 'integration', ...vitest('integration') },
  { name: 'browser', ...vitest('e2e'), needs: 'chromium' },
]
const reportDir = join(localDir, 'test-results')

await underNewNode(async () => {
  const stopper = createStopper()
  const chosen = chooseSteps(process.argv.slice(2))
  const env = await installDependencies()
  const missing = await bringSystemPackages()
  await generateCode(env)
  mkdirSync(reportDir, { recursive: true })
  /** @type {Count} */
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const step of chosen) {
    const isMissing = missing.some(({ debianPackage }) => debianPackage === step.needs)
    if (!isMissing) add(sum, await runStep(step, env))
  }
  if (process.env.CI) sum.failed += missing.length + sum.skipped
  for (const { debianPackage, skipped } of missing) {
    process.stdout.write(`Skipped: ${skipped}, because ${debianPackage} is not installed\n`)
  }
  if (sum.skipped > 0) process.stdout.write(`Skipped: ${sum.skipped} single tests, named above\n`)
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`)
  await stopper.finish(sum.failed === 0 ? 0 : 1)
})

/** @param {readonly string[]} names @returns {readonly Step[]} */
function chooseSteps(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown === undefined) return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name))
  const known = steps.map((step) => step.name).join(', ')
  throw new Failure(`There is no step '${unknown}'.`, `Name some of ${known}, or none for all.`)
}

/** @param {string} project @returns {{command: string, args: string[], project: string}} */
function vitest(project) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(project)}`]
  return { project, command: 'vitest', args: ['run', '--project', project, ...reporters] }
}

/** @param {string} project @returns {string} */
function reportFile(project) {
  return join(localDir, 'test-results', `${project}.json`)
}

/** @param {Step} step @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
async function runStep({ name, command, args, project }, env) {
  if (project) rmSync(reportFile(project), { force: true })
  say(`Running ${name}`)
  const began = performance.now()
  const path = join(root, 'node_modules', '.bin', command)
  // What passes says little; the output of a test run is shown as it comes, for it may take minutes.
  const onOutput = project ? (/** @type {string} */ text) => process.stdout.write(text) : undefined
  const result = await collect({ command: path, args, cwd: root, env, ...(onOutput && { onOutput }) })
  const count = countOf(result.code, project)
  if (result.code !== 0 && !project) process.stdout.write(`${result.output.trimEnd()}\n`)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(
    `${name}: ${count.failed === 0 ? 'passed' : 'FAILED'} (${count.passed} passed, ${count.failed} failed, ${seconds} s)`,
  )
  return count
}

/** A check counts as one; a suite by its tests, and one more when it fails without a failed test. @param {number | null} code @param {string | undefined} project @returns {Count} */
function countOf(code, project) {
  const isFine = code === 0
  if (project === undefined) return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 }
  const { passed, failed, skipped } = readReport(reportFile(project))
  return { passed, failed: !isFine && failed === 0 ? 1 : failed, skipped }
}

/** @param {string} file @returns {Count} */
function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const skipped = report.numPendingTests + report.numTodoTests
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** @param {Count} sum @param {Count} count */
function add(sum, { passed, failed, skipped }) {
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
}
