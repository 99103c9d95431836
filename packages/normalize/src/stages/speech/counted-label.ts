import type { Analysis } from '../../document.ts'
import { tollWords } from './bare-figure.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'

/** Facilities and groups of people that are counted more often than they speak. */
const counted =
  /^(?:staff|personnel|ambulances?|contingents?|firefighters|paramedics|beds|crews?|teams?|volunteers|workers|nurses|doctors|teachers|pupils|students|soldiers|troops|officers|families|patients|prisoners|passengers|members|schools|colleges|universities|hospitals|clinics|mortuaries|morgues|shelters|hotels|stations|camps|ports|airports|airlines|companies|firms|businesses|shops|banks|prisons|jails|units|projects|posts|facilities|museums|pharmacies|railways|lines)$/

/** Those whose deeds another source tells: 'hospitals have admitted 40, according to the ministry'. */
export const doers =
  /^(?:hospitals?|clinics?|schools|shelters|camps|mortuaries|morgues|staff|teams?|crews?|workers|volunteers|rescuers|firefighters|troops|soldiers)$/

/** 'Staff in the valley: 14', 'Schools closed: 60': what stands before the colon is counted; 'Hospitals: 40 dead' speaks. Pure. */
export function isCountedNoun(scan: SpeechScan, { entity, end }: Speaker, colon: number): boolean {
  if (!counted.test(entity.head ?? '') || entity.rules.includes('names/known-body')) return false
  let after = colon + 1
  while (scan.inFigure[after] === 1) after += 1
  return !(end === colon && tollWords.hasAt(scan.tokens, after))
}

/** 'MONEY CHECK: …': words in capitals that stand before a colon once head a paragraph and name nobody. Pure. */
export function isRunInHead({ tokens, analysis, isScript }: SpeechScan, { entity, first, end }: Speaker): boolean {
  const opening = tokens[first - 1]?.text === 'THE' ? first - 1 : first
  const named = entity.role !== undefined || entity.head !== undefined || entity.rules.includes('names/known-body')
  if (isScript || named || end - opening < 2) return false
  for (let at = opening; at < end; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.text !== token.text.toUpperCase()) return false
  }
  return timesNamed(analysis.names, entity.name) < 2
}

const counts = new WeakMap<Analysis['names'], Map<string, number>>()

/** How often a name stands in a text: counted once, so that a text of labels costs no more per label. */
function timesNamed(names: Analysis['names'], name: string): number {
  let found = counts.get(names)
  if (!found) {
    found = new Map()
    for (const one of names) found.set(one.name, (found.get(one.name) ?? 0) + 1)
    counts.set(names, found)
  }
  return found.get(name) ?? 0
}
