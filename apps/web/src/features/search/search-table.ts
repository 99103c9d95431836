import type { ClaimHit, PartyHit, QuestionHit, ReportHit } from '@crosstally/services'
import { addressOf } from '../../ui/addresses.ts'
import { formatEdtf } from '../../ui/format-time.ts'
import { certaintyWords, measureWords, rangeOf, scopeWords } from '../../ui/words.ts'
import { type Cell, count, figurePart, type Table, words } from '../views/view.ts'

/** Id, label and cell of each column. */
type Columns<Hit> = readonly (readonly [string, string, (hit: Hit) => Cell])[]

/** Claims that were found, as a file has them. Pure. */
export function claimsTable(hits: readonly ClaimHit[]): Table {
  const columns: Columns<ClaimHit> = [
    ['figure', 'Figure', (hit) => [figurePart(hit)]],
    ['measure', 'Measure', ({ claim }) => words(measureWords[claim.measure])],
    ['subject', 'Who or what', ({ claim }) => words(claim.subject.text)],
    ['place', 'Where', ({ claim }) => words(claim.place?.name)],
    ['time', 'When', ({ claim }) => words(claim.time ? formatEdtf(claim.time.edtf) : null)],
    ['scope', 'Scope', ({ claim }) => words(scopeWords[claim.scope])],
    ['certainty', 'Certainty', ({ claim }) => words(certaintyWords[claim.certainty])],
    ['chain', 'On the word of', ({ claim }) => words(claim.attribution.map(({ name }) => name).join(' ← '))],
    ['via', 'Relayed by', ({ claim }) => words(claim.via.map(({ name }) => name).join(' ← '))],
    ['outlet', 'Outlet', ({ outlet }) => words(outlet)],
    ['published', 'Published', ({ publishedAt }) => words(publishedAt)],
    ['dossier', 'Dossier', ({ dossier }) => words(dossier)],
    ['quote', 'Words', ({ claim }) => words(claim.evidence.quote)],
  ]
  return tableOf('claims', 'Claims', columns, hits, ({ claim }) => claim.id)
}

/** Questions that were found, as a file has them. Pure. */
export function questionsTable(hits: readonly QuestionHit[]): Table {
  const columns: Columns<QuestionHit> = [
    ['label', 'Question', ({ dossier, id, label }) => [{ text: label, href: addressOf.question(dossier, id) }]],
    ['sentence', 'Answer', ({ sentence }) => words(sentence)],
    ['origins', 'Independent origins', (hit) => words(rangeOf({ min: hit.originsMin, max: hit.originsMax }))],
    ['outlets', 'Outlets', ({ outlets }) => count(outlets)],
    ['conflicts', 'Contradictions', ({ conflicts }) => count(conflicts)],
    ['dossier', 'Dossier', ({ dossier }) => words(dossier)],
  ]
  return tableOf('questions', 'Questions', columns, hits, ({ dossier, id }) => `${dossier}/${id}`)
}

/** Reports that were found, as a file has them. Pure. */
export function reportsTable(hits: readonly ReportHit[]): Table {
  const columns: Columns<ReportHit> = [
    ['title', 'Report', ({ id, title }) => [{ text: title ?? id, href: addressOf.report(id) }]],
    ['outlet', 'Outlet', ({ outlet }) => words(outlet)],
    ['published', 'Published', ({ publishedAt }) => words(publishedAt)],
    ['claims', 'Claims', ({ claimCount }) => count(claimCount)],
    ['dossier', 'Dossier', ({ dossier }) => words(dossier)],
    ['excerpt', 'Words', ({ excerpt }) => words(excerpt.map(({ text }) => text).join(''))],
  ]
  return tableOf('reports', 'Reports', columns, hits, ({ id }) => id)
}

/** Parties that were found, as a file has them. Pure. */
export function partiesTable(hits: readonly PartyHit[]): Table {
  const columns: Columns<PartyHit> = [
    ['name', 'Party', ({ name }) => words(name)],
    ['claims', 'Claims', ({ claimCount, isMore }) => words(`${isMore ? 'more than ' : ''}${claimCount}`)],
  ]
  return tableOf('parties', 'Parties', columns, hits, ({ name }) => name)
}

function tableOf<Hit>(
  id: string,
  title: string,
  columns: Columns<Hit>,
  hits: readonly Hit[],
  idOf: (hit: Hit) => string,
): Table {
  return {
    id,
    title,
    columns: columns.map(([column, label]) => ({ id: column, label })),
    rows: hits.map((hit) => ({
      id: idOf(hit),
      cells: Object.fromEntries(columns.map(([column, , cell]) => [column, cell(hit)])),
    })),
  }
}
