import { countries } from '@crosstally/model/countries'
import type { Analysis, NamedEntity } from '../../document.ts'
import type { Mention } from './mention.ts'

const national = new Set(['government', 'army', 'military', 'navy', 'parliament'])
const adjectives: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ code, demonyms }) => (demonyms[0] ? [[code, demonyms[0]] as const] : [])),
)

/**
 * 'The army' alone is that of the country its sentence opens with, else of the one the report is about: the one its places
 * name by far the most. Pure.
 */
export function nameNationalBodies(
  analysis: Analysis,
  places: readonly NamedEntity[],
  mentions: readonly Mention[],
): Mention[] {
  const main = mainCountry(places)
  if (main === undefined) return [...mentions]
  const settings = settingsOf(analysis, places)
  return mentions.map((mention) => {
    const bare =
      mention.kind === 'organization' &&
      mention.definite &&
      mention.owner === undefined &&
      national.has(mention.name.toLowerCase())
    const sentence = analysis.tokens[mention.first]?.sentence ?? -1
    const adjective = bare ? adjectives.get(settings.get(sentence) ?? main) : undefined
    return adjective !== undefined
      ? {
          ...mention,
          name: `${adjective} ${mention.name.toLowerCase()}`,
          rules: [...mention.rules, 'names/national-body'],
        }
      : mention
  })
}

const settingReach = 5

/** By sentence, the country it opens with: 'In Malawi, where …, the government'. */
function settingsOf({ tokens, sentences }: Analysis, places: readonly NamedEntity[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const { country, firstToken } of places) {
    const sentence = tokens[firstToken]?.sentence ?? -1
    const first = sentences[sentence]?.firstToken
    if (country === undefined || first === undefined || firstToken - first > settingReach) continue
    const before = tokens[firstToken - 1]?.lower
    if (before === 'in' || before === 'neighbouring' || before === 'neighboring') found.set(sentence, country)
  }
  return found
}

function mainCountry(places: readonly NamedEntity[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { country } of places) if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first || (second && second[1] * 2 > first[1])) return undefined
  return first[0]
}
