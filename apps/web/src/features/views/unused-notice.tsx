import Link from 'next/link'
import { Notice } from '../../ui/notice.tsx'
import { unusedFilters } from './unused-filters.ts'
import { type View, viewAddress } from './view.ts'
import type { ViewParams } from './view-params.ts'

/** Says what the address asked for that the view does not have, and leads to the address of what is shown. */
export function UnusedNotice({ view, params }: { view: View; params: ViewParams }) {
  const unused = unusedFilters(params, view)
  if (unused.length === 0) return null
  return (
    <div className="mb-6">
      <Notice>
        This view has no {unused.map(({ name, value }) => `${name} “${value}”`).join(', no ')}. Shown without it.{' '}
        <Link href={viewAddress(view)} className="link" data-screen-only>
          Address of what is shown
        </Link>
      </Notice>
    </div>
  )
}
