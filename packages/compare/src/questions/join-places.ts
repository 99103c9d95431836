import { clash, strongest, weakest } from './place-ties.ts'
import type { PlaceWording } from './place-wordings.ts'

/** How strongly two names are tied (see `strengthOf`). */
export type Between = (a: PlaceWording, b: PlaceWording) => number

/** Joins names from the strongest tie down to the weakest, as long as no two of a group cannot be one place. Pure. */
export function joinByStrength(wordings: readonly PlaceWording[], between: Between): PlaceWording[][] {
  const groups = wordings.map((wording) => [wording])
  for (let strength = strongest; strength <= weakest && groups.length > 1; strength += 1)
    for (let index = 0; index < groups.length; index += 1) takeIn(groups, index, strength, between)
  return groups
}

/** Joins to one group those after it that a tie of this strength binds to it. */
function takeIn(groups: PlaceWording[][], index: number, strength: number, between: Between): void {
  const group = groups[index] ?? []
  for (let other = index + 1; other < groups.length; ) {
    if (areBound(group, groups[other] ?? [], strength, between)) group.push(...(groups.splice(other, 1)[0] ?? []))
    else other += 1
  }
}

/** A tie of this strength, and no two that cannot be one place. */
function areBound(
  group: readonly PlaceWording[],
  other: readonly PlaceWording[],
  strength: number,
  between: Between,
): boolean {
  let isTied = false
  for (const a of group)
    for (const b of other) {
      const tie = between(a, b)
      if (tie === clash) return false
      if (tie === strength) isTied = true
    }
  return isTied
}
