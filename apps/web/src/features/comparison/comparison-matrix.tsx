import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { RelationBadge } from '../../ui/badge.tsx'
import { formatBounds, formatQuantity } from '../../ui/format-quantity.ts'
import { formatDay, formatEdtf } from '../../ui/format-time.ts'
import { OriginCount } from '../../ui/origin-count.tsx'
import { TableRegion } from '../../ui/table-region.tsx'
import { cellStyle } from '../../ui/table-style.ts'
import { certaintyWords, countOf, relationWords } from '../../ui/words.ts'
import type { Matrix, MatrixCell, MatrixRow } from './matrix.ts'

interface ComparisonMatrixProps {
  readonly matrix: Matrix
  readonly slug: string
}

const firstColumn = 'sticky left-0 z-10 bg-surface w-44 min-w-44 sm:w-72 sm:min-w-72'

/** Questions by origins: in each cell what the origin says last and how it stands to the others. */
export function ComparisonMatrix({ matrix, slug }: ComparisonMatrixProps) {
  return (
    <TableRegion label="Questions by origins">
      <table className="min-w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">
          What each origin says on each question, with the day it speaks for and how it stands to the other origins.
        </caption>
        <thead>
          <tr>
            <th scope="col" className={`${cellStyle.head} ${firstColumn}`}>
              Question
            </th>
            {matrix.origins.map((origin) => (
              <th key={origin} scope="col" className={`${cellStyle.head} min-w-40 border-l border-l-line text-ink`}>
                {origin}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.question.id} className="group">
              <th scope="row" className={`${cellStyle.body} ${firstColumn} text-left font-normal`}>
                <QuestionHead row={row} slug={slug} />
              </th>
              {matrix.origins.map((origin) => (
                <td key={origin} className={`${cellStyle.body} border-l border-l-line`}>
                  <Cell cell={row.cells.get(origin)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function QuestionHead({ row, slug }: { row: MatrixRow; slug: string }) {
  const { question, outlets } = row
  return (
    <span className="flex flex-col gap-1">
      <Link href={addressOf.question(slug, question.id)} className="link text-base leading-snug font-medium">
        {question.label}
      </Link>
      <span className="text-muted">
        reported: <span className="font-semibold text-ink">{formatBounds(question.answer)}</span>
      </span>
      <OriginCount independentOrigins={question.independentOrigins} outlets={outlets.length} />
    </span>
  )
}

function Cell({ cell }: { cell: MatrixCell | undefined }) {
  if (!cell) return <span className="sr-only">says nothing</span>
  const { claim, day } = cell.latest
  return (
    <span className="flex flex-col gap-0.5">
      <Link
        href={addressOf.claim(claim.reportId, claim.id)}
        className="font-serif text-lg leading-snug font-semibold decoration-edge decoration-1 underline-offset-4 hover:underline"
      >
        {formatQuantity(claim.quantity)}
      </Link>
      {claim.certainty === 'asserted' ? null : (
        <span className="font-medium text-distort">{certaintyWords[claim.certainty]}</span>
      )}
      <span className="text-xs text-muted">
        {claim.time ? formatEdtf(claim.time.edtf) : `printed ${formatDay(day)}`}
      </span>
      {cell.outlets.length > 1 ? (
        <span className="text-xs text-muted">{countOf(cell.outlets.length, 'outlet')}</span>
      ) : null}
      <Standing cell={cell} />
    </span>
  )
}

function Standing({ cell }: { cell: MatrixCell }) {
  if (!cell.standing) return null
  const { relation, others } = cell.standing
  const [first, ...rest] = others
  const toward =
    first === undefined ? 'among its carriers' : rest.length === 0 ? first : `${first} and ${rest.length} more`
  return (
    <span className="mt-1 flex flex-col items-start gap-0.5">
      <RelationBadge relation={relation} />
      <span className="text-xs text-muted">
        <span className="sr-only">{relationWords[relation]} </span>
        {toward}
      </span>
    </span>
  )
}
