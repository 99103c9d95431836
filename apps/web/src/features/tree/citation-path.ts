import type { PlacedClaim } from '../comparison/question-claims.ts'

/** A way that claims took: from the outlet over outlets that relayed them and speakers to the origin. */
export interface CitationPath {
  readonly key: string
  readonly outlet: string
  /** Nearest first. */
  readonly relays: readonly string[]
  /** Nearest first, without the origin. */
  readonly speakers: readonly string[]
  /** Null where nobody is named as the source. */
  readonly origin: string | null
  readonly claims: readonly PlacedClaim[]
}

/** The ways the claims took, those of one origin together, origins with most outlets first. Pure. */
export function citationPaths(claims: readonly PlacedClaim[]): CitationPath[] {
  const paths = [...Map.groupBy(claims, (placed) => JSON.stringify(stepsOf(placed)))].flatMap(([key, own]) =>
    own.slice(0, 1).map((placed) => ({ key, ...stepsOf(placed), claims: own })),
  )
  const outlets = carriersOf(paths)
  return paths.sort(
    (a, b) =>
      Number(a.origin === null) - Number(b.origin === null) ||
      (outlets.get(b.origin) ?? 0) - (outlets.get(a.origin) ?? 0) ||
      (a.origin ?? '').localeCompare(b.origin ?? '') ||
      a.outlet.localeCompare(b.outlet) ||
      a.key.localeCompare(b.key),
  )
}

/** How many outlets lead to each origin. Pure. */
export function carriersOf(paths: readonly CitationPath[]): ReadonlyMap<string | null, number> {
  return new Map(
    [...Map.groupBy(paths, ({ origin }) => origin)].map(([origin, own]) => [
      origin,
      new Set(own.map(({ outlet }) => outlet)).size,
    ]),
  )
}

function stepsOf({ claim, origin, outlet }: PlacedClaim) {
  const names = claim.attribution.map(({ name }) => name)
  const end = claim.attribution.at(-1)
  return {
    outlet,
    relays: claim.via.map(({ name }) => name).filter((name) => name !== outlet),
    // a person whose body the origin is stays in the path
    speakers: names.filter((name, index) => name !== origin && (index < names.length - 1 || end?.kind === 'person')),
    origin: names.length === 0 ? null : origin,
  }
}
