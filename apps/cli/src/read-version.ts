import manifest from '../package.json' with { type: 'json' }

/** The version of this program, as its package says. */
export function readVersion(): string {
  return manifest.version
}
