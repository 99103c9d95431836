import { type PartyStance, stancesOn } from '@crosstally/compare'
import type { Question } from '@crosstally/model'
import { addressOf } from '../../ui/addresses.ts'
import { formatDay } from '../../ui/format-time.ts'
import { countOf } from '../../ui/words.ts'
import { claimsOfQuestion, type PlacedClaim } from '../comparison/question-claims.ts'
import { entriesOf } from '../views/compared-reports.ts'
import { knownFilter } from '../views/known-on.ts'
import { allFilter, limitRows } from '../views/limit-rows.ts'
import type { Material } from '../views/material.ts'
import { type Cell, figurePart, type Row, type View } from '../views/view.ts'
import { statedFilter } from '../views/view-params.ts'
import { withSteadyStates } from './steady-states.ts'

const stanceWords: Readonly<Record<PartyStance['stance'], string>> = {
  asserts: 'asserts',
  denies: 'denies',
  asserts_and_denies: 'asserts and denies',
  plans: 'plans',
  no_report: 'in no report',
}

const mostFigures = 3

/** Which state concerned asserts, denies or is in no report, question by question. Pure. */
export function silenceView({ comparison, params, known }: Material): View {
  const { slug } = comparison.dossier
  const entries = new Map(withSteadyStates(entriesOf(comparison)).map((entry) => [entry.id, entry]))
  const all = comparison.comparison.questions.map((question) => {
    const placed = new Map(claimsOfQuestion(question, comparison).map((one) => [one.claim.id, one]))
    const own = [...placed.keys()].map((id) => entries.get(id)).filter((entry) => entry !== undefined)
    return { question, placed, stances: stancesOn({ key: question.id, block: '', entries: own }) }
  })
  const told = all.filter(({ stances }) => stances.length > 0)
  const parties = partiesOf(told.flatMap(({ stances }) => stances))
  return {
    title: 'Silence',
    dossier: slug,
    address: addressOf.view(slug, 'silence'),
    filter: statedFilter({ ...allFilter(params), ...knownFilter(known) }),
    tables: [
      {
        id: 'silence',
        title: 'Who speaks to what',
        columns: [
          { id: 'question', label: 'Question', kind: 'head' },
          ...parties.map(({ party, name }) => ({ id: party, label: name })),
        ],
        ...limitRows(
          told.map((one) => rowOf(one, slug)),
          params,
        ),
      },
    ],
  }
}

/** Parties that say most stand first. */
function partiesOf(stances: readonly PartyStance[]): Pick<PartyStance, 'party' | 'name'>[] {
  const said = new Map<string, { party: string; name: string; count: number }>()
  for (const { party, name, claims } of stances) {
    const known = said.get(party) ?? { party, name, count: 0 }
    said.set(party, { ...known, count: known.count + claims.length })
  }
  return [...said.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}

interface QuestionStances {
  readonly question: Question
  readonly placed: ReadonlyMap<string, PlacedClaim>
  readonly stances: readonly PartyStance[]
}

function rowOf({ question, placed, stances }: QuestionStances, slug: string): Row {
  return {
    id: question.id,
    cells: {
      question: [{ text: question.label, href: addressOf.question(slug, question.id) }],
      ...Object.fromEntries(stances.map((stance) => [stance.party, cellOf(stance, placed)])),
    },
  }
}

function cellOf({ stance, claims, first, last }: PartyStance, placed: ReadonlyMap<string, PlacedClaim>): Cell {
  const word = stanceWords[stance]
  if (stance === 'no_report') return [{ text: word, look: 'note' }]
  const own = claims.map((id) => placed.get(id)).filter((one) => one !== undefined)
  const byFigure = new Map(own.map((one) => [figurePart(one).text, figurePart(one)]))
  const figures = [...byFigure.values()].slice(0, mostFigures)
  const days = [first, last].filter((day) => day !== null).map(formatDay)
  return [
    stance === 'asserts' ? { text: word, look: 'strong' } : { text: word, look: 'changed' },
    ...figures.map((figure) => ({ ...figure, look: 'strong' as const })),
    ...(byFigure.size > figures.length
      ? [{ text: `and ${countOf(byFigure.size - figures.length, 'other figure')}`, look: 'note' as const }]
      : []),
    ...(days.length > 0 ? [{ text: [...new Set(days)].join(' to '), look: 'note' as const }] : []),
  ]
}
