/** Stands in while a page is being put together. */
export function PageSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">Loading</span>
      <div aria-hidden="true" className="h-9 w-2/3 max-w-lg animate-pulse rounded-md bg-sunken" />
      <div aria-hidden="true" className="h-5 w-full max-w-2xl animate-pulse rounded-md bg-sunken" />
      <div aria-hidden="true" className="mt-6 h-64 animate-pulse rounded-lg bg-sunken" />
    </div>
  )
}
