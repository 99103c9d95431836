'use client'

import type { ReportStatus } from '@crosstally/services'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { StatusBadge } from '../../ui/badge.tsx'
import { parseStatus } from './status-message.ts'

const pollMs = 2_000

/** The report's status, moving on by itself: by server-sent events, or by loading the page again where they fail. */
export function LiveStatus({ reportId, status: initial }: { reportId: string; status: ReportStatus }) {
  const router = useRouter()
  const [live, setLive] = useState<ReportStatus | null>(null)
  const isWaiting = initial === 'queued' || initial === 'normalizing'
  useEffect(() => {
    if (!isWaiting) return setLive(null)
    let poll: ReturnType<typeof setInterval> | undefined
    const events = new EventSource(`/reports/${encodeURIComponent(reportId)}/events`)
    events.onmessage = ({ data }: MessageEvent<unknown>) => {
      const status = parseStatus(data)
      if (status === null) return
      if (status === 'queued' || status === 'normalizing') return setLive(status)
      // The end is told by the page itself, together with the claims.
      events.close()
      router.refresh()
    }
    events.onerror = () => {
      poll ??= setInterval(() => router.refresh(), pollMs)
    }
    return () => {
      events.close()
      clearInterval(poll)
    }
  }, [reportId, isWaiting, router])
  return (
    <span role="status" aria-live="polite">
      <StatusBadge status={isWaiting ? (live ?? initial) : initial} />
    </span>
  )
}
