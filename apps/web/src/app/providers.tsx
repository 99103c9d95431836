'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'

/** One locale for server and browser, so that both write numbers and labels alike; links of widgets go through Next. */
export function Providers({ children }: { children: ReactNode }) {
  const router = useRouter()
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={(address) => router.push(address)}>{children}</RouterProvider>
    </I18nProvider>
  )
}
