'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { countOf } from '../../ui/words.ts'

const lookAgainMs = 2_000

/** Says how many reports are still being read or compared, and shows the page anew until none is. */
export function PendingReports({ count, isCompared }: { count: number; isCompared: boolean }) {
  const router = useRouter()
  const isPending = count > 0 || !isCompared
  useEffect(() => {
    if (!isPending) return
    const timer = setInterval(() => router.refresh(), lookAgainMs)
    return () => clearInterval(timer)
  }, [isPending, router])
  return (
    <div role="status" className="mb-6 empty:mb-0">
      {isPending ? (
        <Notice>
          {count > 0
            ? `${countOf(count, 'report is', 'reports are')} still being read; the comparison grows as they come.`
            : 'The latest changes are still being compared.'}
        </Notice>
      ) : null}
    </div>
  )
}
