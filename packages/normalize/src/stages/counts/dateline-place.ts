import type { Analysis, NamedEntity } from '../../document.ts'
import { titleCase } from '../names/title-case.ts'

const longest = 3

/** 'XVILLE (Xland), situation at 08:00': a place that no list has, set in capitals before the country it lies in. Pure. */
export function readDateline({ tokens, names, text }: Analysis): NamedEntity | undefined {
  let end = 0
  while (end < longest && /^\p{Lu}{2,}$/u.test(tokens[end]?.text ?? '')) end += 1
  const mark = tokens[end]?.text
  if (end === 0 || (mark !== '(' && mark !== ',')) return undefined
  const country = names.find(({ firstToken }) => firstToken === end + 1)
  if (!country?.rules.includes('names/place-country') || names.some(({ firstToken }) => firstToken < end))
    return undefined
  const { start = 0 } = tokens[0] ?? {}
  const stop = tokens[end - 1]?.end ?? start
  const name = titleCase(text.slice(start, stop))
  return {
    kind: 'place',
    name,
    ...(country.country === undefined ? {} : { country: country.country, within: [country.name] }),
    start,
    end: stop,
    firstToken: 0,
    endToken: end,
    rules: ['counts/dateline-place'],
  }
}
