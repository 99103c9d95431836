/** Code as written; it can be scrolled by keyboard. */
export function CodeSample({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by keyboard.
    <section aria-label={label} tabIndex={0} className="mt-2 overflow-x-auto rounded-md bg-sunken p-3">
      <pre className="text-sm">
        <code>{children}</code>
      </pre>
    </section>
  )
}
