import { type Entry, leaveOneOriginOut, type WithoutOrigin } from '@crosstally/compare'
import { type Question, relationKinds } from '@crosstally/model'
import { formatBounds } from '../../ui/format-quantity.ts'
import { rangeOf, relationWords } from '../../ui/words.ts'
import { type Cell, type Row, type Table, words } from '../views/view.ts'

interface WithoutMaterial {
  readonly entries: readonly Entry[]
  readonly question: Question
  /** Asked for, however long it takes. */
  readonly isAsked: boolean
}

/** Each origin is one comparison of the rest, whose pairs grow with the square: beyond this it is worked out when asked for. */
const mostClaims = 60

/** What would remain of a question without each of its origins. Pure. */
export function withoutTable({ entries, question, isAsked }: WithoutMaterial): Table {
  const isTooMuch = entries.length > mostClaims && !isAsked
  const rests = isTooMuch ? [] : leaveOneOriginOut({ key: question.id, block: '', entries })
  return {
    id: 'without',
    title: 'Without one of its origins',
    columns: [
      { id: 'origin', label: 'Left out', kind: 'head' },
      { id: 'answer', label: 'Reported by the rest' },
      { id: 'origins', label: 'Independent origins' },
      { id: 'lost', label: 'Relations that fall away' },
      { id: 'bearing', label: 'What changes' },
    ],
    rows: rests.map(rowOf),
  }
}

function rowOf({ origin, answer, independentOrigins, lost, isLoadBearing }: WithoutOrigin): Row {
  const isNothing = independentOrigins.max === 0
  return {
    id: origin,
    cells: {
      origin: words(origin, 'strong'),
      answer: isNothing ? words('nothing', 'note') : words(formatBounds(answer)),
      origins: words(rangeOf(independentOrigins)),
      lost: lostParts(lost),
      bearing: bearingOf(isNothing, isLoadBearing),
    },
  }
}

function lostParts(lost: WithoutOrigin['lost']): Cell {
  return relationKinds.flatMap((kind) => {
    const found = lost[kind]
    return found === undefined ? [] : words(`${found} × ${relationWords[kind].toLowerCase()}`)
  })
}

function bearingOf(isNothing: boolean, isLoadBearing: boolean): Cell {
  if (isNothing) return words('all rests on it', 'changed')
  return isLoadBearing ? words('the answer or its contradiction', 'changed') : words('only the count', 'note')
}
