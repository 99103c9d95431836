'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { buttonStyle } from '../ui/button-style.ts'
import { LinkPending } from '../ui/link-pending.tsx'

const places = [
  { href: '/', label: 'Dossiers' },
  { href: '/search', label: 'Search' },
  { href: '/sources', label: 'Sources' },
  { href: '/status', label: 'Status' },
] as const

export function SiteHeader() {
  const path = usePathname()
  return (
    <header data-screen-only className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-[86rem] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6 lg:px-10">
        <Link href="/" className="flex items-center gap-2 font-serif text-lg font-semibold tracking-tight">
          <TallyMark />
          Crosstally
        </Link>
        <nav aria-label="Main" className="order-last flex w-full gap-1 sm:order-none sm:w-auto">
          {places.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              aria-current={isCurrent(path, href) ? 'page' : undefined}
              className="rounded-md px-3 py-1.5 text-sm font-medium text-muted first:-ml-3 hover:bg-sunken hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-8 sm:first:ml-0"
            >
              {label}
              <LinkPending />
            </Link>
          ))}
        </nav>
        <Link href="/submit" className={`${buttonStyle('primary')} ml-auto`}>
          Submit a report
        </Link>
      </div>
    </header>
  )
}

function isCurrent(path: string, href: string): boolean {
  return href === '/' ? path === '/' || path.startsWith('/dossiers') : path.startsWith(href)
}

function TallyMark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="text-accent">
      <path
        d="M4 3v14M8 3v14M12 3v14M16 3v14M1 14 19 6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  )
}
