export type ButtonVariant = 'primary' | 'plain' | 'quiet'

const shared =
  'inline-flex min-h-9 cursor-pointer items-center justify-center gap-1.5 rounded-md px-3.5 py-1.5 text-sm font-medium whitespace-nowrap disabled:cursor-not-allowed disabled:opacity-55 data-[disabled]:cursor-not-allowed data-[disabled]:opacity-55'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-ink hover:bg-[color-mix(in_srgb,var(--accent)_86%,var(--ink))]',
  plain: 'border border-edge bg-surface text-ink hover:bg-sunken',
  quiet: 'px-2.5 text-accent hover:bg-accent-soft',
}

/** Class names of a button, for buttons and for links that look like one. Pure. */
export function buttonStyle(variant: ButtonVariant): string {
  return `${shared} ${variants[variant]}`
}
