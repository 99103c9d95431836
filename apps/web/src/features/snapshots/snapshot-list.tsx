import type { SnapshotSummary } from '@crosstally/services'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { formatInstant } from '../../ui/format-time.ts'

/** The frozen comparisons of a dossier, the latest first. */
export function SnapshotList({ snapshots }: { snapshots: readonly SnapshotSummary[] }) {
  if (snapshots.length === 0) return null
  return (
    <ul className="mt-4 divide-y divide-line border-y border-line text-sm">
      {snapshots.map(({ id, title, createdBy, createdAt, kind, sha256 }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
          <Link href={addressOf.snapshot(id)} className="link font-medium">
            {title}
          </Link>
          <span className="text-muted">
            {kind === 'question' ? 'one question, ' : ''}
            {formatInstant(createdAt)}, {createdBy}, <code>{sha256.slice(0, 12)}</code>
          </span>
        </li>
      ))}
    </ul>
  )
}
