'use client'

import { useLinkStatus } from 'next/link'

/** Within a link: shows that its page is on the way. */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden="true"
      className={`ml-1 inline-block size-1.5 rounded-full ${pending ? 'animate-pulse bg-current' : ''}`}
    />
  )
}
