import { countries } from '@crosstally/model/countries'
import type { NamedEntity } from '../../document.ts'
import type { Mention } from './mention.ts'

const national = new Set(['government', 'army', 'military', 'navy', 'parliament'])
const adjectives: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ code, demonyms }) => (demonyms[0] ? [[code, demonyms[0]] as const] : [])),
)

/** 'The army' alone is that of the country the report is about: the one its places name by far the most. Pure. */
export function nameNationalBodies(places: readonly NamedEntity[], mentions: readonly Mention[]): Mention[] {
  const country = mainCountry(places)
  const adjective = country === undefined ? undefined : adjectives.get(country)
  if (adjective === undefined) return [...mentions]
  return mentions.map((mention) => {
    const bare =
      mention.kind === 'organization' &&
      mention.definite &&
      mention.owner === undefined &&
      national.has(mention.name.toLowerCase())
    return bare
      ? {
          ...mention,
          name: `${adjective} ${mention.name.toLowerCase()}`,
          rules: [...mention.rules, 'names/national-body'],
        }
      : mention
  })
}

function mainCountry(places: readonly NamedEntity[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { country } of places) if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first || (second && second[1] * 2 > first[1])) return undefined
  return first[0]
}
