import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { nonceHeader } from '../server/security-headers.ts'
import { parseTheme, themeCookie } from '../ui/theme.ts'
import { Providers } from './providers.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Crosstally', template: '%s · Crosstally' },
  description: 'Who says how many of what, on whose word, and which of them agree.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#15171a' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value)
  const nonce = (await headers()).get(nonceHeader) ?? ''
  return (
    <html
      lang="en"
      data-scroll-behavior="smooth"
      data-theme={theme === 'system' ? undefined : theme}
      suppressHydrationWarning
    >
      <head>
        {/* The widget library takes the nonce of its style elements from here. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
      </head>
      <body className="flex flex-col">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-3 focus:py-2 focus:text-accent-ink"
        >
          Skip to the content
        </a>
        <Providers>
          <SiteHeader />
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto w-full max-w-[86rem] flex-1 px-4 pt-8 pb-16 outline-none sm:px-6 lg:px-10"
          >
            {children}
          </main>
          <SiteFooter theme={theme} />
        </Providers>
      </body>
    </html>
  )
}
