import { readEnvironment } from '../env.ts'

/** Ends the process with every problem named where the environment is not complete. */
export function requireEnvironment(): void {
  try {
    readEnvironment()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
