import type { ReactNode } from 'react'

/** A wide table scrolls in here, never the page; the region takes the focus so that the keyboard can scroll it. */
export function TableRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus to be scrolled by keyboard
      tabIndex={0}
      data-scroll-region
      className="relative overflow-x-auto rounded-lg border border-line"
    >
      {children}
    </section>
  )
}
