import type { Claim, NormalizedReport, Registry } from '@crosstally/model'
import type { Entry } from './entry.ts'
import { fillFromReport } from './fill-from-report.ts'
import { intervalOf } from './intervals/interval.ts'
import { rootOf } from './origins/root.ts'
import { defaultRegistry } from './parties/default-registry.ts'
import type { KnownNames, NameContext } from './parties/hop.ts'
import { partyIndexOf } from './parties/party-index.ts'
import { clockOf } from './periods/clock.ts'
import { dayOf, periodOf } from './periods/period.ts'
import { isPlaceCarried } from './places/one-site.ts'
import { type PlaceKey, placeKeyOf, stateOfCapital } from './places/place-key.ts'
import { isRunning, scopeOf } from './relations/measures.ts'
import { type ComparisonSettings, defaultSettings } from './settings.ts'
import { type SubjectKey, subjectKeyOf } from './subjects/subject-key.ts'
import { singular, wordsOf } from './text/words.ts'
import { firmnessOf } from './ties/firmness.ts'

/** What a dossier is called where reports name none. */
export const defaultDossier = 'inbox'

const noNames: KnownNames = {
  roles: new Map(),
  holders: new Map(),
  acronyms: new Map(),
  aliases: new Map(),
  states: new Map(),
  isOneSite: false,
  increments: new Set(),
}

/** How a report is read: with what its dossier's texts tell of names, the settings, and the registry of parties. */
export interface ResolveOptions {
  readonly known?: KnownNames
  readonly settings?: ComparisonSettings
  readonly registry?: Registry
}

/**
 * Resolves a report's claims for comparison. Claims that restate another of the same report (`repeatOf`) are left out:
 * a figure is compared once. Pure; works on a report alone, better with the names learnt from its dossier.
 */
export function resolveReport(report: NormalizedReport, options: ResolveOptions = {}): Entry[] {
  const { known = noNames, settings = defaultSettings, registry = defaultRegistry } = options
  const names: NameContext = { known, parties: partyIndexOf(registry) }
  const outlet = report.outlet ?? report.url ?? report.id
  const entries = report.claims.flatMap((claim, index) =>
    standsForItself(claim, report.claims) ? [entryOf({ report, claim, index, outlet, names, settings })] : [],
  )
  return fillFromReport(entries, report.text ?? '')
}

/** Each figure once: not what restates another claim, but the text rather than the title where the two say the same. */
function standsForItself(claim: Claim, claims: readonly Claim[]): boolean {
  if (claim.repeatOf === undefined)
    return claim.evidence.in === 'text' || !claims.some((other) => other.repeatOf === claim.id)
  const original = claims.find((other) => other.id === claim.repeatOf)
  return original?.evidence.in === 'title' && claims.find((other) => other.repeatOf === original.id) === claim
}

interface Source {
  readonly report: NormalizedReport
  readonly claim: Claim
  readonly index: number
  readonly outlet: string
  readonly names: NameContext
  readonly settings: ComparisonSettings
}

function entryOf({ report, claim, index, outlet, names, settings }: Source): Entry {
  const place = receiverOf(placeKeyOf(claim.place), claim.measure)
  const placeWords = new Set(wordsOf(`${claim.place?.name ?? ''} ${claim.place?.text ?? ''}`).map(singular))
  const text = report.text ?? ''
  const published = dayOf(report.publishedAt)
  const isSubjectLoose = firmnessOf(claim, 'subject') !== 'said'
  const subject = subjectKeyOf(claim.subject, claim.measure, placeWords, claim.scope !== 'part', isSubjectLoose)
  return {
    id: claim.id,
    claim,
    dossier: report.dossier ?? defaultDossier,
    reportId: report.id,
    outlet,
    index,
    published,
    clock: claim.evidence.in === 'text' ? clockOf(text, claim.quantity.span.start) : null,
    isHeadline: isHeadline(claim, text),
    measure: claim.measure,
    scope: scopeOf(claim, names.known.increments),
    subject,
    place: isHomeByDefault(claim, place, subject) ? null : place,
    isPlaceCarried: isPlaceCarried(claim),
    misplaced: misplacedIn(report, claim),
    isTimeLoose: firmnessOf(claim, 'time') !== 'said',
    isSubjectLoose,
    isOneSite: names.known.isOneSite,
    placeBeside: null,
    period: isTimeTold({ claim, subject, published }) ? periodOf(claim.time) : periodOf(null),
    interval: intervalOf(claim.quantity, settings),
    root: rootOf(claim, outlet, names, homeOf(place, subject)),
  }
}

/** What is supplied to a capital is supplied to its state. */
const receiverOf = (place: PlaceKey | null, measure: Claim['measure']): PlaceKey | null =>
  place !== null && measure === 'supplied' ? (stateOfCapital(place) ?? place) : place

/** An assumed place that only says whose soldiers they are: a story about a country's force is not set in that country. */
const isHomeByDefault = (claim: Claim, place: PlaceKey | null, subject: SubjectKey): boolean =>
  isPlaceCarried(claim) && subject.kind === 'soldier' && subject.actor !== null && place?.country === subject.actor

/** The first place in a claim's words that the normalizer warned of ('Kursk, Ukraine'). */
function misplacedIn({ warnings, text = '' }: NormalizedReport, { evidence }: Claim): Entry['misplaced'] {
  if (evidence.in !== 'text') return null
  const found = warnings.find(
    ({ code, start = -1 }) => code === 'PLACE_CONFLICT' && start >= evidence.start && start < evidence.end,
  )
  if (found?.start === undefined || found.end === undefined) return null
  const state = /^[,\s]+\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*/u.exec(text.slice(found.end))?.[0] ?? ''
  return { name: text.slice(found.start, found.end), said: text.slice(found.start, found.end) + state }
}

/**
 * Whether the time can be relied on. A running count takes the day of its report rather than a day carried over from elsewhere;
 * nothing is reported of a day to come.
 */
function isTimeTold({ claim, subject, published }: Pick<Entry, 'claim' | 'subject' | 'published'>): boolean {
  if (firmnessOf(claim, 'time') !== 'said' && isRunning({ measure: claim.measure, subject })) return false
  const { start } = periodOf(claim.time)
  return claim.certainty !== 'asserted' || start === null || published === null || start <= published
}

/** The state whose offices a bare 'ministry' may mean: that of the place, unless foreigners are counted there. */
const homeOf = (place: PlaceKey | null, subject: SubjectKey): string | null =>
  subject.actor !== null && subject.actor !== place?.country ? null : (place?.country ?? null)

/** In the title, or in a first line that is short, followed by a blank line and not a sentence. */
function isHeadline(claim: Claim, text: string): boolean {
  if (claim.evidence.in === 'title') return true
  const end = text.indexOf('\n')
  if (end < 0 || end > 140 || claim.evidence.start >= end) return false
  return text[end + 1] === '\n' && !/[.;]\s*$/.test(text.slice(0, end)) && text.slice(end).trim() !== ''
}
