import Link from 'next/link'
import type { ReactNode } from 'react'

interface PageHeaderProps {
  readonly title: ReactNode
  readonly trail?: readonly { readonly href: string; readonly label: string }[]
  readonly children?: ReactNode
  readonly aside?: ReactNode
}

export function PageHeader({ title, trail = [], children, aside }: PageHeaderProps) {
  return (
    <div className="mb-8 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="max-w-4xl min-w-0">
        {trail.length > 0 ? (
          <nav aria-label="Breadcrumb" className="mb-2 text-sm text-muted">
            <ol className="flex flex-wrap gap-x-2">
              {trail.map(({ href, label }) => (
                <li key={href} className="after:ml-2 after:text-edge after:content-['/'] last:after:content-none">
                  <Link href={href} className="link">
                    {label}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        {children}
      </div>
      {aside}
    </div>
  )
}
