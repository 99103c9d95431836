import Link from 'next/link'
import { formatDay } from '../../ui/format-time.ts'
import { Notice } from '../../ui/notice.tsx'
import { type View, viewAddress } from './view.ts'

/** Says that a view looks only up to a day, and leads back to all of it. */
export function KnownOnNotice({ view }: { view: View }) {
  const { known, by } = view.filter
  if (known === undefined) return null
  return (
    <div className="mb-6">
      <Notice>
        As known on {formatDay(known)}: compared from what was {by === 'submitted' ? 'submitted here' : 'published'} by
        then, nothing later.{' '}
        <Link href={viewAddress(view, { known: null, by: null })} className="link" data-screen-only>
          Show everything
        </Link>
      </Notice>
    </div>
  )
}
