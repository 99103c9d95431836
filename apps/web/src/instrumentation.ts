import { readEnvironment } from './env.ts'

/** Runs once before the server takes requests: a wrong setting stops it here, with every problem named. */
export function register(): void {
  try {
    readEnvironment()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
