import type { Entry } from '@crosstally/compare'

/**
 * An office that names no state is taken for one of the state where the count is. Where that gives one name different
 * states from claim to claim, it tells nothing: such an origin speaks for no state. Pure.
 */
export function withSteadyStates(entries: readonly Entry[]): Entry[] {
  const states = new Map(
    [...Map.groupBy(entries, ({ root }) => root.name)].map(([name, own]) => [
      name,
      new Set(own.map(({ root }) => root.hops.at(-1)?.state ?? null)),
    ]),
  )
  return entries.map((entry) => {
    const { root } = entry
    const end = root.hops.at(-1)
    if (!end || (states.get(root.name)?.size ?? 0) < 2) return entry
    return { ...entry, root: { ...root, hops: [...root.hops.slice(0, -1), { ...end, state: null }] } }
  })
}
