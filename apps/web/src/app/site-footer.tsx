import type { Theme } from '../ui/theme.ts'
import { ThemeChoice } from '../ui/theme-choice.tsx'

export function SiteFooter({ theme }: { theme: Theme }) {
  return (
    <footer data-screen-only className="border-t border-line">
      <div className="mx-auto flex max-w-[86rem] flex-wrap items-center justify-between gap-4 px-4 py-5 text-sm text-muted sm:px-6 lg:px-10">
        <p>Crosstally shows what is reported and on whose word. It counts origins, not correctness.</p>
        <ThemeChoice theme={theme} />
      </div>
    </footer>
  )
}
