#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { parseCommandLine } from './command-line.ts'
import { helpText } from './help-text.ts'
import { InputError } from './input-error.ts'
import { readVersion } from './read-version.ts'

/** Exit codes: 0 all lines done, 1 something in the input could not be used, 2 the command line itself is wrong. */
async function main(): Promise<void> {
  // A reader that has seen enough ('| head') closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  const parsed = parseCommandLine(process.argv.slice(2))
  if (parsed.kind === 'usage-error') {
    process.stderr.write(`crosstally: ${parsed.message}\nTry 'crosstally --help'.\n`)
    process.exitCode = 2
  } else if (parsed.kind === 'help') process.stdout.write(helpText)
  else if (parsed.kind === 'version') process.stdout.write(`${readVersion()}\n`)
  else {
    // Loaded late, so that what the command compiles is kept for the next start.
    enableCompileCache()
    const { runCommand } = await import('./run-command.ts')
    process.exitCode = await runCommand(parsed)
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  process.stderr.write(`crosstally: ${error.message}\n`)
  process.exitCode = 1
}
