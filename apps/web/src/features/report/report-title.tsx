import type { ReportView } from '@crosstally/services'
import { claimAnchor, textAnchor } from '../../ui/addresses.ts'
import { segmentText } from './text-segments.ts'

/** The title, with the numbers of its claims marked and linked. */
export function ReportTitle({ report }: { report: ReportView }) {
  const inTitle = report.claims.filter(({ evidence }) => evidence.in === 'title')
  if (!report.title) return <span className="text-muted">Report without a title</span>
  return segmentText(report.title, inTitle).map(({ start, text, numberOf }) => {
    const claim = numberOf[0]
    if (claim === undefined) return <span key={start}>{text}</span>
    return (
      <a
        key={start}
        id={textAnchor(claim)}
        href={`#${claimAnchor(claim)}`}
        className="bg-mark underline decoration-edge decoration-1"
      >
        {text}
      </a>
    )
  })
}
