import Link from 'next/link'
import { buttonStyle } from '../../ui/button-style.ts'
import { type SearchState, searchAddress } from './search-address.ts'

/** The way on, and back to the first page. */
export function NextPage({ state, cursor }: { state: SearchState; cursor: string | null }) {
  if (cursor === null && state.cursor === undefined) return null
  return (
    <nav aria-label="Pages" data-screen-only className="mt-4 flex gap-3">
      {state.cursor === undefined ? null : (
        <Link href={searchAddress({ ...state, cursor: undefined })} className={buttonStyle('plain')}>
          First page
        </Link>
      )}
      {cursor === null ? null : (
        <Link href={searchAddress({ ...state, cursor })} className={buttonStyle('plain')}>
          Next page
        </Link>
      )}
    </nav>
  )
}
