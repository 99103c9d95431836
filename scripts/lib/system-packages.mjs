import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './run-command.mjs'
import { during, say } from './say.mjs'

/** What the tests use of the machine: a Debian package, the programs it may bring, and what is skipped without them. */
const wanted = [
  { debianPackage: 'redis-server', programs: ['redis-server'], skipped: 'the suites on Redis' },
  {
    debianPackage: 'chromium',
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    skipped: 'the browser tests',
  },
]

/**
 * Sees that redis-server and a Chromium are there; brings them from Debian where this is root on Debian.
 * @returns {Promise<{debianPackage: string, skipped: string}[]>} what is still missing
 */
export async function bringSystemPackages() {
  const missing = wanted.filter(({ programs }) => !programs.some(isThere))
  const mayInstall = process.getuid?.() === 0 && isThere('apt-get')
  if (missing.length === 0 || !mayInstall) return missing
  const names = missing.map(({ debianPackage }) => debianPackage)
  try {
    await during(`Installing ${names.join(' and ')} with apt-get`, () => aptInstall(names))
  } catch (error) {
    say(`apt-get could not install them: ${error instanceof Error ? error.message : error}`)
  }
  return missing.filter(({ programs }) => !programs.some(isThere))
}

/** @param {readonly string[]} names */
async function aptInstall(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const advice = `Install ${names.join(' and ')} by hand.`
  await runCommand({ command: 'apt-get', args: ['update', '-qq'], env, advice })
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...names]
  await runCommand({ command: 'apt-get', args, env, advice })
}

/** @param {string} program @returns {boolean} */
function isThere(program) {
  if (program.startsWith('/')) return existsSync(program)
  return (process.env.PATH ?? '').split(delimiter).some((dir) => existsSync(join(dir, program)))
}
