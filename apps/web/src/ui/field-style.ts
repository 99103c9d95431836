/** Class names that all fields share. */
export const fieldStyle = {
  field: 'flex flex-col gap-1',
  label: 'text-sm font-medium',
  input:
    'w-full min-w-0 rounded-md border border-edge bg-surface px-3 py-1.5 text-base placeholder:text-muted data-[invalid]:border-conflict data-[invalid]:border-2',
  description: 'text-xs text-muted',
  error: 'text-sm font-medium text-conflict',
} as const
