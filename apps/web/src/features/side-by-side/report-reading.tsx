import type { ReportView } from '@crosstally/services'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { formatDay } from '../../ui/format-time.ts'
import { segmentText } from '../report/text-segments.ts'

interface ReportReadingProps {
  readonly letter: string
  readonly report: ReportView
  /** Claims related to one of the other report. */
  readonly related: ReadonlySet<string>
}

/** A report's text to read beside another: its figures lead to their claims, those the two share are marked. */
export function ReportReading({ letter, report, related }: ReportReadingProps) {
  const published = report.publishedAt === null ? '' : `, ${formatDay(report.publishedAt)}`
  return (
    <article className="min-w-0 rounded-lg border border-line bg-surface p-4 sm:p-6">
      <p className="eyebrow">
        {letter}: {report.outlet ?? 'an unnamed outlet'}
        {published}
      </p>
      <h3 className="mt-1 mb-3 font-serif text-lg leading-snug font-semibold">
        <Link href={addressOf.report(report.id)} className="link">
          {report.title ?? 'Untitled report'}
        </Link>
      </h3>
      <div
        lang={report.language ?? report.lang ?? undefined}
        className="font-serif text-base leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        <Reading report={report} related={related} />
      </div>
    </article>
  )
}

function Reading({ report, related }: Omit<ReportReadingProps, 'letter'>) {
  const claims = report.claims.filter(({ evidence, decision }) => evidence.in === 'text' && decision !== 'rejected')
  return segmentText(report.text, claims).map(({ start, text, numberOf, evidenceOf }) => {
    const isRelated = evidenceOf.some((id) => related.has(id))
    const [claim] = numberOf
    if (claim === undefined) {
      return (
        <span key={start} className={isRelated ? 'bg-mark' : undefined}>
          {text}
        </span>
      )
    }
    return (
      <Link
        key={start}
        href={addressOf.claim(report.id, claim)}
        className={`rounded-xs font-semibold underline decoration-edge underline-offset-4 ${markOf(
          numberOf.some((id) => related.has(id)),
          isRelated,
        )}`}
      >
        {text}
      </Link>
    )
  })
}

function markOf(isRelatedFigure: boolean, isRelatedClause: boolean): string {
  if (isRelatedFigure) return 'bg-mark-strong'
  return isRelatedClause ? 'bg-mark' : ''
}
