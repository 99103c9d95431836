/** Runs once before the server takes requests: a wrong setting stops it here, with every problem named. */
export async function register(): Promise<void> {
  // Next compiles this file for a runtime without processes as well; the name it sets tells them apart.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { requireEnvironment } = await import('./server/require-environment.ts')
  requireEnvironment()
}
