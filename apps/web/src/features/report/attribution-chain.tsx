import type { ReviewedClaim } from '@crosstally/services'
import { Glyph } from '../../ui/glyph.tsx'

interface Hop {
  readonly key: string
  readonly role: string
  readonly name: string
  readonly detail: string | null
}

/** Who says so, hop by hop: from the outlet that printed it to the origin it goes back to. */
export function AttributionChain({ claim, outlet }: { claim: ReviewedClaim; outlet: string | null }) {
  const hops = hopsOf(claim, outlet)
  return (
    <ol className="relative flex flex-col gap-2 border-l-2 border-line pl-4">
      {hops.map((hop, index) => {
        const isOrigin = index === hops.length - 1
        return (
          <li key={hop.key} className="relative text-sm">
            <span
              aria-hidden="true"
              className={`absolute top-1.5 -left-[1.42rem] size-2.5 rounded-full border-2 ${isOrigin ? 'border-accent bg-accent' : 'border-edge bg-surface'}`}
            />
            <span className="text-muted">{isOrigin && index > 0 ? 'Goes back to' : hop.role} </span>
            <span className="font-medium">{hop.name}</span>
            {isOrigin ? (
              <span className="ml-1.5 inline-flex items-center gap-1 text-xs font-medium text-accent">
                <Glyph name="origin" /> origin
              </span>
            ) : null}
            {hop.detail ? <span className="block text-xs text-muted">{hop.detail}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}

function hopsOf(claim: ReviewedClaim, outlet: string | null): Hop[] {
  const relays = claim.via.map(({ name, cue }, index) => ({
    key: `via-${index}`,
    role: 'Relayed by',
    name,
    detail: cue ? `“${cue}”` : null,
  }))
  const speakers = claim.attribution.map(({ name, kind, role, cue }, index) => {
    const details = [role, kind === 'unnamed' ? 'not named' : undefined, cue ? `“${cue}”` : undefined]
    return {
      key: `says-${index}`,
      role: index === 0 ? 'Said by' : 'On the word of',
      name,
      detail: details.filter((detail) => detail !== undefined).join(' · ') || null,
    }
  })
  const publisher = {
    key: 'outlet',
    role: speakers.length === 0 ? 'In the voice of' : 'Printed by',
    name: outlet ?? 'outlet not given',
    detail: null,
  }
  return [publisher, ...relays, ...speakers]
}
