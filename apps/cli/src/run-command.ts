import type { Command } from './command-line.ts'

/** Runs one command and returns the exit code. Each command is loaded only when it is asked for. */
export async function runCommand(command: Command): Promise<number> {
  switch (command.kind) {
    case 'normalize': {
      const { runNormalize } = await import('./run-normalize.ts')
      return runNormalize(command)
    }
    case 'compare': {
      const { runCompare } = await import('./run-compare.ts')
      return runCompare(command)
    }
    case 'explain': {
      const { runExplain } = await import('./run-explain.ts')
      return runExplain(command)
    }
    default:
      return command satisfies never
  }
}
